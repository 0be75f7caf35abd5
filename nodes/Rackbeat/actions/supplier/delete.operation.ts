import type { ItemOperation } from '../../../operation/operation';
import { suppressWebhooksField } from '../../fields/writing';
import { supplierLocator } from '../../locators';
import type { RackbeatRun } from '../../rackbeatRun';
import { SUPPLIER } from '../../records/supplier';
import { deleteChosen } from '../../records/recordWork';

export const deleteSupplierOperation: ItemOperation<RackbeatRun> = {
	value: 'delete',
	name: 'Delete',
	action: 'Delete supplier',
	description: 'Delete a supplier that no document uses; bar it otherwise',
	properties: [supplierLocator, suppressWebhooksField],
	execute: (run, itemIndex) => deleteChosen(run, itemIndex, SUPPLIER),
};
