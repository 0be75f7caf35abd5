import type { ItemOperation } from '../../../operation/operation';
import { suppressWebhooksField } from '../../fields/writing';
import { supplierGroupLocator } from '../../locators';
import type { RackbeatRun } from '../../rackbeatRun';
import { SUPPLIER_GROUP } from '../../records/supplierGroup';
import { deleteChosen } from '../../records/recordWork';

export const deleteSupplierGroupOperation: ItemOperation<RackbeatRun> = {
	value: 'delete',
	name: 'Delete',
	action: 'Delete supplier group',
	description: 'Delete a supplier group that nothing uses',
	properties: [supplierGroupLocator, suppressWebhooksField],
	execute: (run, itemIndex) => deleteChosen(run, itemIndex, SUPPLIER_GROUP),
};
