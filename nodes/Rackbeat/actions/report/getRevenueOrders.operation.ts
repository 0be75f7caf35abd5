import { textOf } from '../../../../bookkeeping/document/rawValue';
import { revenueOrders } from '../../../../services/rackbeat/reports';
import type { ItemOperation } from '../../../operation/operation';
import type { RackbeatRun } from '../../rackbeatRun';
import { revenueRow, revenueSum } from '../../records/reportRows';

export const getRevenueOrders: ItemOperation<RackbeatRun> = {
	value: 'getRevenueOrders',
	name: 'Get Revenue of Orders',
	action: 'Get revenue of orders',
	description: 'Get revenue, cost and profit of the sales orders, without VAT in base currency',
	properties: [
		{
			displayName: 'Level',
			name: 'level',
			type: 'options',
			options: [
				{ name: 'Order by Order', value: 'order' },
				{ name: 'Sum', value: 'sum' },
			],
			default: 'order',
			description: 'How detailed the revenue is told',
		},
	],
	async execute(run, itemIndex) {
		const found = await revenueOrders(await run.api(itemIndex));
		const currency = textOf(found.base_currency);
		if (run.functions.getNodeParameter('level', itemIndex, 'order') === 'order') {
			return found.orders.map((row) => ({ json: revenueRow(currency, row) }));
		}
		return { json: revenueSum(currency, found) };
	},
};
