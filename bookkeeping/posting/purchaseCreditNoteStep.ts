import { danishAmount } from '../money';
import type { Posting } from '../plan/plan';
import type { PurchaseCreditNotePart } from '../plan/purchaseParts';
import { problem, type Problem } from '../reasons/problem';
import type { ReasonCode } from '../reasons/reasons';
import type { Found } from './found';
import { amountsDifference, linesDifference } from './purchaseComparison';
import type { StandingPurchaseCreditNote } from './purchaseFound';
import { goOn, stop, wait, type Step } from './step';

const MAX_EMPTY_LOOKS = 2;
const MAX_STALE = 3;
const MAX_CREATES = 2;

/** What the bookkeeper is offered where a booked credit note is another one at its source by now. */
const UNDOING = {
	remedy:
		'ophæv kreditnotaen i Dinero med et tilbageførende bilag, og opret den rettede dér i hånden',
	remedyEn:
		'undo the credit note in Dinero by a reversing voucher, and enter the corrected one there by hand',
};

const about = (posting: Posting, code: ReasonCode, details: Record<string, string> = {}): Problem =>
	problem(code, { document: posting.document.titleDa, ...details });

/** Dinero has nothing under our guid. */
function absentStep(posting: Posting, part: PurchaseCreditNotePart, found: Found): Step {
	const { writeUnknown, wasDuplicate, emptyLooks, creates } = found.purchaseCreditNote;
	// Refused as used and yet not there: it was deleted.
	if (found.evidence?.voucherGuid || wasDuplicate) return stop(about(posting, 'DELETED_IN_TARGET'));
	// After a write without answer only a second empty look lets us create again.
	if (writeUnknown && emptyLooks < MAX_EMPTY_LOOKS) {
		return { do: 'readPurchaseCreditNote', part, afterPause: true };
	}
	if (creates >= MAX_CREATES) return stop(about(posting, 'UNCERTAIN', { step: 'create' }));
	return { do: 'createPurchaseCreditNote', part };
}

const different = (what: string, a: unknown, b: unknown): string | undefined =>
	a === b ? undefined : `${what} (${String(a ?? '-')}, ${String(b ?? '-')})`;

/** What of the head is not as planned. The file is left out: Dinero fills it in from the credited voucher. */
function headDifference(
	part: PurchaseCreditNotePart,
	standing: StandingPurchaseCreditNote,
	contactGuid: string | null,
): string | undefined {
	return (
		different('leverandør / contact', contactGuid, standing.contactGuid) ??
		different('køb / purchase', part.creditNoteFor, standing.creditNoteFor) ??
		different('dato / date', part.date, standing.date) ??
		different('valuta / currency', part.currency, standing.currency)
	);
}

const sentDifference = (
	part: PurchaseCreditNotePart,
	standing: StandingPurchaseCreditNote,
	contactGuid: string | null,
): string | undefined =>
	headDifference(part, standing, contactGuid) ?? linesDifference(part, standing);

/**
 * What of a booked credit note is not what its source says now. It carries no reference, so only what no
 * setting decides is compared: another mapping of today changes nothing that is booked.
 */
function bookedDifference(
	part: PurchaseCreditNotePart,
	standing: StandingPurchaseCreditNote,
	contactGuid: string | null,
): string | undefined {
	const head = headDifference(part, standing, contactGuid);
	if (head) return head;
	const gross = standing.totals?.gross ?? null;
	if (gross === part.total) return undefined;
	const amounts = `${danishAmount(part.total)} / ${gross === null ? '-' : danishAmount(gross)}`;
	return `i alt ${amounts} / total ${amounts}`;
}

function standingStep(
	posting: Posting,
	part: PurchaseCreditNotePart,
	found: Found,
	standing: StandingPurchaseCreditNote,
): Step {
	const { createdByUs, updatedByUs, stale } = found.purchaseCreditNote;
	if (standing.state === 'editing') {
		const detail = 'åben i Dinero / open in Dinero';
		return stop(about(posting, 'EDITED_IN_TARGET', { detail }));
	}
	const contact = part.contactGuid ?? found.contact.guid;
	if (standing.state === 'booked') {
		const detail = bookedDifference(part, standing, contact);
		return detail ? stop(about(posting, 'CONTENT_CHANGED', { detail, ...UNDOING })) : goOn;
	}
	const sent = sentDifference(part, standing, contact);
	const amounts = amountsDifference(part, standing);
	const isOurs = createdByUs || updatedByUs;
	// A draft that nobody touched since our last write follows its source.
	const isUntouched = found.evidence?.voucherVersion === standing.version;
	if (sent && !isOurs && isUntouched && stale < MAX_STALE) {
		return { do: 'updatePurchaseCreditNote', part };
	}
	const code = isOurs ? 'PURCHASE_MISMATCH' : 'EDITED_IN_TARGET';
	if (sent) return stop(about(posting, code, { detail: sent }));
	if (amounts) return stop(about(posting, 'PURCHASE_MISMATCH', { detail: amounts }));
	if (part.target === 'draft') return goOn;
	if (stale >= MAX_STALE) return wait(about(posting, 'IN_PROGRESS'));
	return { do: 'bookPurchaseCreditNote', part };
}

/** The next step for a purchase credit note: its own guid is the lock, so any run may go on at any time. */
export function purchaseCreditNoteStep(
	posting: Posting,
	part: PurchaseCreditNotePart,
	found: Found,
): Step {
	const { state, standing, writeUnknown } = found.purchaseCreditNote;
	if (state === 'deleted') return stop(about(posting, 'DELETED_IN_TARGET'));
	if (state === 'absent') return absentStep(posting, part, found);
	if (standing) return standingStep(posting, part, found, standing);
	const known = found.evidence?.voucherGuid;
	// With a file to upload first, a look costs less than a file that nobody needs.
	const isToMake = state === 'unknown' && !known && !writeUnknown && !part.lacksOriginal;
	if (isToMake) return { do: 'createPurchaseCreditNote', part };
	return { do: 'readPurchaseCreditNote', part, afterPause: writeUnknown };
}
