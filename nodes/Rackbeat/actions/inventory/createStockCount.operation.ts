import { createRecord } from '../../../../services/rackbeat/records';
import { dayField } from '../../../operation/dayField';
import type { ItemOperation } from '../../../operation/operation';
import { decimalIn } from '../../fields/sentDecimal';
import { quantityField, regulationDate, regulationReason } from '../../fields/inventoryFields';
import { asNumber, asText } from '../../fields/sentFields';
import { itemLocator, locationLocator } from '../../fields/stockLocators';
import { suppressWebhooksField, writingOf } from '../../fields/writing';
import type { RackbeatRun } from '../../rackbeatRun';
import { chosenItem } from '../../records/recordWork';
import { STOCK_COUNT } from '../../records/regulation';

export const createStockCountOperation: ItemOperation<RackbeatRun> = {
	value: 'createStockCount',
	name: 'Create Stock Count',
	action: 'Create stock count',
	description:
		'Create a draft of what was counted (optælling); the stock changes when it is booked',
	properties: [
		itemLocator,
		locationLocator,
		quantityField('Quantity', 'How many were counted at the location'),
		regulationDate,
		regulationReason,
		suppressWebhooksField,
	],
	async execute(run, itemIndex) {
		const { functions } = run;
		const field = (name: string): unknown => functions.getNodeParameter(name, itemIndex, '');
		const chosen = functions.getNodeParameter('location', itemIndex, '', { extractValue: true });
		const body = {
			item_id: chosenItem(run, itemIndex, 'item'),
			quantity: decimalIn(functions, itemIndex, 'quantity'),
			location: asNumber(chosen),
			regulated_at: dayField(field('date')),
			reason: asText(field('reason')),
		};
		const writing = writingOf(functions, itemIndex);
		const made = await createRecord(await run.api(itemIndex), STOCK_COUNT.kind, body, writing);
		return { json: STOCK_COUNT.row(made) };
	},
};
