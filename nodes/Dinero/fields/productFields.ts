import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { Blocked, problem } from '../../../bookkeeping/reasons/problem';
import type { Product, ProductBody } from '../../../services/dinero/products';
import { decimalField } from './amounts';
import { keyIn, locator } from './locators';
import { unitField } from './units';

const text = (
	displayName: string,
	name: string,
	description: string,
	rows?: number,
): INodeProperties => ({
	displayName,
	name,
	type: 'string',
	...(rows && { typeOptions: { rows } }),
	default: '',
	description,
});

export const productAccountLocator = (required: boolean): INodeProperties =>
	locator({
		displayName: 'Sales Account (Salgskonto)',
		name: 'account',
		method: 'searchSalesAccounts',
		description: 'Account that a sale is booked on; it decides the VAT',
		by: 'accountNumber',
		required,
	});

export const unitPriceField: INodeProperties = {
	displayName: 'Unit Price (DKK)',
	name: 'unitPrice',
	type: 'number',
	default: 0,
	description: 'Sales price of one in kroner, excluding VAT',
};

export const productNameField = text('Name', 'name', 'Name of the product (varenavn)');

/** Fields of a product that may be left out. */
export const productOptions: INodeProperties[] = [
	text('Comment', 'comment', 'Text that invoices show below the line, at most 128 characters', 2),
	text(
		'External Reference',
		'externalReference',
		'Reference of the system that the product comes from, at most 128 characters',
	),
	text('Product Number (Varenummer)', 'productNumber', 'Your own number of the product (SKU)'),
	{
		displayName: 'Quantity',
		name: 'quantity',
		type: 'number',
		default: 1,
		description: 'How many an invoice line begins with; it is no stock',
	},
];

/** All fields of a product, none of them required. */
export const productUpdateFields: INodeProperties[] = [
	...productOptions,
	productNameField,
	productAccountLocator(false),
	unitField,
	unitPriceField,
].sort((a, b) => a.displayName.localeCompare(b.displayName, 'en'));

const unusable = (field: string, detail: string): Blocked =>
	new Blocked([problem('SETTINGS_INVALID', { field, detail }, field)]);

/** What the user gave, what stands, or nothing. An empty text empties the field. */
const chosen = (changes: IDataObject, name: string, standing: string | null | undefined) =>
	(name in changes ? String(changes[name] ?? '') : standing) || null;

function decimal(changes: IDataObject, name: string, standing: number): number {
	return name in changes ? Number(decimalField(name, changes[name])) : standing;
}

/**
 * The whole body that Dinero replaces a product by: what stands, with what the user changes.
 * @throws Blocked naming the field without which there is no product
 */
export function productBody(standing: Partial<Product>, changes: IDataObject): ProductBody {
	const Name = chosen(changes, 'name', standing.Name);
	const account = 'account' in changes ? Number(keyIn(changes['account'])) : standing.AccountNumber;
	const Unit = chosen(changes, 'unit', standing.Unit);
	if (!Name) throw unusable('name', 'it is empty');
	if (!account || !Number.isInteger(account)) throw unusable('account', 'no account is chosen');
	if (!Unit) throw unusable('unit', 'no unit is chosen');
	return {
		Name,
		Unit,
		AccountNumber: account,
		ProductNumber: chosen(changes, 'productNumber', standing.ProductNumber),
		BaseAmountValue: decimal(changes, 'unitPrice', standing.BaseAmountValue ?? 0),
		Quantity: decimal(changes, 'quantity', standing.Quantity ?? 1),
		ExternalReference: chosen(changes, 'externalReference', standing.ExternalReference),
		Comment: chosen(changes, 'comment', standing.Comment),
	};
}
