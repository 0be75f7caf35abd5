import type { ItemOperation } from '../../../operation/operation';
import { sentCollection } from '../../fields/sentFields';
import { suppressWebhooksField } from '../../fields/writing';
import { supplierLocator } from '../../locators';
import type { RackbeatRun } from '../../rackbeatRun';
import { SUPPLIER, SUPPLIER_CHANGES } from '../../records/supplier';
import { updateChosen } from '../../records/recordWork';

export const updateSupplierOperation: ItemOperation<RackbeatRun> = {
	value: 'update',
	name: 'Update',
	action: 'Update supplier',
	description: 'Change fields of a supplier; what is not named stays as it is',
	properties: [
		supplierLocator,
		sentCollection('Update Fields', 'updateFields', SUPPLIER_CHANGES),
		suppressWebhooksField,
	],
	execute: (run, itemIndex) => updateChosen(run, itemIndex, SUPPLIER, SUPPLIER_CHANGES),
};
