import type { IDataObject, IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import type { PurchasePart } from '../../../bookkeeping/plan/purchaseParts';
import { regionOfCodes, regionProblem } from '../../../bookkeeping/purchaseRules';
import { REGIONS, type Region } from '../../../bookkeeping/purchaseVat';
import { Blocked } from '../../../bookkeeping/reasons/problem';
import { dayField } from './amounts';
import { chosenKey, contactLocator, fileLocator, keyIn, locator } from './locators';
import { purchaseLineFields, purchaseLines, type PurchaseLineInput } from './purchaseLines';

const onCash = { show: { purchaseType: ['cash'] } };
const onCredit = { show: { purchaseType: ['credit'] } };

export const supplierLocator: INodeProperties = {
	...contactLocator,
	displayName: 'Supplier (Leverandør)',
	description: 'The contact that is paid later; needed to book',
	required: false,
};

export const depositAccountLocator = (required: boolean, description: string): INodeProperties =>
	locator({
		displayName: 'Deposit Account (Betalingskonto)',
		name: 'depositAccount',
		method: 'searchDepositAccounts',
		description,
		by: 'accountNumber',
		required,
	});

export const currencyField: INodeProperties = {
	displayName: 'Currency',
	name: 'currency',
	type: 'string',
	default: 'DKK',
	description: 'ISO code of three letters; the amounts of the lines are in it',
};

export const dueDateField: INodeProperties = {
	displayName: 'Payment Date (Forfaldsdato)',
	name: 'dueDate',
	type: 'dateTime',
	default: '',
	description: 'When it is to be paid; needed to book',
};

const regionNames: Readonly<Record<Region, string>> = {
	DK: 'Denmark (Danmark)',
	EU: 'EU',
	World: 'World (Verden)',
};

const regionOptions = REGIONS.map((value) => ({ name: regionNames[value], value }));

export const regionField: INodeProperties = {
	displayName: 'Region',
	name: 'region',
	type: 'options',
	options: [{ name: 'By the VAT Codes', value: 'auto' }, ...regionOptions],
	default: 'auto',
	description: 'Where it was bought; it must fit the VAT codes of all lines',
};

/** The form of a purchase: what it is, when, from whom or from which account, and its lines. */
export const purchaseForm: INodeProperties[] = [
	{
		displayName: 'Purchase Type',
		name: 'purchaseType',
		type: 'options',
		options: [
			{ name: 'Cash (Kontant)', value: 'cash', description: 'Paid already, from an account' },
			{ name: 'Credit (Kredit)', value: 'credit', description: 'A bill to be paid later' },
		],
		default: 'credit',
		description: 'Whether it is paid already',
	},
	{ ...supplierLocator, displayOptions: onCredit },
	{
		displayName: 'Date (Bilagsdato)',
		name: 'date',
		type: 'dateTime',
		default: '',
		description: 'Danish calendar day; left empty it is today',
	},
	{ ...dueDateField, displayOptions: onCredit },
	{ ...currencyField, displayOptions: onCredit },
	{
		...depositAccountLocator(false, 'The account that paid; needed to book'),
		displayOptions: onCash,
	},
	{ ...regionField, displayOptions: onCash },
	...purchaseLineFields,
];

/** What a purchase may carry beside its form. */
export const purchaseExtras: INodeProperties = {
	displayName: 'Additional Fields',
	name: 'additionalFields',
	type: 'collection',
	placeholder: 'Add Field',
	default: {},
	options: [
		{
			displayName: 'External Reference',
			name: 'externalReference',
			type: 'string',
			default: '',
			description: 'Reference of the system that it comes from, at most 128 characters',
		},
		fileLocator(false),
	],
};

/** A purchase as a form describes it. */
export type PurchaseInput = Pick<
	PurchasePart,
	| 'purchaseType'
	| 'date'
	| 'dueDate'
	| 'contactGuid'
	| 'depositAccount'
	| 'region'
	| 'currency'
	| 'reference'
> & { lines: PurchaseLineInput[] };

/** The day of an optional date field. */
export const optionalDay = (value: unknown): string | null =>
	value === '' || value === undefined || value === null ? null : dayField(value);

/** A guid in the way that Dinero writes it, so that it can be compared; null when none is given. */
export const guidKey = (key: string): string | null => key.trim().toLowerCase() || null;

export const accountNumberOf = (key: string): number | null => (key === '' ? null : Number(key));

export const currencyOf = (value: unknown): string =>
	String(value ?? '')
		.trim()
		.toUpperCase() || 'DKK';

/** The region as chosen or as the codes tell. @throws Blocked for a code that does not fit it */
export function regionOf(chosen: unknown, codes: readonly string[]): Region {
	const region = REGIONS.find((each) => each === chosen) ?? regionOfCodes(codes);
	const misplaced = regionProblem(codes, region);
	if (misplaced) throw new Blocked([misplaced]);
	return region;
}

/** What belongs to the kind of purchase; of the other kind nothing is read, since Dinero refuses it. */
function ownFields(
	functions: IExecuteFunctions,
	itemIndex: number,
	isCash: boolean,
	lines: readonly PurchaseLineInput[],
) {
	const value = (name: string): unknown => functions.getNodeParameter(name, itemIndex, '');
	if (isCash) {
		const codes = lines.map(({ vatCode }) => vatCode);
		return {
			...{ dueDate: null, contactGuid: null, currency: 'DKK' },
			depositAccount: accountNumberOf(chosenKey(functions, 'depositAccount', itemIndex)),
			region: regionOf(value('region'), codes),
		};
	}
	return {
		...{ depositAccount: null, region: null },
		dueDate: optionalDay(value('dueDate')),
		contactGuid: guidKey(chosenKey(functions, 'contact', itemIndex)),
		currency: currencyOf(value('currency')),
	};
}

/** The purchase as the form describes it. @throws Blocked for lines and regions that cannot be */
export function purchaseFromForm(
	functions: IExecuteFunctions,
	itemIndex: number,
	reference: string,
): PurchaseInput {
	const isCash = functions.getNodeParameter('purchaseType', itemIndex) === 'cash';
	const lines = purchaseLines(functions, itemIndex);
	return {
		purchaseType: isCash ? 'cash' : 'credit',
		date: dayField(functions.getNodeParameter('date', itemIndex, '')),
		reference,
		lines,
		...ownFields(functions, itemIndex, isCash, lines),
	};
}

/** The extras as set: reference and file, empty where they are not. */
export function extrasOf(functions: IExecuteFunctions, itemIndex: number) {
	const set = functions.getNodeParameter('additionalFields', itemIndex, {}) as IDataObject;
	return {
		reference: String(set['externalReference'] ?? ''),
		fileGuid: keyIn(set['file']) || null,
	};
}
