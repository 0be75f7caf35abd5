import type { IDataObject, IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import type { DecimalText } from '../../../bookkeeping/money';
import type { SalesLinePart } from '../../../bookkeeping/plan/plan';
import { DINERO_UNITS, type DineroUnit } from '../../../bookkeeping/settings/rackbeatDinero';
import { decimalField } from './amounts';
import { accountLocator, keyIn, productLocator } from './locators';
import { givenLines, linesForm, refuseLines } from './specifiedLines';
import { unitField } from './units';

const FREE = 'free';
const PRODUCT = 'product';
const TEXT = 'text';

const shownFor = (kinds: string[], field: INodeProperties): INodeProperties => ({
	...field,
	displayOptions: { show: { lineType: kinds } },
});

const unitPriceField: INodeProperties = {
	displayName: 'Unit Price',
	name: 'unitPrice',
	type: 'number',
	default: 0,
	description: 'Price of one in the document’s currency, excluding VAT unless prices include it',
};
const accountField = accountLocator('account', 'Account (Konto)', 'searchSalesAccounts');
const quantityField: INodeProperties = {
	displayName: 'Quantity',
	name: 'quantity',
	type: 'number',
	default: 1,
	description: 'How many; decimals are allowed',
};
const discountField: INodeProperties = {
	displayName: 'Discount (%)',
	name: 'discount',
	type: 'number',
	typeOptions: { minValue: 0, maxValue: 100 },
	default: 0,
	description: 'Discount of the line in percent',
};
const descriptionField: INodeProperties = {
	displayName: 'Description',
	name: 'description',
	type: 'string',
	default: '',
	description: 'Text of the line',
};
const commentsField: INodeProperties = {
	displayName: 'Comments',
	name: 'comments',
	type: 'string',
	typeOptions: { rows: 2 },
	default: '',
	description: 'Further text below the line',
};
const ownValuesField: INodeProperties = {
	displayName: 'Instead of the Product’s Own',
	name: 'ownValues',
	type: 'collection',
	placeholder: 'Add Value',
	default: {},
	description: 'What is left out is taken from the product',
	// n8n asks for a required field of a collection even where nobody added it.
	options: [{ ...accountField, required: false }, unitField, unitPriceField],
};

const lineTypeField = (withProducts: boolean): INodeProperties => ({
	displayName: 'Line Type',
	name: 'lineType',
	type: 'options',
	options: [
		{ name: 'Free Line (Fri Linje)', value: FREE },
		{ name: 'Heading (Overskrift)', value: TEXT },
		...(withProducts ? [{ name: 'Product (Vare)', value: PRODUCT }] : []),
	],
	default: FREE,
	description: 'A heading has only its text and no amount',
});

const freeFields = [
	shownFor([FREE, TEXT], descriptionField),
	shownFor([FREE, PRODUCT], quantityField),
	shownFor([FREE], unitPriceField),
	shownFor([FREE, PRODUCT], discountField),
	shownFor([FREE], accountField),
	shownFor([FREE], unitField),
];

const EXAMPLE =
	'[{ "description": "Cykelhjelm", "quantity": 4, "unitPrice": 249.5, "discount": 10, "account": 1000, "unit": "parts" }]';

/** Lines one by one, or as JSON from an expression; the account of a line decides its VAT. */
export const invoiceLineFields = linesForm({
	fields: [
		lineTypeField(true),
		shownFor([PRODUCT], productLocator),
		...freeFields,
		shownFor([FREE, PRODUCT], commentsField),
		shownFor([PRODUCT], ownValuesField),
	],
	description: 'The account of a line decides its VAT',
	json: EXAMPLE,
});

/** Lines that Post can compare when it is repeated: free ones and headings. */
export const postLineFields = linesForm({
	fields: [lineTypeField(false), ...freeFields],
	description: 'The account of a line decides its VAT',
	json: EXAMPLE,
});

/** A line of a sales document as the user gave it; null is what the product brings. */
export interface GivenLine {
	kind: 'free' | 'product' | 'text';
	productGuid: string | null;
	description: string;
	comments: string;
	quantity: DecimalText;
	unitPrice: DecimalText | null;
	discountPercent: DecimalText;
	unit: DineroUnit | null;
	accountNumber: number | null;
}

const KNOWN = new Set([
	'lineType',
	'product',
	'description',
	'comments',
	'quantity',
	'unitPrice',
	'discount',
	'unit',
	'account',
	'ownValues',
]);

/** A name that we do not know would be dropped in silence, and its amount with it. */
function checkNames(line: IDataObject, where: string): void {
	const stranger = Object.keys(line).find((name) => !KNOWN.has(name));
	if (stranger !== undefined) refuseLines(`${where}: "${stranger}" is no field of a line`);
}

function kindOf(line: IDataObject): GivenLine['kind'] {
	// Dinero's own word for a line with an amount is Product, whether it names a product or not.
	const type = String(line['lineType'] ?? PRODUCT).toLowerCase();
	if (type === TEXT) return 'text';
	return type === PRODUCT && keyIn(line['product']) !== '' ? 'product' : 'free';
}

function unitOf(value: unknown, where: string): DineroUnit {
	const unit = DINERO_UNITS.find((known) => known === value);
	return unit ?? refuseLines(`${where}: the unit "${String(value)}" is not one of Dinero’s`);
}

function accountOf(value: unknown, where: string): number {
	const account = Number(keyIn(value));
	if (Number.isInteger(account) && account > 0) return account;
	return refuseLines(`${where} has no account`);
}

const isSet = (value: unknown): boolean => value !== undefined && value !== null && value !== '';

function textLine(line: IDataObject, where: string): GivenLine {
	if (Number(line['unitPrice'] ?? 0) !== 0) refuseLines(`${where} is a heading and has no amount`);
	return {
		kind: 'text',
		productGuid: null,
		description: String(line['description'] ?? ''),
		comments: '',
		quantity: '0',
		unitPrice: '0',
		discountPercent: '0',
		unit: null,
		accountNumber: null,
	};
}

function amountLine(line: IDataObject, kind: 'free' | 'product', where: string): GivenLine {
	const own = { ...line, ...(line['ownValues'] as IDataObject | undefined) };
	const isFree = kind === 'free';
	const price = isFree && !isSet(own['unitPrice']) ? 0 : own['unitPrice'];
	const unit = isFree && !isSet(own['unit']) ? 'parts' : own['unit'];
	return {
		kind,
		productGuid: isFree ? null : keyIn(line['product']),
		description: isFree ? String(line['description'] ?? '') : '',
		comments: String(line['comments'] ?? ''),
		quantity: decimalField('quantity', line['quantity'] ?? 1),
		unitPrice: isSet(price) ? decimalField('unitPrice', price) : null,
		discountPercent: decimalField('discount', line['discount'] ?? 0),
		unit: isSet(unit) ? unitOf(unit, where) : null,
		accountNumber: isFree || isSet(keyIn(own['account'])) ? accountOf(own['account'], where) : null,
	};
}

function lineOf(line: IDataObject, place: number): GivenLine {
	const where = `line ${place + 1}`;
	checkNames(line, where);
	const kind = kindOf(line);
	const given = kind === 'text' ? textLine(line, where) : amountLine(line, kind, where);
	if (given.kind !== 'product' && given.description.trim() === '')
		return refuseLines(`${where} has neither a description nor a product`);
	return given;
}

/** The lines as given in the form or as JSON. @throws Blocked naming the line that cannot be used */
export const givenSalesLines = (functions: IExecuteFunctions, itemIndex: number): GivenLine[] =>
	givenLines(functions, itemIndex).map(lineOf);

function linePart(line: GivenLine, place: number): SalesLinePart {
	if (line.kind === 'product' || line.comments !== '')
		return refuseLines(`line ${place + 1}: Post carries neither products nor comments; use Create`);
	return {
		lineType: line.kind === 'text' ? 'Text' : 'Product',
		description: line.description,
		quantity: line.quantity,
		unitPrice: line.unitPrice ?? '0',
		discountPercent: line.discountPercent,
		unit: line.unit,
		accountNumber: line.accountNumber,
	};
}

/** The lines for Post. @throws Blocked naming the line that cannot be used */
export const invoiceLines = (functions: IExecuteFunctions, itemIndex: number): SalesLinePart[] =>
	givenSalesLines(functions, itemIndex).map(linePart);
