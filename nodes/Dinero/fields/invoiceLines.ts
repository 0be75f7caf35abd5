import type { IDataObject, IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import type { InvoiceLinePart } from '../../../bookkeeping/plan/plan';
import { DINERO_UNITS } from '../../../bookkeeping/settings/rackbeatDinero';
import { accountLocator, keyIn } from './locators';
import { givenLines, linesForm, refuseLines } from './specifiedLines';
import { decimalField } from './amounts';
import { unitField } from './units';

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
	unitField,
];

/** Lines one by one, or as JSON from an expression; the account of a line decides its VAT. */
export const invoiceLineFields = linesForm({
	fields: lineFields,
	description: 'The account of a line decides its VAT',
	json: '[{ "description": "Cykelhjelm", "quantity": 4, "unitPrice": 249.5, "discount": 10, "account": 1000, "unit": "parts" }]',
});

function lineOf(line: IDataObject, place: number): InvoiceLinePart {
	const account = Number(keyIn(line['account']));
	if (!Number.isInteger(account) || account <= 0)
		return refuseLines(`line ${place + 1} has no account`);
	const unit = DINERO_UNITS.find((known) => known === (line['unit'] ?? 'parts'));
	if (!unit)
		return refuseLines(
			`line ${place + 1}: the unit "${String(line['unit'])}" is not one of Dinero’s`,
		);
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
export const invoiceLines = (functions: IExecuteFunctions, itemIndex: number): InvoiceLinePart[] =>
	givenLines(functions, itemIndex).map(lineOf);
