import type { Resource } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';
import { createProductOperation } from './create.operation';
import { deleteProductOperation } from './delete.operation';
import { getProductOperation } from './get.operation';
import { getProducts } from './getAll.operation';
import { updateProductOperation } from './update.operation';

export const productResource: Resource<DineroRun> = {
	value: 'product',
	name: 'Product',
	operations: [
		createProductOperation,
		deleteProductOperation,
		getProductOperation,
		getProducts,
		updateProductOperation,
	],
};
