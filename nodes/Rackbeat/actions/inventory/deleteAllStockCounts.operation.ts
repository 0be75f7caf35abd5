import { allCounts } from '../../../../services/rackbeat/inventory';
import type { ItemOperation } from '../../../operation/operation';
import { suppressWebhooksField, writingOf } from '../../fields/writing';
import type { RackbeatRun } from '../../rackbeatRun';

export const deleteAllStockCountsOperation: ItemOperation<RackbeatRun> = {
	value: 'deleteAllStockCounts',
	name: 'Delete All Stock Counts',
	action: 'Delete all stock counts',
	description: 'Delete all stock counts that wait to be booked',
	properties: [suppressWebhooksField],
	async execute(run, itemIndex) {
		await allCounts(await run.api(itemIndex), 'delete', writingOf(run.functions, itemIndex));
		return { json: { deleted: true } };
	},
};
