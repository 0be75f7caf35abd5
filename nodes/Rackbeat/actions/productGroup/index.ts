import type { Resource } from '../../../operation/operation';
import type { RackbeatRun } from '../../rackbeatRun';
import { createProductGroupOperation } from './create.operation';
import { deleteProductGroupOperation } from './delete.operation';
import { getProductGroupOperation } from './get.operation';
import { getAllProductGroups } from './getAll.operation';
import { updateProductGroupOperation } from './update.operation';

export const productGroupResource: Resource<RackbeatRun> = {
	value: 'productGroup',
	name: 'Product Group',
	operations: [
		createProductGroupOperation,
		deleteProductGroupOperation,
		getProductGroupOperation,
		getAllProductGroups,
		updateProductGroupOperation,
	],
};
