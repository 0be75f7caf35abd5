import type { IDataObject, IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import type { InvoiceBody } from '../../../services/dinero/invoices';
import type { SalesBody } from '../../../services/dinero/salesDocuments';
import { decimalField } from './amounts';
import { isOn } from './flags';
import { keyIn, templateLocator } from './locators';

const byDisplayName = (a: INodeProperties, b: INodeProperties): number =>
	a.displayName.localeCompare(b.displayName, 'en');

/** The parts of a sales document's head that have a default in Dinero: of invoices, credit notes, offers. */
export const documentHeaderOptions: INodeProperties[] = [
	{
		displayName: 'Address',
		name: 'address',
		type: 'string',
		typeOptions: { rows: 3 },
		default: '',
		description: 'Replaces the contact’s own address on the document',
	},
	{
		displayName: 'Comment',
		name: 'comment',
		type: 'string',
		typeOptions: { rows: 3 },
		default: '',
		description: 'Free text on the document',
	},
	{
		displayName: 'Currency',
		name: 'currency',
		type: 'string',
		default: 'DKK',
		description: 'ISO code; Dinero takes the rate of the day',
	},
	{
		displayName: 'Language',
		name: 'language',
		type: 'options',
		options: [
			{ name: 'Danish', value: 'da-DK' },
			{ name: 'English', value: 'en-GB' },
		],
		default: 'da-DK',
		description: 'Language of the document',
	},
	templateLocator,
	{
		displayName: 'Title',
		name: 'description',
		type: 'string',
		default: '',
		description: 'Title of the document, such as Faktura',
	},
];

/** The document's reference at its source; Post has a field of its own for it. */
export const externalReferenceOption: INodeProperties = {
	displayName: 'External Reference',
	name: 'externalReference',
	type: 'string',
	default: '',
	description: 'Reference of the system that the document comes from, at most 128 characters',
};

/** Whether the prices of all lines include VAT. */
export const inclVatOption: INodeProperties = {
	displayName: 'Prices Include VAT',
	name: 'showLinesInclVat',
	type: 'boolean',
	default: true,
	description:
		'Whether the prices of all lines include VAT; Dinero then rounds the net of each line, and the document’s total is the sum of the lines',
};

const CONDITIONS = [
	{ name: 'Cash (Netto Kontant)', value: 'NettoCash' },
	{ name: 'End of Month Plus Days (Løbende Måned)', value: 'CurrentMonthOut' },
	{ name: 'Net Days (Netto)', value: 'Netto' },
];

const paid = { name: 'Paid (Betalt)', value: 'Paid' };

const conditionOption = (options: typeof CONDITIONS, description: string): INodeProperties => ({
	displayName: 'Payment Condition',
	name: 'paymentConditionType',
	type: 'options',
	options,
	default: 'Netto',
	description,
});

const daysOption: INodeProperties = {
	displayName: 'Payment Days',
	name: 'paymentConditionDays',
	type: 'number',
	typeOptions: { minValue: 0, numberPrecision: 0 },
	default: 8,
	description: 'Days of the payment condition; not used for cash and paid',
};

const reminderOptions: INodeProperties[] = [
	{
		displayName: 'Reminder Fee (Rykkergebyr)',
		name: 'reminderFee',
		type: 'number',
		typeOptions: { minValue: 0, maxValue: 100 },
		default: 100,
		description: 'Kroner for each reminder, at most 100; left out is the company’s own',
	},
	{
		displayName: 'Reminder Interest Rate (%)',
		name: 'reminderInterestRate',
		type: 'number',
		typeOptions: { minValue: 0, maxValue: 100 },
		default: 0,
		description: 'Interest of each reminder in percent; left out is the company’s own',
	},
];

const paymentServices: INodeProperties[] = [
	{
		displayName: 'MobilePay Invoice',
		name: 'isMobilePayInvoiceEnabled',
		type: 'boolean',
		default: true,
		description: 'Whether the customer can pay with MobilePay, where the company has set it up',
	},
	{
		displayName: 'PensoPay',
		name: 'isPensoPayEnabled',
		type: 'boolean',
		default: true,
		description:
			'Whether the customer can pay by card with PensoPay, where the company has set it up',
	},
];

/** Everything of an invoice's head that has a default in Dinero. */
export const invoiceHeaderOptions: INodeProperties[] = [
	...documentHeaderOptions,
	externalReferenceOption,
	inclVatOption,
	conditionOption(
		[...CONDITIONS, paid],
		'Left out, Dinero takes the contact’s own. Paid can only be written: name it again in each update, and register the payment.',
	),
	daysOption,
	...reminderOptions,
	...paymentServices,
].sort(byDisplayName);

/** The part of the head that Post carries: what it can compare when it is repeated. */
export const postHeaderOptions: INodeProperties[] = [
	...documentHeaderOptions,
	conditionOption(CONDITIONS, 'Left out, Dinero takes the contact’s own'),
	daysOption,
].sort(byDisplayName);

/** Name in the form, name in Dinero's model. */
const DOCUMENT_TEXTS = {
	address: 'Address',
	comment: 'Comment',
	currency: 'Currency',
	language: 'Language',
	externalReference: 'ExternalReference',
	description: 'Description',
} as const;

const AT_ONCE = new Set(['NettoCash', 'Paid']);

/** A field that is named but empty is null, which is Dinero's default and empties it in an update. */
const orNull = (value: unknown): string | null =>
	value === undefined || value === null || value === '' ? null : String(value);

/** What the user set of any sales document's head; nothing else, so that Dinero's defaults hold. */
export function documentHeader(set: IDataObject): Partial<Omit<SalesBody, 'ContactGuid'>> {
	const texts = Object.entries(DOCUMENT_TEXTS)
		.filter(([name]) => set[name] !== undefined)
		.map(([name, field]) => [field, orNull(set[name])]);
	return {
		...(Object.fromEntries(texts) as Partial<SalesBody>),
		...(set['template'] !== undefined && { InvoiceTemplateId: orNull(keyIn(set['template'])) }),
		...(set['showLinesInclVat'] !== undefined && {
			ShowLinesInclVat: isOn(set['showLinesInclVat']),
		}),
	};
}

const amountOf = (set: IDataObject, name: string): number | null | undefined => {
	const value = set[name];
	if (value === undefined) return undefined;
	return value === null || value === '' ? null : Number(decimalField(name, value));
};

function paymentTerms(set: IDataObject): Partial<InvoiceBody> {
	const type = set['paymentConditionType'];
	const atOnce = typeof type === 'string' && AT_ONCE.has(type);
	const days = atOnce ? null : amountOf(set, 'paymentConditionDays');
	return {
		...(type !== undefined && { PaymentConditionType: orNull(type) }),
		...(days !== undefined && { PaymentConditionNumberOfDays: days }),
	};
}

/** What the user set in the collection `name` of an invoice's head. */
export function invoiceHeader(
	functions: IExecuteFunctions,
	name: string,
	itemIndex: number,
): Partial<InvoiceBody> {
	const set = functions.getNodeParameter(name, itemIndex, {}) as IDataObject;
	const fee = amountOf(set, 'reminderFee');
	const rate = amountOf(set, 'reminderInterestRate');
	const mobilePay = set['isMobilePayInvoiceEnabled'];
	const pensoPay = set['isPensoPayEnabled'];
	return {
		...documentHeader(set),
		...paymentTerms(set),
		...(fee !== undefined && { ReminderFee: fee }),
		...(rate !== undefined && { ReminderInterestRate: rate }),
		...(mobilePay !== undefined && { IsMobilePayInvoiceEnabled: isOn(mobilePay) }),
		...(pensoPay !== undefined && { IsPensoPayEnabled: isOn(pensoPay) }),
	};
}
