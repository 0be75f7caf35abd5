import type { ItemOperation } from '../../../operation/operation';
import { lotLocator } from '../../fields/stockLocators';
import { suppressWebhooksField } from '../../fields/writing';
import type { RackbeatRun } from '../../rackbeatRun';
import { LOT } from '../../records/item';
import { deleteChosen } from '../../records/recordWork';

export const deleteLotOperation: ItemOperation<RackbeatRun> = {
	value: 'delete',
	name: 'Delete',
	action: 'Delete lot',
	description: 'Delete a lot that has no stock and no transactions',
	properties: [lotLocator, suppressWebhooksField],
	execute: (run, itemIndex) => deleteChosen(run, itemIndex, LOT),
};
