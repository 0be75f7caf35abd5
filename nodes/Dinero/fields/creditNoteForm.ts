import type { IDataObject, IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import { isNegativeCredit } from '../../../bookkeeping/creditSign';
import { Blocked, problem } from '../../../bookkeeping/reasons/problem';
import type { CreditNoteBody } from '../../../services/dinero/creditNotes';
import type { SalesLineBody } from '../../../services/dinero/salesDocuments';
import type { DineroRun } from '../dineroRun';
import { dayField } from './amounts';
import { ownGuidOption, optionalContact } from './invoiceForm';
import {
	documentHeader,
	documentHeaderOptions,
	externalReferenceOption,
	inclVatOption,
} from './invoiceHeader';
import { invoiceLineFields, postLineFields } from './invoiceLines';
import { chosenKey, contactLocator, creditedInvoiceLocator } from './locators';
import { salesLineBodies, type PriceHead } from './salesLines';

const byDisplayName = (a: INodeProperties, b: INodeProperties): number =>
	a.displayName.localeCompare(b.displayName, 'en');

const dateField: INodeProperties = {
	displayName: 'Date (Kreditnotadato)',
	name: 'date',
	type: 'dateTime',
	default: '',
	description: 'Danish calendar day on which it is sent; left empty it is today',
};

const additionalFields = (options: INodeProperties[]): INodeProperties => ({
	displayName: 'Additional Fields',
	name: 'additionalFields',
	type: 'collection',
	placeholder: 'Add Field',
	default: {},
	options: [...options].sort(byDisplayName),
});

/** Everything of a credit note's head that has a default in Dinero; it has no payment condition. */
export const creditNoteHeaderOptions: INodeProperties[] = [
	...documentHeaderOptions,
	externalReferenceOption,
	inclVatOption,
].sort(byDisplayName);

/** The form of a new credit note: contact, credited invoice, date, lines with positive amounts. */
export const creditNoteForm: INodeProperties[] = [
	optionalContact,
	creditedInvoiceLocator,
	dateField,
	...invoiceLineFields,
	additionalFields([...creditNoteHeaderOptions, ownGuidOption]),
];

/** The form of a credit note that is posted under a reference: what can be compared on a repeat. */
export const creditNotePostForm: INodeProperties[] = [
	contactLocator,
	creditedInvoiceLocator,
	dateField,
	...postLineFields,
	additionalFields(documentHeaderOptions),
];

/** Dinero writes guids in lower case. */
export const creditedInvoice = (functions: IExecuteFunctions, itemIndex: number): string | null =>
	chosenKey(functions, 'creditNoteFor', itemIndex).toLowerCase() || null;

/** Head of the credit note as the form describes it. */
export function creditNoteHeadFromForm(
	functions: IExecuteFunctions,
	itemIndex: number,
): Omit<CreditNoteBody, 'ProductLines'> {
	const set = functions.getNodeParameter('additionalFields', itemIndex, {}) as IDataObject;
	const head = documentHeader(set);
	return {
		...head,
		...(set['guid'] ? { Guid: String(set['guid']) } : {}),
		ContactGuid: chosenKey(functions, 'contact', itemIndex) || null,
		CreditNoteFor: creditedInvoice(functions, itemIndex),
		Date: dayField(functions.getNodeParameter('date', itemIndex, '')),
		ShowLinesInclVat: head.ShowLinesInclVat === true,
	};
}

/** @throws Blocked CREDIT_NOTE_SIGN when the lines add up to less than nothing */
export function checkSign(lines: readonly SalesLineBody[]): void {
	const amounts = lines.map(({ BaseAmountValue, Quantity, Discount }) => ({
		unitPrice: BaseAmountValue,
		quantity: Quantity,
		discountPercent: Discount,
	}));
	if (isNegativeCredit(amounts))
		throw new Blocked([problem('CREDIT_NOTE_SIGN', { document: 'Kreditnota' }, 'lines')]);
}

/** The lines of a credit note, none of which may turn it into a debt. @throws Blocked */
export async function creditNoteLines(
	run: DineroRun,
	itemIndex: number,
	head: PriceHead,
): Promise<SalesLineBody[]> {
	const lines = await salesLineBodies(run, itemIndex, head);
	checkSign(lines);
	return lines;
}

/** The credit note as the form describes it. @throws Blocked naming what cannot be used */
export async function creditNoteFromForm(
	run: DineroRun,
	itemIndex: number,
): Promise<CreditNoteBody> {
	const head = creditNoteHeadFromForm(run.functions, itemIndex);
	return { ...head, ProductLines: await creditNoteLines(run, itemIndex, head) };
}
