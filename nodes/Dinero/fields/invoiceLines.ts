import type { IDataObject, IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import type { InvoiceLinePart } from '../../../bookkeeping/plan/plan';
import { Blocked, problem } from '../../../bookkeeping/reasons/problem';
import { DINERO_UNITS } from '../../../bookkeeping/settings/rackbeatDinero';
import { accountLocator, keyIn } from './locators';
import { decimalField } from './amounts';

const DANISH_UNITS: Readonly<Record<string, string>> = {
	parts: 'Parts (Stk.)',
	hours: 'Hours (Timer)',
	set: 'Set (Sæt)',
	package: 'Package (Pakke)',
	box: 'Box (Kasse)',
	carton: 'Carton (Karton)',
	shipment: 'Shipment (Forsendelse)',
	day: 'Day (Dag)',
	week: 'Week (Uge)',
	month: 'Month (Måned)',
};

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

const unitOptions = DINERO_UNITS.map((value) => ({
	name: DANISH_UNITS[value] ?? capital(value),
	value,
})).sort((a, b) => a.name.localeCompare(b.name, 'en'));

const lineFields: INodeProperties[] = [
	{
		displayName: 'Description',
		name: 'description',
		type: 'string',
		default: '',
		description: 'Text of the line',
	},
	{
		displayName: 'Quantity',
		name: 'quantity',
		type: 'number',
		default: 1,
		description: 'How many; decimals are allowed',
	},
	{
		displayName: 'Unit Price',
		name: 'unitPrice',
		type: 'number',
		default: 0,
		description: 'Price of one in the invoice’s currency, excluding VAT',
	},
	{
		displayName: 'Discount (%)',
		name: 'discount',
		type: 'number',
		default: 0,
		description: 'Discount of the line in percent',
	},
	accountLocator('account', 'Account (Konto)', 'searchSalesAccounts'),
	{
		displayName: 'Unit',
		name: 'unit',
		type: 'options',
		options: unitOptions,
		default: 'parts',
		description: 'One of Dinero’s fixed units',
	},
];

/** Lines one by one, or as JSON from an expression; the account of a line decides its VAT. */
export const invoiceLineFields: INodeProperties[] = [
	{
		displayName: 'Specify Lines',
		name: 'specifyLines',
		type: 'options',
		options: [
			{ name: 'Using Fields Below', value: 'fields' },
			{ name: 'Using JSON', value: 'json' },
		],
		default: 'fields',
		description: 'How the lines are given',
	},
	{
		displayName: 'Lines',
		name: 'lines',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true, sortable: true },
		displayOptions: { show: { specifyLines: ['fields'] } },
		placeholder: 'Add Line',
		default: {},
		description: 'The account of a line decides its VAT',
		options: [{ displayName: 'Line', name: 'line', values: lineFields }],
	},
	{
		displayName: 'Lines (JSON)',
		name: 'linesJson',
		type: 'json',
		displayOptions: { show: { specifyLines: ['json'] } },
		default:
			'[{ "description": "Cykelhjelm", "quantity": 4, "unitPrice": 249.5, "discount": 10, "account": 1000, "unit": "parts" }]',
		description: 'An array of lines with the same fields',
	},
];

const refuse = (detail: string): never => {
	throw new Blocked([problem('SETTINGS_INVALID', { field: 'lines', detail }, 'lines')]);
};

function given(functions: IExecuteFunctions, itemIndex: number): IDataObject[] {
	if (functions.getNodeParameter('specifyLines', itemIndex) === 'fields') {
		const { line = [] } = functions.getNodeParameter('lines', itemIndex) as {
			line?: IDataObject[];
		};
		return line;
	}
	const json: unknown = functions.getNodeParameter('linesJson', itemIndex);
	const lines: unknown = typeof json === 'string' ? JSON.parse(json) : json;
	return Array.isArray(lines) ? (lines as IDataObject[]) : refuse('an array of lines is wanted');
}

function lineOf(line: IDataObject, place: number): InvoiceLinePart {
	const account = Number(keyIn(line['account']));
	if (!Number.isInteger(account) || account <= 0) return refuse(`line ${place + 1} has no account`);
	const unit = DINERO_UNITS.find((known) => known === (line['unit'] ?? 'parts'));
	if (!unit)
		return refuse(`line ${place + 1}: the unit "${String(line['unit'])}" is not one of Dinero’s`);
	return {
		lineType: 'Product',
		description: String(line['description'] ?? ''),
		quantity: decimalField('quantity', line['quantity'] ?? 1),
		unitPrice: decimalField('unitPrice', line['unitPrice'] ?? 0),
		discountPercent: decimalField('discount', line['discount'] ?? 0),
		unit,
		accountNumber: account,
	};
}

/** The lines as given in the form or as JSON. @throws Blocked naming the line that cannot be used */
export function invoiceLines(functions: IExecuteFunctions, itemIndex: number): InvoiceLinePart[] {
	const lines = given(functions, itemIndex).map(lineOf);
	return lines.length > 0 ? lines : refuse('an invoice needs at least one line');
}
