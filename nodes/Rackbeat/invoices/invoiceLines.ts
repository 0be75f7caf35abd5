import type { IDataObject, IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import { decimalField } from '../../Dinero/fields/amounts';
import { keyIn } from '../../Dinero/fields/locators';
import { givenLines, linesForm, refuseLines } from '../../Dinero/fields/specifiedLines';
import { asNumber } from '../fields/sentFields';
import { itemLocator, locationLocator, unitLocator } from '../fields/stockLocators';

const optional = (field: INodeProperties): INodeProperties => ({ ...field, required: false });

/** A text, since an empty number would be sent as zero. */
const decimal = (displayName: string, name: string, description: string): INodeProperties => ({
	displayName,
	name,
	type: 'string',
	default: '',
	description,
});

/** The fields of one line, the item first. */
export const lineFields: INodeProperties[] = [
	{
		...optional(itemLocator),
		description:
			'The product or lot (vare); a line without one is free text, with or without price',
	},
	{
		displayName: 'Description (Tekst)',
		name: 'description',
		type: 'string',
		default: '',
		description: 'Left out it is the item’s name',
	},
	{
		displayName: 'Quantity (Antal)',
		name: 'quantity',
		type: 'string',
		default: '1',
		description: 'Decimals are kept; negative on what comes back',
	},
	decimal(
		'Unit Price (Pris)',
		'unitPrice',
		'Price of one unit without VAT, before discount, in the invoice’s currency; left out it is the item’s price',
	),
	decimal('Discount Percent (Rabat)', 'discountPercent', 'Discount on this line alone'),
	decimal('VAT Percent (Moms)', 'vatPercent', 'Left out it is the product group’s in the VAT zone'),
	optional(unitLocator),
	optional(locationLocator),
];

/** Lines of an invoice, by form or as JSON. */
export const invoiceLineFields = linesForm({
	fields: lineFields,
	description: 'Items, free lines and texts, in their order on the invoice',
	json: '[{ "item": "H-100", "quantity": 4, "unitPrice": 249.5, "discountPercent": 10 }]',
});

/** The same for a change: lines are only sent where they replace all that stand. */
export const replacedLineFields: INodeProperties[] = [
	{
		displayName: 'Replace Lines',
		name: 'replaceLines',
		type: 'boolean',
		default: false,
		description: 'Whether the lines below take the place of all lines that stand',
	},
	...invoiceLineFields.map((field) => ({
		...field,
		displayOptions: { show: { ...field.displayOptions?.show, replaceLines: [true] } },
	})),
];

const isGiven = (value: unknown): boolean => keyIn(value).trim() !== '';

/** Rackbeat keeps prices with at most six decimals (source: OpenAPI 2018) and would drop others unheard. */
const MOST_DECIMALS = 6;

/** A number as JSON sends it; six decimals and nine digits before them are exact in it. */
function numberIn(line: IDataObject, name: string, place: number): number {
	const text = decimalField(`lines.${place}.${name}`, keyIn(line[name]));
	const decimals = text.split('.')[1]?.length ?? 0;
	if (decimals > MOST_DECIMALS || text.replace(/\D/g, '').length > 15) {
		return refuseLines(`line ${place + 1}: ${name} "${text}" has more digits than Rackbeat keeps`);
	}
	return Number(text);
}

const NUMBERS = [
	['unitPrice', 'line_price'],
	['discountPercent', 'discount_percentage'],
	['vatPercent', 'vat_percentage'],
] as const;

/** One line as Rackbeat is sent it. @throws Blocked naming what cannot be used */
export function lineBody(line: IDataObject, place: number): IDataObject {
	const [item, description] = [keyIn(line['item']).trim(), keyIn(line['description']).trim()];
	if (item === '' && description === '') {
		return refuseLines(`line ${place + 1} has neither an item nor a description`);
	}
	const given = NUMBERS.filter(([name]) => isGiven(line[name]));
	return {
		...(item !== '' && { item_id: item }),
		...(description !== '' && { name: description }),
		quantity: isGiven(line['quantity']) ? numberIn(line, 'quantity', place) : 1,
		...Object.fromEntries(given.map(([name, sends]) => [sends, numberIn(line, name, place)])),
		...(isGiven(line['unit']) && { unit_id: asNumber(line['unit']) }),
		...(isGiven(line['location']) && { location_id: asNumber(line['location']) }),
	};
}

/** The lines as Rackbeat is sent them, at least one. @throws Blocked naming the line that cannot be used */
export const invoiceLineBodies = (functions: IExecuteFunctions, itemIndex: number): IDataObject[] =>
	givenLines(functions, itemIndex).map(lineBody);

/** The lines of a draft, which may have none yet. */
export function draftLines(functions: IExecuteFunctions, itemIndex: number): IDataObject {
	const byForm = functions.getNodeParameter('specifyLines', itemIndex) === 'fields';
	const form = byForm ? functions.getNodeParameter('lines', itemIndex, {}) : {};
	const isEmpty = byForm && ((form as { line?: unknown[] }).line ?? []).length === 0;
	return isEmpty ? {} : { lines: invoiceLineBodies(functions, itemIndex) };
}

/** The lines of a change: nothing unless the user replaces them. */
export const replacedLines = (functions: IExecuteFunctions, itemIndex: number): IDataObject =>
	functions.getNodeParameter('replaceLines', itemIndex) === true
		? { lines: invoiceLineBodies(functions, itemIndex) }
		: {};
