import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import { isNegativeCredit } from '../../../bookkeeping/creditSign';
import { Blocked, problem } from '../../../bookkeeping/reasons/problem';
import type { CreditNoteBody } from '../../../services/dinero/creditNotes';
import type { SalesLineBody } from '../../../services/dinero/salesDocuments';
import type { DineroRun } from '../dineroRun';
import {
	additionalFields,
	documentDate,
	documentHeadFromForm,
	documentOptions,
} from './documentForm';
import { ownGuidOption, optionalContact } from './invoiceForm';
import { documentHeaderOptions } from './invoiceHeader';
import { invoiceLineFields, postLineFields } from './invoiceLines';
import { chosenKey, contactLocator, creditedInvoiceLocator } from './locators';
import { salesLineBodies, type PriceHead } from './salesLines';

const dateField = documentDate('Date (Kreditnotadato)');

/** The form of a new credit note: contact, credited invoice, date, lines with positive amounts. */
export const creditNoteForm: INodeProperties[] = [
	optionalContact,
	creditedInvoiceLocator,
	dateField,
	...invoiceLineFields,
	additionalFields([...documentOptions, ownGuidOption]),
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
const creditedInvoice = (functions: IExecuteFunctions, itemIndex: number): string | null =>
	chosenKey(functions, 'creditNoteFor', itemIndex).toLowerCase() || null;

/** Head of the credit note as the form describes it. */
export const creditNoteHeadFromForm = (
	functions: IExecuteFunctions,
	itemIndex: number,
): Omit<CreditNoteBody, 'ProductLines'> => ({
	...documentHeadFromForm(functions, itemIndex),
	CreditNoteFor: creditedInvoice(functions, itemIndex),
});

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
