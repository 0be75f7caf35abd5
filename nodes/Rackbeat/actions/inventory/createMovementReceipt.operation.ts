import { receiveMovement } from '../../../../services/rackbeat/inventory';
import type { ItemOperation } from '../../../operation/operation';
import { movementLocator } from '../../fields/inventoryFields';
import { suppressWebhooksField, writingOf } from '../../fields/writing';
import type { RackbeatRun } from '../../rackbeatRun';
import { chosenNumber, orNotThere } from '../../records/recordWork';
import { MOVEMENT } from '../../records/regulation';

export const createMovementReceiptOperation: ItemOperation<RackbeatRun> = {
	value: 'createMovementReceipt',
	name: 'Create Movement Receipt',
	action: 'Create receipt of a movement',
	description: 'Create the receipt of an internal movement (flytning) that was booked',
	properties: [movementLocator, suppressWebhooksField],
	async execute(run, itemIndex) {
		const id = chosenNumber(run, itemIndex, MOVEMENT.chosenBy);
		const writing = writingOf(run.functions, itemIndex);
		await orNotThere(receiveMovement(await run.api(itemIndex), id, writing), MOVEMENT, id);
		return { json: { id, received: true } };
	},
};
