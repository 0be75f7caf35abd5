import type { IDataObject, IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import { Blocked, problem } from '../../../bookkeeping/reasons/problem';
import type { InvoiceBody } from '../../../services/dinero/invoices';
import type { DineroRun } from '../dineroRun';
import { dayField } from './amounts';
import { invoiceHeader, invoiceHeaderOptions, postHeaderOptions } from './invoiceHeader';
import { invoiceLineFields, postLineFields } from './invoiceLines';
import { chosenKey, contactLocator } from './locators';
import { salesLineBodies } from './salesLines';

const dateField: INodeProperties = {
	displayName: 'Date (Fakturadato)',
	name: 'date',
	type: 'dateTime',
	default: '',
	description: 'Danish calendar day; left empty it is today',
};

const additionalFields = (options: INodeProperties[]): INodeProperties => ({
	displayName: 'Additional Fields',
	name: 'additionalFields',
	type: 'collection',
	placeholder: 'Add Field',
	default: {},
	options,
});

/** An own guid for a new sales document. */
export const ownGuidOption: INodeProperties = {
	displayName: 'Own Guid',
	name: 'guid',
	type: 'string',
	default: '',
	placeholder: 'e.g. 3f2504e0-4f89-11d3-9a0c-0305e82c3301',
	description: 'A guid of your own; Dinero refuses a second document under it, even a deleted one',
};

/** A customer that a draft may do without. */
export const optionalContact: INodeProperties = {
	...contactLocator,
	required: false,
	description: 'The customer; a draft may do without, booking needs one',
};

/** The form of a new invoice: contact, date, lines, and what has a default in Dinero. */
export const invoiceForm: INodeProperties[] = [
	optionalContact,
	dateField,
	...invoiceLineFields,
	additionalFields(
		[...invoiceHeaderOptions, ownGuidOption].sort((a, b) =>
			a.displayName.localeCompare(b.displayName, 'en'),
		),
	),
];

/** The form of an invoice that is posted under a reference: what can be compared on a repeat. */
export const invoicePostForm: INodeProperties[] = [
	contactLocator,
	dateField,
	...postLineFields,
	additionalFields(postHeaderOptions),
];

const NEEDS_DAYS = 'Netto';

/**
 * Net without days would be due at once; Dinero's default counts only where both are left out.
 * @throws Blocked PAYMENT_DAYS_MISSING
 */
export function checkTerms({
	PaymentConditionType,
	PaymentConditionNumberOfDays,
}: Partial<InvoiceBody>) {
	if (PaymentConditionType === NEEDS_DAYS && (PaymentConditionNumberOfDays ?? null) === null)
		throw new Blocked([problem('PAYMENT_DAYS_MISSING', {}, 'paymentConditionDays')]);
}

/** Head of the invoice as the form describes it. @throws Blocked naming what is missing */
export function invoiceHeadFromForm(
	functions: IExecuteFunctions,
	itemIndex: number,
): Omit<InvoiceBody, 'ProductLines'> {
	const head = invoiceHeader(functions, 'additionalFields', itemIndex);
	const { guid } = functions.getNodeParameter('additionalFields', itemIndex, {}) as IDataObject;
	checkTerms(head);
	return {
		...head,
		...(guid ? { Guid: String(guid) } : {}),
		ContactGuid: chosenKey(functions, 'contact', itemIndex) || null,
		Date: dayField(functions.getNodeParameter('date', itemIndex, '')),
		ShowLinesInclVat: head.ShowLinesInclVat === true,
	};
}

/** The invoice as the form describes it. @throws Blocked naming what cannot be used */
export async function invoiceFromForm(run: DineroRun, itemIndex: number): Promise<InvoiceBody> {
	const head = invoiceHeadFromForm(run.functions, itemIndex);
	return { ...head, ProductLines: await salesLineBodies(run, itemIndex, head) };
}
