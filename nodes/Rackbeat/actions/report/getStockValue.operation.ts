import { exact, toOre } from '../../../../bookkeeping/money';
import { stockValueTotal } from '../../../../services/rackbeat/reports';
import { dayField } from '../../../operation/dayField';
import type { ItemOperation } from '../../../operation/operation';
import { reportDate } from '../../fields/reportFields';
import type { RackbeatRun } from '../../rackbeatRun';

/** The number that the stock regulation (lagerregulering) is made from. */
export const getStockValue: ItemOperation<RackbeatRun> = {
	value: 'getStockValue',
	name: 'Get Stock Value',
	action: 'Get stock value',
	description: 'Get what the whole stock (lager) was worth at the end of a day, in kroner and øre',
	properties: [reportDate],
	async execute(run, itemIndex) {
		const date = dayField(run.functions.getNodeParameter('date', itemIndex, ''));
		const total = await stockValueTotal(await run.api(itemIndex), date);
		return { json: { date, value: Number(total), ore: toOre(exact(total)) } };
	},
};
