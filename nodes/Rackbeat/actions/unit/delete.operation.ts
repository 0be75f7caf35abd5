import type { ItemOperation } from '../../../operation/operation';
import { suppressWebhooksField } from '../../fields/writing';
import { unitLocator } from '../../fields/stockLocators';
import type { RackbeatRun } from '../../rackbeatRun';
import { deleteChosen } from '../../records/recordWork';
import { UNIT } from '../../records/unit';

export const deleteUnitOperation: ItemOperation<RackbeatRun> = {
	value: 'delete',
	name: 'Delete',
	action: 'Delete unit',
	description: 'Delete a unit that nothing uses',
	properties: [unitLocator, suppressWebhooksField],
	execute: (run, itemIndex) => deleteChosen(run, itemIndex, UNIT),
};
