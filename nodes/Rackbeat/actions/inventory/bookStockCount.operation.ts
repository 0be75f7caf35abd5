import { bookRegulation } from '../../../../services/rackbeat/inventory';
import type { ItemOperation } from '../../../operation/operation';
import { stockCountLocator } from '../../fields/inventoryFields';
import { suppressWebhooksField, writingOf } from '../../fields/writing';
import type { RackbeatRun } from '../../rackbeatRun';
import { chosenNumber, orNotThere } from '../../records/recordWork';
import { STOCK_COUNT } from '../../records/regulation';

export const bookStockCountOperation: ItemOperation<RackbeatRun> = {
	value: 'bookStockCount',
	name: 'Book Stock Count',
	action: 'Book stock count',
	description: 'Book what was counted (optælling), which brings the stock to it',
	properties: [stockCountLocator, suppressWebhooksField],
	async execute(run, itemIndex) {
		const id = chosenNumber(run, itemIndex, STOCK_COUNT.chosenBy);
		const writing = writingOf(run.functions, itemIndex);
		const api = await run.api(itemIndex);
		await orNotThere(bookRegulation(api, STOCK_COUNT.kind, id, writing), STOCK_COUNT, id);
		return { json: { id, booked: true } };
	},
};
