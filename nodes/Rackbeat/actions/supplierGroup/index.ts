import type { Resource } from '../../../operation/operation';
import type { RackbeatRun } from '../../rackbeatRun';
import { createSupplierGroupOperation } from './create.operation';
import { deleteSupplierGroupOperation } from './delete.operation';
import { getSupplierGroupOperation } from './get.operation';
import { getAllSupplierGroups } from './getAll.operation';
import { updateSupplierGroupOperation } from './update.operation';

export const supplierGroupResource: Resource<RackbeatRun> = {
	value: 'supplierGroup',
	name: 'Supplier Group',
	operations: [
		createSupplierGroupOperation,
		deleteSupplierGroupOperation,
		getSupplierGroupOperation,
		getAllSupplierGroups,
		updateSupplierGroupOperation,
	],
};
