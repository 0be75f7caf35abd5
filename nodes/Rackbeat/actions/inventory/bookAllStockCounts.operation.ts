import { allCounts } from '../../../../services/rackbeat/inventory';
import type { ItemOperation } from '../../../operation/operation';
import { suppressWebhooksField, writingOf } from '../../fields/writing';
import type { RackbeatRun } from '../../rackbeatRun';

export const bookAllStockCountsOperation: ItemOperation<RackbeatRun> = {
	value: 'bookAllStockCounts',
	name: 'Book All Stock Counts',
	action: 'Book all stock counts',
	description: 'Book all stock counts that wait',
	properties: [suppressWebhooksField],
	async execute(run, itemIndex) {
		await allCounts(await run.api(itemIndex), 'book', writingOf(run.functions, itemIndex));
		return { json: { booked: true } };
	},
};
