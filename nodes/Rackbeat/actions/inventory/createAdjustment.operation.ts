import { dayField } from '../../../operation/dayField';
import type { ItemOperation } from '../../../operation/operation';
import { decimalIn } from '../../fields/sentDecimal';
import { asNumber, asText } from '../../fields/sentFields';
import { quantityField, regulationDate, regulationReason } from '../../fields/inventoryFields';
import { itemLocator, locationLocator } from '../../fields/stockLocators';
import { suppressWebhooksField, writingOf } from '../../fields/writing';
import { createRecord } from '../../../../services/rackbeat/records';
import type { RackbeatRun } from '../../rackbeatRun';
import { ADJUSTMENT } from '../../records/regulation';
import { chosenItem } from '../../records/recordWork';
import { toldIfUnchanged } from '../../records/unchanged';

const only = (type: string) => ({ show: { adjustmentType: [type] } });

export const createAdjustmentOperation: ItemOperation<RackbeatRun> = {
	value: 'createAdjustment',
	name: 'Create Adjustment',
	action: 'Create adjustment',
	description:
		'Create a draft of an adjustment (lagerregulering); the stock changes when it is booked',
	properties: [
		itemLocator,
		locationLocator,
		{
			displayName: 'Type',
			name: 'adjustmentType',
			type: 'options',
			options: [
				{
					name: 'Cost Price',
					value: 'cost_price',
					description: 'Gives what is on stock another cost; Rackbeat does not document the type',
				},
				{ name: 'Quantity', value: 'quantity', description: 'Sets how many there are' },
			],
			default: 'quantity',
			description: 'What to adjust',
		},
		{
			...quantityField('Quantity', 'How many there shall be at the location afterwards'),
			displayOptions: only('quantity'),
		},
		{
			displayName: 'Cost Price (Kostpris)',
			name: 'costPrice',
			type: 'number',
			typeOptions: { minValue: 0, numberPrecision: 6 },
			required: true,
			default: 0,
			description: 'What one shall cost, in the account’s base currency',
			displayOptions: only('cost_price'),
		},
		regulationDate,
		regulationReason,
		suppressWebhooksField,
	],
	async execute(run, itemIndex) {
		const { functions } = run;
		const field = (name: string): unknown => functions.getNodeParameter(name, itemIndex, '');
		const type = String(field('adjustmentType') || 'quantity');
		const value = decimalIn(functions, itemIndex, type === 'quantity' ? 'quantity' : 'costPrice');
		const item = chosenItem(run, itemIndex, 'item');
		const chosen = functions.getNodeParameter('location', itemIndex, '', { extractValue: true });
		const location = asNumber(chosen);
		const body = {
			item_id: item,
			adjustment_type: type,
			[type]: value,
			location,
			regulated_at: dayField(field('date')),
			reason: asText(field('reason')),
		};
		const api = await run.api(itemIndex);
		const made = createRecord(api, ADJUSTMENT.kind, body, writingOf(functions, itemIndex));
		const wanted = { item, location: String(location ?? ''), type, value };
		return { json: ADJUSTMENT.row(await toldIfUnchanged(api, wanted, made)) };
	},
};
