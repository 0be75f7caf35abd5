import { stockValueByItem } from '../../../../services/rackbeat/reports';
import { dayField } from '../../../operation/dayField';
import { listFields, wantedRows } from '../../../operation/fields';
import type { ItemOperation } from '../../../operation/operation';
import { reportDate } from '../../fields/reportFields';
import { asNumber } from '../../fields/sentFields';
import { locationLocator } from '../../fields/stockLocators';
import type { RackbeatRun } from '../../rackbeatRun';
import { valuedRow } from '../../records/reportRows';

export const getStockValueByItem: ItemOperation<RackbeatRun> = {
	value: 'getStockValueByItem',
	name: 'Get Stock Value by Item',
	action: 'Get stock value by item',
	description:
		'Get what each item’s stock was worth at the end of a day, everywhere or at a location',
	properties: [
		reportDate,
		{
			...locationLocator,
			required: false,
			description:
				'One location; empty is all. Do not add up several: Rackbeat may count shelves in two of them.',
		},
		...listFields,
	],
	async execute(run, itemIndex) {
		const { functions } = run;
		const date = dayField(functions.getNodeParameter('date', itemIndex, ''));
		const chosen = functions.getNodeParameter('location', itemIndex, '', { extractValue: true });
		const number = asNumber(chosen);
		const location = number === null ? {} : { location: String(number) };
		const paging = { limit: wantedRows(functions, itemIndex) };
		const rows = await stockValueByItem(
			await run.api(itemIndex),
			{ day: date, ...location },
			paging,
		);
		return rows.map((row) => ({ json: { date, ...valuedRow(row) } }));
	},
};
