import { danishDate } from '../danishDay';
import { salesTitle } from '../document/title';
import { danishAmount } from '../money';
import { problem, type Problem } from '../reasons/problem';
import { contentHash } from '../reference';
import { creditNoteComment } from './invoiceTexts';
import type { BookedOriginal, Original } from './original';
import { PLAN_VERSIONS, type CustomerCreditNotePlan } from './plan';
import { documentProblems } from './preconditions';
import { contactOf, planFrame, sharedPart, type SalesPlanInput } from './salesPlan';

export interface CreditNotePlanInput extends SalesPlanInput {
	original: Original;
}

const notFound = (title: object, detail: string, detailEn: string): Problem =>
	problem('ORIGINAL_NOT_FOUND', { ...title, detail, detailEn });

function bookedProblems({ invoice }: SalesPlanInput, original: BookedOriginal): Problem[] {
	const { number, date, gross, others } = original;
	const title = salesTitle(invoice);
	const found: Problem[] = [];
	if (invoice.date < date) {
		const dates = { date: danishDate(invoice.date), invoiceDate: danishDate(date) };
		found.push(problem('CREDIT_BEFORE_INVOICE', { ...title, number, ...dates }, 'invoice_date'));
	}
	if (invoice.currency !== original.currency) {
		const detail = { what: 'valuta', whatEn: 'currency', number };
		found.push(problem('CREDITED_INVOICE_DIFFERS', { ...title, ...detail }));
	} else if (invoice.gross + others > gross) {
		const amounts = {
			credit: danishAmount(invoice.gross),
			whole: danishAmount(gross),
			left: danishAmount(gross - others),
		};
		found.push(problem('OVER_CREDITED', { ...title, number, ...amounts }));
	}
	return found;
}

/** What of the original stands in the way, or is to be told. */
function originalProblems(input: CreditNotePlanInput): Problem[] {
	const { invoice, original, settings } = input;
	const title = salesTitle(invoice);
	switch (original.state) {
		case 'unnamed':
			return [notFound(title, 'Rackbeat nævner ingen', 'Rackbeat names none')];
		case 'alone':
			return [];
		case 'draft':
			return [problem('ORIGINAL_DRAFT', { ...title, number: original.number })];
		case 'several': {
			const candidates = original.candidates.join(', ');
			return [problem('ORIGINAL_AMBIGUOUS', { ...title, number: original.number, candidates })];
		}
		case 'absent': {
			const { number, date } = original;
			if (date !== null && date < settings.from) {
				const details = { ...title, number, date: danishDate(date) };
				return [problem('ORIGINAL_BEFORE_START', details)];
			}
			const en = `invoice ${number} does not stand in Dinero`;
			return [notFound(title, `faktura ${number} står ikke i Dinero`, en)];
		}
		case 'booked':
			return bookedProblems(input, original);
	}
}

/**
 * Turns a booked customer credit note of Rackbeat into what will be written to Dinero: contact, a
 * credit note set off against the original invoice, and the COGS of goods that came back. An original
 * from before the start date was never transferred; the credit note then stands alone and names it.
 * @throws Blocked with every problem at once, before anything is written
 */
export function planCustomerCreditNote(input: CreditNotePlanInput): CustomerCreditNotePlan {
	const { invoice, settings, original } = input;
	const told: Problem[] = documentProblems(invoice, settings, input.years, input.transferred);
	if (invoice.gross < 0) {
		told.push(problem('CREDIT_NOTE_SIGN', { document: salesTitle(invoice).document }));
	}
	told.push(...originalProblems(input));
	const contact = contactOf(input, told);
	const shared = sharedPart(input, told);
	const plan: Omit<CustomerCreditNotePlan, 'hash'> = {
		version: PLAN_VERSIONS.customerCreditNote,
		kind: 'customerCreditNote',
		...planFrame(input, contact, told),
		creditNote: {
			type: 'creditNote',
			...shared,
			comment: creditNoteComment(invoice, original, settings.debtor.sentFrom),
			creditNoteFor: original.state === 'booked' ? original.guid : null,
		},
	};
	return { ...plan, hash: contentHash(plan) };
}
