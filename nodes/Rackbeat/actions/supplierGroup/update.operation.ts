import type { ItemOperation } from '../../../operation/operation';
import { sentCollection } from '../../fields/sentFields';
import { suppressWebhooksField } from '../../fields/writing';
import { supplierGroupLocator } from '../../locators';
import type { RackbeatRun } from '../../rackbeatRun';
import { SUPPLIER_GROUP_CHANGES, SUPPLIER_GROUP } from '../../records/supplierGroup';
import { updateChosen } from '../../records/recordWork';

export const updateSupplierGroupOperation: ItemOperation<RackbeatRun> = {
	value: 'update',
	name: 'Update',
	action: 'Update supplier group',
	description: 'Change fields of a supplier group; what is not named stays as it is',
	properties: [
		supplierGroupLocator,
		sentCollection('Update Fields', 'updateFields', SUPPLIER_GROUP_CHANGES),
		suppressWebhooksField,
	],
	execute: (run, itemIndex) => updateChosen(run, itemIndex, SUPPLIER_GROUP, SUPPLIER_GROUP_CHANGES),
};
