import { bookRegulation } from '../../../../services/rackbeat/inventory';
import type { ItemOperation } from '../../../operation/operation';
import { adjustmentLocator } from '../../fields/inventoryFields';
import { suppressWebhooksField, writingOf } from '../../fields/writing';
import type { RackbeatRun } from '../../rackbeatRun';
import { chosenNumber, orNotThere } from '../../records/recordWork';
import { ADJUSTMENT } from '../../records/regulation';

export const bookAdjustmentOperation: ItemOperation<RackbeatRun> = {
	value: 'bookAdjustment',
	name: 'Book Adjustment',
	action: 'Book adjustment',
	description: 'Book an adjustment (lagerregulering), which changes the stock',
	properties: [adjustmentLocator, suppressWebhooksField],
	async execute(run, itemIndex) {
		const id = chosenNumber(run, itemIndex, ADJUSTMENT.chosenBy);
		const writing = writingOf(run.functions, itemIndex);
		const api = await run.api(itemIndex);
		await orNotThere(bookRegulation(api, ADJUSTMENT.kind, id, writing), ADJUSTMENT, id);
		return { json: { id, booked: true } };
	},
};
