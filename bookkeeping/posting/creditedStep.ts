import { danishAmount } from '../money';
import type { CreditNotePart, Posting } from '../plan/plan';
import { problem, type Problem } from '../reasons/problem';
import type { ReasonCode } from '../reasons/reasons';
import type { CreditedInvoice, Found } from './found';
import { sameGuid } from './salesComparison';
import { stop, type Step } from './step';

const about = (posting: Posting, code: ReasonCode, details: Record<string, string> = {}): Problem =>
	problem(code, {
		document: posting.document.titleDa,
		documentEn: posting.document.titleEn,
		...details,
	});

/** Why the invoice cannot be credited by this credit note; undefined when it can. */
function creditedProblem(
	posting: Posting,
	part: CreditNotePart,
	found: Found,
	invoice: CreditedInvoice,
): Problem | undefined {
	if (invoice.state === 'absent') return about(posting, 'CREDITED_INVOICE_MISSING');
	if (invoice.state === 'draft') return about(posting, 'CREDITED_INVOICE_DRAFT');
	const number = String(invoice.number ?? '');
	const contactGuid = part.contactGuid ?? found.contact.guid;
	if (contactGuid !== null && !sameGuid(contactGuid, invoice.contactGuid)) {
		const detail = { what: 'kontakt', whatEn: 'contact', number };
		return about(posting, 'CREDITED_INVOICE_DIFFERS', detail);
	}
	if (invoice.currency !== part.currency) {
		const detail = { what: 'valuta', whatEn: 'currency', number };
		return about(posting, 'CREDITED_INVOICE_DIFFERS', detail);
	}
	const left = invoice.gross - invoice.others;
	if (part.totals.gross <= left) return undefined;
	const amounts = {
		credit: danishAmount(part.totals.gross),
		whole: danishAmount(invoice.gross),
		left: danishAmount(left),
	};
	return about(posting, 'OVER_CREDITED', { number, ...amounts });
}

/**
 * What has to come before a credit note is made or booked; undefined when nothing is in the way. Once
 * it is booked Dinero sets it off against its invoice by itself, so a wrong one is seen here or too late.
 * It is looked at again before booking: two credit notes at once see each other's drafts then.
 */
export function creditedStep(
	posting: Posting,
	part: CreditNotePart,
	found: Found,
): Step | undefined {
	if (part.totals.gross < 0) return stop(about(posting, 'CREDIT_NOTE_SIGN'));
	if (part.creditNoteFor === null) return undefined;
	const { credited } = found.sales;
	if (credited === null) return { do: 'readCredited', guid: part.creditNoteFor };
	const wrong = creditedProblem(posting, part, found, credited);
	return wrong && stop(wrong);
}
