import type { IDataObject, IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import type { PaymentPart } from '../../../bookkeeping/plan/purchaseParts';
import { Blocked, problem } from '../../../bookkeeping/reasons/problem';
import type { PayableKind } from '../../../services/dinero/payments';
import { dayField, oreField } from './amounts';
import { chosenKey, creditNoteLocator, invoiceLocator } from './locators';
import { purchaseVoucherLocator } from './purchaseLocators';
import { depositAccountLocator } from './purchaseForm';

const only = (field: INodeProperties, kind: PayableKind): INodeProperties => ({
	...field,
	displayOptions: { show: { documentType: [kind] } },
});

/** Which document is paid. */
export const payableFields: INodeProperties[] = [
	{
		displayName: 'Document Type',
		name: 'documentType',
		type: 'options',
		options: [
			{ name: 'Credit Note (Kreditnota)', value: 'creditNote' },
			{ name: 'Invoice (Faktura)', value: 'invoice' },
			{ name: 'Purchase Voucher (Købsbilag)', value: 'purchaseVoucher' },
		],
		default: 'invoice',
		description: 'What is paid; purchases on credit only',
	},
	only(creditNoteLocator, 'creditNote'),
	only(invoiceLocator, 'invoice'),
	only(purchaseVoucherLocator(), 'purchaseVoucher'),
];

/** The document that is chosen. */
export function payableOf(functions: IExecuteFunctions, itemIndex: number) {
	const kind = functions.getNodeParameter('documentType', itemIndex) as PayableKind;
	return { kind, guid: chosenKey(functions, kind, itemIndex) };
}

const amountField: INodeProperties = {
	displayName: 'Amount (DKK)',
	name: 'amount',
	type: 'number',
	required: true,
	default: 0,
	description:
		'In kroner. Of an invoice money that comes in, of a purchase money that goes out, of a credit note money back to the customer.',
};

export const paymentDateField: INodeProperties = {
	displayName: 'Date (Betalingsdato)',
	name: 'date',
	type: 'dateTime',
	default: '',
	description: 'Danish calendar day of the payment; left empty it is today',
};

export const foreignAmountField: INodeProperties = {
	displayName: 'Amount in Foreign Currency',
	name: 'foreignAmount',
	type: 'number',
	default: 0,
	description:
		'Needed when the document is not in DKK: the amount in its currency. With the amount in kroner it makes the rate; a difference goes to account 2400.',
};

const feeField: INodeProperties = {
	displayName: 'Remainder Is Fee',
	name: 'remainderIsFee',
	type: 'boolean',
	default: false,
	description:
		'Whether what is then left of an invoice is written off as a fee (gebyr); not used for other documents',
};

export const paymentTextField: INodeProperties = {
	displayName: 'Description',
	name: 'description',
	type: 'string',
	default: '',
	description: 'Text of the payment; left empty it is "Betaling" or "Tilbagebetaling"',
};

/** The payment itself. `more`: options that only one operation has. */
export const paymentFields = (more: INodeProperties[]): INodeProperties[] => [
	amountField,
	depositAccountLocator(true, 'The bank or cash account that the money moved on'),
	paymentDateField,
	{
		displayName: 'Additional Fields',
		name: 'additionalFields',
		type: 'collection',
		placeholder: 'Add Field',
		default: {},
		options: [...more, foreignAmountField, paymentTextField, feeField].sort((a, b) =>
			a.displayName.localeCompare(b.displayName, 'en'),
		),
	},
];

/** What to do about a payment that somebody registered by hand. */
export const similarPaymentField: INodeProperties = {
	displayName: 'If a Similar Payment Stands',
	name: 'onSimilar',
	type: 'options',
	options: [
		{ name: 'Post Anyway', value: 'post', description: 'It is another payment' },
		{ name: 'Stop with an Error', value: 'stop', description: 'Register nothing' },
	],
	default: 'stop',
	description:
		'What to do when the document has a payment of the same amount and day that carries no reference',
};

export const overpaymentField: INodeProperties = {
	displayName: 'Allow Overpayment',
	name: 'allowOverpayment',
	type: 'boolean',
	default: false,
	description:
		'Whether a payment may be more than what is left to pay, or a refund more than was paid',
};

/** A payment as a form describes it. */
export type PaymentInput = Omit<
	PaymentPart,
	'type' | 'reference' | 'onSimilar' | 'allowOverpayment'
>;

const unusable = (field: string, detail: string): Blocked =>
	new Blocked([problem('SETTINGS_INVALID', { field, detail }, field)]);

function depositOf(functions: IExecuteFunctions, itemIndex: number): number {
	const account = Number(chosenKey(functions, 'depositAccount', itemIndex));
	if (Number.isInteger(account) && account > 0) return account;
	throw unusable('depositAccount', 'no account is chosen');
}

/** @param sign -1 for a refund, which is given as what goes back. @throws Blocked for an amount of 0 */
export function paymentFromForm(
	functions: IExecuteFunctions,
	itemIndex: number,
	document: { kind: PayableKind; guid: string },
	sign: 1 | -1 = 1,
): PaymentInput {
	const more = functions.getNodeParameter('additionalFields', itemIndex, {}) as IDataObject;
	const amount = oreField('amount', functions.getNodeParameter('amount', itemIndex));
	if (amount === 0) throw unusable('amount', 'it is 0');
	if (sign === -1 && amount < 0) throw unusable('amount', 'give what goes back, above 0');
	const foreign = oreField('foreignAmount', more['foreignAmount'] ?? 0);
	return {
		documentKind: document.kind,
		documentGuid: document.guid,
		date: dayField(functions.getNodeParameter('date', itemIndex, '')),
		amount: sign * amount,
		foreignAmount: foreign === 0 ? null : sign * foreign,
		depositAccount: depositOf(functions, itemIndex),
		description:
			String(more['description'] ?? '').trim() || (sign === 1 ? 'Betaling' : 'Tilbagebetaling'),
		// Dinero writes nothing off on other documents.
		remainderIsFee: document.kind === 'invoice' && more['remainderIsFee'] === true,
	};
}

/** The answers of the fields that only a safe repeat has. */
export function paymentChoices(functions: IExecuteFunctions, itemIndex: number) {
	const more = functions.getNodeParameter('additionalFields', itemIndex, {}) as IDataObject;
	return {
		onSimilar: more['onSimilar'] === 'post' ? ('post' as const) : ('stop' as const),
		allowOverpayment: more['allowOverpayment'] === true,
	};
}
