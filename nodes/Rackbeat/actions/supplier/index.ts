import type { Resource } from '../../../operation/operation';
import type { RackbeatRun } from '../../rackbeatRun';
import { createSupplierOperation } from './create.operation';
import { deleteSupplierOperation } from './delete.operation';
import { getSupplierOperation } from './get.operation';
import { getAllSuppliers } from './getAll.operation';
import { updateSupplierOperation } from './update.operation';
import { getSupplierCustomFields } from './getCustomFields.operation';
import { setSupplierCustomFields } from './setCustomFields.operation';

export const supplierResource: Resource<RackbeatRun> = {
	value: 'supplier',
	name: 'Supplier',
	operations: [
		createSupplierOperation,
		deleteSupplierOperation,
		getSupplierOperation,
		getAllSuppliers,
		updateSupplierOperation,
		getSupplierCustomFields,
		setSupplierCustomFields,
	],
};
