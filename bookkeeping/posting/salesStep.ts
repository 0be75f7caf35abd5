import type { Posting, SalesPart } from '../plan/plan';
import { problem, type Problem } from '../reasons/problem';
import type { ReasonCode } from '../reasons/reasons';
import { creditedStep } from './creditedStep';
import type { Found, StandingSales } from './found';
import {
	bookedDifference,
	compareTotals,
	draftDifference,
	isOutdated,
	totalsDetails,
} from './salesComparison';
import { goOn, IN_PROGRESS_MS, stop, wait, type Step } from './step';

const MAX_EMPTY_LOOKS = 2;
const MAX_STALE = 3;
const MAX_CREATES = 2;
const MAX_UPDATES = 2;

const about = (posting: Posting, code: ReasonCode, details: Record<string, string> = {}): Problem =>
	problem(code, { document: posting.document.titleDa, ...details });

const contactGuidOf = (part: SalesPart, found: Found): string | null =>
	part.contactGuid ?? found.contact.guid;

/** Nothing is known yet: a document seen before is looked for, a new one is created at once. */
function firstStep(part: SalesPart, found: Found): Step {
	if (found.sales.writeUnknown) return { do: 'readSales', part, afterPause: true };
	const isKnown = part.linked === true || found.evidence?.salesGuid;
	if (isKnown) return { do: 'readSales', part, afterPause: false };
	if (part.onMismatch === 'stop' && !found.sales.preview) return { do: 'previewSales', part };
	return { do: 'createSales', part };
}

function previewProblem(part: SalesPart, found: Found): Problem | undefined {
	const { preview } = found.sales;
	if (!preview) return undefined;
	const { verdict } = compareTotals(part.totals, preview, part.rounding, false);
	return verdict === 'differs'
		? problem('TOTAL_MISMATCH_STOPPED', totalsDetails(part.totals, preview))
		: undefined;
}

/** Dinero has nothing under our guid. */
function absentStep(posting: Posting, part: SalesPart, found: Found): Step {
	const { writeUnknown, createdByUs, emptyLooks, creates } = found.sales;
	if (found.evidence?.salesGuid || part.linked) return stop(about(posting, 'DELETED_IN_TARGET'));
	// Dinero refused our guid as used and yet has nothing under it: it was deleted.
	const wasRefused = creates > 0 && !createdByUs && !writeUnknown;
	if (wasRefused) return stop(about(posting, 'DELETED_IN_TARGET'));
	// After a write without answer only a second empty look lets us create again.
	if (writeUnknown && emptyLooks < MAX_EMPTY_LOOKS) {
		return { do: 'readSales', part, afterPause: true };
	}
	if (creates >= MAX_CREATES) return stop(about(posting, 'UNCERTAIN', { step: 'create' }));
	return { do: 'createSales', part };
}

/**
 * A draft that is not as planned is made so where a person said yes, or where only the source changed
 * and nobody touched the draft since our last write. Otherwise it is respected, and told.
 */
function differingDraft(
	posting: Posting,
	part: SalesPart,
	found: Found,
	draft: StandingSales,
	detail: string,
): Step {
	const outdated = isOutdated(part, draft);
	const isUntouched = found.evidence?.voucherVersion === draft.timestamp;
	const mayUpdate = part.updateDraft === true || (outdated && isUntouched);
	if (mayUpdate && found.sales.updates < MAX_UPDATES) return { do: 'updateSales', part };
	const documentEn = posting.document.titleEn;
	return stop(
		about(posting, outdated ? 'DRAFT_OUTDATED' : 'EDITED_IN_TARGET', { detail, documentEn }),
	);
}

function draftStep(posting: Posting, part: SalesPart, found: Found, draft: StandingSales): Step {
	const edited = draftDifference(part, draft, contactGuidOf(part, found));
	if (edited) return differingDraft(posting, part, found, draft, edited);
	const added = found.sales.roundingAdded || draft.lines.length > part.lines.length;
	const totals = compareTotals(part.totals, draft.totals, part.rounding, added);
	if (totals.verdict === 'round') return { do: 'addRounding', part, difference: totals.difference };
	if (totals.verdict === 'differs') {
		return stop(problem('TOTAL_MISMATCH', totalsDetails(part.totals, draft.totals)));
	}
	if (part.target === 'draft') return goOn;
	if (found.sales.stale >= MAX_STALE) return wait(about(posting, 'IN_PROGRESS'));
	return { do: 'bookSales', part };
}

/**
 * Whether the document still has to be sent. The run that booked sends; another one only when the
 * booking is old enough that nobody is at work on it, and never where the mail's fate is unknown.
 */
function sendStep(part: SalesPart, found: Found, booked: StandingSales): Step {
	if (part.send === 'none' || found.sales.sent !== 'no') return goOn;
	if (booked.mailOutStatus !== '' && booked.mailOutStatus !== 'NotSent') return goOn;
	if (part.send === 'email' && part.email === null) return goOn;
	if (found.evidence?.mailUncertain) return goOn;
	if (found.sales.bookedByUs) return { do: 'sendSales', part };
	const isOld = found.now - booked.updatedAt > IN_PROGRESS_MS;
	return isOld ? { do: 'sendSales', part } : goOn;
}

/** How a booked document can be undone in Dinero (source: Dinero OpenAPI). */
const REMEDIES = {
	invoice: { remedy: 'lav en kreditnota', remedyEn: 'make a credit note' },
	creditNote: {
		remedy: 'en ny faktura ophæver den',
		remedyEn: 'a new invoice undoes it',
	},
};

function bookedStep(posting: Posting, part: SalesPart, found: Found, booked: StandingSales): Step {
	const different = bookedDifference(part, booked, contactGuidOf(part, found));
	if (different) {
		return stop(about(posting, 'CONTENT_CHANGED', { detail: different, ...REMEDIES[part.type] }));
	}
	return sendStep(part, found, booked);
}

function documentStep(posting: Posting, part: SalesPart, found: Found): Step {
	const { state, standing } = found.sales;
	if (state === 'deleted') return stop(about(posting, 'DELETED_IN_TARGET'));
	if (state === 'unknown') {
		const mismatch = previewProblem(part, found);
		return mismatch ? stop(mismatch) : firstStep(part, found);
	}
	if (state === 'absent') return absentStep(posting, part, found);
	if (!standing) return { do: 'readSales', part, afterPause: false };
	return standing.booked
		? bookedStep(posting, part, found, standing)
		: draftStep(posting, part, found, standing);
}

/** The next step for the invoice or credit note of a plan, from what is known of it in Dinero. */
export function salesStep(posting: Posting, part: SalesPart, found: Found): Step {
	const next = documentStep(posting, part, found);
	const isWritten = next.do === 'createSales' || next.do === 'bookSales';
	// What a credit note takes off an invoice must be there to be taken off, before it is written.
	const first = isWritten && part.type === 'creditNote' && creditedStep(posting, part, found);
	return first || next;
}
