import type { InvoicePart, Posting } from '../plan/plan';
import { problem, type Problem } from '../reasons/problem';
import type { ReasonCode } from '../reasons/reasons';
import type { Found, StandingInvoice } from './found';
import {
	bookedDifference,
	compareTotals,
	draftDifference,
	totalsDetails,
} from './invoiceComparison';
import { goOn, IN_PROGRESS_MS, stop, wait, type Step } from './step';

const MAX_EMPTY_LOOKS = 2;
const MAX_STALE = 3;
const MAX_CREATES = 2;

const about = (posting: Posting, code: ReasonCode, details: Record<string, string> = {}): Problem =>
	problem(code, { document: posting.document.titleDa, ...details });

const contactGuidOf = (part: InvoicePart, found: Found): string | null =>
	part.contactGuid ?? found.contact.guid;

/** Nothing is known yet: a document seen before is looked for, a new one is created at once. */
function firstStep(part: InvoicePart, found: Found): Step {
	if (found.invoice.writeUnknown) return { do: 'readInvoice', part, afterPause: true };
	if (found.evidence?.invoiceGuid) return { do: 'readInvoice', part, afterPause: false };
	if (part.onMismatch === 'stop' && !found.invoice.preview) return { do: 'previewInvoice', part };
	return { do: 'createInvoice', part };
}

function previewProblem(part: InvoicePart, found: Found): Problem | undefined {
	const { preview } = found.invoice;
	if (!preview) return undefined;
	const { verdict } = compareTotals(part.totals, preview, part.rounding, false);
	return verdict === 'differs'
		? problem('TOTAL_MISMATCH_STOPPED', totalsDetails(part.totals, preview))
		: undefined;
}

/** Dinero has nothing under our guid. */
function absentStep(posting: Posting, part: InvoicePart, found: Found): Step {
	const { writeUnknown, createdByUs, emptyLooks, creates } = found.invoice;
	if (found.evidence?.invoiceGuid) return stop(about(posting, 'DELETED_IN_TARGET'));
	// Dinero refused our guid as used and yet has nothing under it: it was deleted.
	const wasRefused = creates > 0 && !createdByUs && !writeUnknown;
	if (wasRefused) return stop(about(posting, 'DELETED_IN_TARGET'));
	// After a write without answer only a second empty look lets us create again.
	if (writeUnknown && emptyLooks < MAX_EMPTY_LOOKS) {
		return { do: 'readInvoice', part, afterPause: true };
	}
	if (creates >= MAX_CREATES) return stop(about(posting, 'UNCERTAIN', { step: 'create' }));
	return { do: 'createInvoice', part };
}

function draftStep(
	posting: Posting,
	part: InvoicePart,
	found: Found,
	draft: StandingInvoice,
): Step {
	const edited = draftDifference(part, draft, contactGuidOf(part, found));
	if (edited) return stop(about(posting, 'EDITED_IN_TARGET', { detail: edited }));
	const added = found.invoice.roundingAdded || draft.lines.length > part.lines.length;
	const totals = compareTotals(part.totals, draft.totals, part.rounding, added);
	if (totals.verdict === 'round') return { do: 'addRounding', part, difference: totals.difference };
	if (totals.verdict === 'differs') {
		return stop(problem('TOTAL_MISMATCH', totalsDetails(part.totals, draft.totals)));
	}
	if (part.target === 'draft') return goOn;
	if (found.invoice.stale >= MAX_STALE) return wait(about(posting, 'IN_PROGRESS'));
	return { do: 'bookInvoice', part };
}

/**
 * Whether the document still has to be sent. The run that booked sends; another one only when the
 * booking is old enough that nobody is at work on it, and never where the mail's fate is unknown.
 */
function sendStep(part: InvoicePart, found: Found, booked: StandingInvoice): Step {
	if (part.send === 'none' || found.invoice.sent !== 'no') return goOn;
	if (booked.mailOutStatus !== '' && booked.mailOutStatus !== 'NotSent') return goOn;
	if (part.send === 'email' && part.email === null) return goOn;
	if (found.evidence?.mailUncertain) return goOn;
	if (found.invoice.bookedByUs) return { do: 'sendInvoice', part };
	const isOld = found.now - booked.updatedAt > IN_PROGRESS_MS;
	return isOld ? { do: 'sendInvoice', part } : goOn;
}

function bookedStep(
	posting: Posting,
	part: InvoicePart,
	found: Found,
	booked: StandingInvoice,
): Step {
	const different = bookedDifference(part, booked, contactGuidOf(part, found));
	if (different) return stop(about(posting, 'CONTENT_CHANGED', { detail: different }));
	return sendStep(part, found, booked);
}

/** The next step for the invoice of a plan, from what is known of it in Dinero. */
export function invoiceStep(posting: Posting, part: InvoicePart, found: Found): Step {
	const { state, standing } = found.invoice;
	if (state === 'deleted') return stop(about(posting, 'DELETED_IN_TARGET'));
	if (state === 'unknown') {
		const mismatch = previewProblem(part, found);
		return mismatch ? stop(mismatch) : firstStep(part, found);
	}
	if (state === 'absent') return absentStep(posting, part, found);
	if (!standing) return { do: 'readInvoice', part, afterPause: false };
	return standing.booked
		? bookedStep(posting, part, found, standing)
		: draftStep(posting, part, found, standing);
}
