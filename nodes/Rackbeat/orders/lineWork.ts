import type { INodeProperties } from 'n8n-workflow';
import { linesOf, orderLines } from '../../../services/rackbeat/orders';
import { getRecord, type RackbeatRecord } from '../../../services/rackbeat/records';
import { wantedRows } from '../../operation/fields';
import type { OutputItem } from '../../operation/operation';
import { sentDecimal } from '../fields/sentDecimal';
import { asText, type SentField } from '../fields/sentFields';
import { itemLocator, locationLocator, unitLocator } from '../fields/stockLocators';
import { invoiceNumber, type ShownInvoice } from '../invoices/invoiceWork';
import type { RackbeatRun } from '../rackbeatRun';
import { ORDER, orderLineRow } from '../records/order';
import { chosenRecord } from '../records/partnerFields';
import { chosenNumber, notThere, orNotThere } from '../records/recordWork';

/** All lines, or those that are on no invoice. */
export const whichLines: INodeProperties = {
	displayName: 'Lines',
	name: 'which',
	type: 'options',
	options: [
		{ name: 'All', value: 'lines' },
		{ name: 'Not Invoiced', value: 'uninvoiced-lines' },
	],
	default: 'lines',
	description: 'Which lines to get; that of those not invoiced was documented in 2018 only',
};

/** The lines of the chosen order. */
export async function getChosenLines(
	run: RackbeatRun,
	itemIndex: number,
	shown: ShownInvoice,
): Promise<OutputItem[]> {
	const { functions } = run;
	const number = invoiceNumber(run, itemIndex, shown);
	const which = functions.getNodeParameter('which', itemIndex, 'lines') as 'lines';
	const paging = { limit: wantedRows(functions, itemIndex) };
	const asked = orderLines(await run.api(itemIndex), shown.kind, number, which, paging);
	const rows = await orNotThere(asked, shown, number);
	return rows.map((row) => ({ json: orderLineRow(number, row) }));
}

const decimal = (
	displayName: string,
	name: string,
	sends: string,
	description: string,
): SentField => ({
	sends,
	as: (value) => sentDecimal(name, value),
	field: { displayName, name, type: 'string', default: '', description },
});

const itemOf = (value: unknown): string =>
	String((value as { value?: unknown } | null)?.value ?? value ?? '').trim();

/** What of a line can be changed. A new item brings its own price and VAT, unless they are sent along. */
export const LINE_CHANGES: readonly SentField[] = [
	decimal(
		'Discount Percent (Rabat)',
		'discountPercent',
		'discount_percentage',
		'Of this line alone',
	),
	{
		sends: 'name',
		as: asText,
		field: { displayName: 'Description (Tekst)', name: 'description', type: 'string', default: '' },
	},
	{
		sends: 'item_id',
		as: itemOf,
		field: {
			...itemLocator,
			required: false,
			description:
				'Another product or lot; give Unit Price and VAT too, or Rackbeat takes the new item’s',
		},
	},
	decimal('Quantity (Antal)', 'quantity', 'quantity', 'Decimals are kept'),
	decimal('Unit Price (Pris)', 'unitPrice', 'line_price', 'Without VAT, before discount'),
	decimal('VAT Percent (Moms)', 'vatPercent', 'vat_percentage', 'Instead of the product group’s'),
	chosenRecord(unitLocator, 'unit_id'),
	chosenRecord(locationLocator, 'location_id'),
];

/** Order and line that the form chooses. */
export const chosenLine = (run: RackbeatRun, itemIndex: number) => {
	const order = invoiceNumber(run, itemIndex, ORDER);
	return { order, line: chosenNumber(run, itemIndex, 'line'), kind: linesOf(order) };
};

/** A line after a write. Some answers hold the whole order, so the line is looked for in it. */
export function lineItem(order: string, line: string, answer: RackbeatRecord): OutputItem {
	const lines: unknown = answer['lines'];
	const inOrder = Array.isArray(lines)
		? (lines as RackbeatRecord[]).find(({ id }) => String(id) === line)
		: undefined;
	return { json: orderLineRow(order, inOrder ?? answer) };
}

/** The chosen line. @throws Blocked (`NOT_IN_RACKBEAT`) when there is none */
export async function getChosenLine(run: RackbeatRun, itemIndex: number): Promise<OutputItem> {
	const { order, line, kind } = chosenLine(run, itemIndex);
	const found = await getRecord(await run.api(itemIndex), kind, line);
	if (!found) throw notThere(lineWords(order), line);
	return lineItem(order, line, found);
}

/** Words for a line of an order. */
export const lineWords = (order: string) => ({
	da: `Ordre ${order}, linje`,
	en: `Order ${order}, line`,
	chosenBy: 'line',
});
