import { bookMovement } from '../../../../services/rackbeat/inventory';
import type { ItemOperation } from '../../../operation/operation';
import { movementLocator } from '../../fields/inventoryFields';
import { suppressWebhooksField, writingOf } from '../../fields/writing';
import type { RackbeatRun } from '../../rackbeatRun';
import { chosenNumber, orNotThere } from '../../records/recordWork';
import { MOVEMENT } from '../../records/regulation';

export const bookMovementOperation: ItemOperation<RackbeatRun> = {
	value: 'bookMovement',
	name: 'Book Movement',
	action: 'Book movement',
	description: 'Book an internal movement (flytning), which moves the goods',
	properties: [movementLocator, suppressWebhooksField],
	async execute(run, itemIndex) {
		const id = chosenNumber(run, itemIndex, MOVEMENT.chosenBy);
		const writing = writingOf(run.functions, itemIndex);
		const api = await run.api(itemIndex);
		await orNotThere(bookMovement(api, id, writing), MOVEMENT, id);
		return { json: { id, booked: true } };
	},
};
