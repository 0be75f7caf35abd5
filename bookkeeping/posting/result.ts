import type { Posting } from '../plan/plan';
import { isBlocking, problem, type Problem } from '../reasons/problem';
import { afterBookingNotices } from './afterBooking';
import { relevantEvidence } from './evidence';
import type { Found, StepName, StepReport, StepResult } from './found';
import {
	originalNotice,
	paymentGuid,
	paymentSteps,
	purchaseCreditNoteSteps,
	purchaseMarks,
	purchaseSteps,
	purchaseVoucher,
	type PurchaseMarks,
} from './purchaseResult';
import type { Verdict } from './step';
import { costChanged } from './voucherStep';

export type Outcome = 'posted' | 'unchanged' | 'skipped' | 'failed' | 'uncertain';

/** What a run did with one document, step by step. */
export interface PostingResult extends PurchaseMarks {
	outcome: Outcome;
	steps: StepReport[];
	problems: Problem[];
	/** The invoice or credit note. */
	salesGuid: string | null;
	salesNumber: number | null;
	/** Manual voucher, ledger item, purchase voucher or purchase credit note. */
	voucherGuid: string | null;
	voucherNumber: number | null;
	/** The payment that was registered or found, where the document is one. */
	paymentGuid: string | null;
	mailUncertain: boolean;
}

const step = (name: StepName, result: StepResult, detail = ''): StepReport => ({
	step: name,
	result,
	detail,
});

const SALES_STEPS = {
	invoice: { draft: 'invoiceDraft', booked: 'invoiceBooked' },
	creditNote: { draft: 'creditNoteDraft', booked: 'creditNoteBooked' },
} as const;

function salesSteps(posting: Posting, found: Found): StepReport[] {
	const { sales } = posting;
	if (!sales) return [];
	const names = SALES_STEPS[sales.type];
	const { standing, createdByUs, bookedByUs, sent } = found.sales;
	if (!standing) return [step(names.draft, 'failed')];
	const isWritten = createdByUs || found.sales.updated;
	const draft = step(names.draft, isWritten ? 'done now' : 'done before', sales.guid);
	const number = standing.number === null ? '' : String(standing.number);
	const booked: StepResult = bookedByUs ? 'done now' : standing.booked ? 'done before' : 'failed';
	const bookedStep = step(
		names.booked,
		sales.target === 'draft' && !standing.booked ? 'skipped' : booked,
		number,
	);
	const sentBefore = standing.mailOutStatus !== '' && standing.mailOutStatus !== 'NotSent';
	const sending: StepResult = sent === 'now' ? 'done now' : sentBefore ? 'done before' : 'failed';
	const send = sales.send === 'none' ? [] : [step('sent', sending, sales.send)];
	return [draft, bookedStep, ...send];
}

function voucherSteps(posting: Posting, found: Found): StepReport[] {
	const voucher = posting.voucher ?? posting.regulation?.item;
	const gone = Array.from({ length: found.regulation.removed }, () =>
		step('regulationRemoved', 'done now'),
	);
	if (!voucher) return gone;
	const { standing, createdByUs, ownFile, bookedByUs } = found.voucher;
	if (!standing) return [...gone, step('voucherDraft', 'skipped', voucher.description)];
	const number = standing.number === null ? '' : String(standing.number);
	const booked: StepResult = bookedByUs
		? 'done now'
		: standing.state === 'booked'
			? 'done before'
			: 'failed';
	return [
		...gone,
		...(ownFile === null ? [] : [step('voucherSheet', 'done now', voucher.fileName)]),
		step('voucherDraft', createdByUs ? 'done now' : 'done before', standing.guid),
		step(
			'voucherBooked',
			voucher.target === 'draft' && standing.state !== 'booked' ? 'skipped' : booked,
			number,
		),
	];
}

function contactSteps(posting: Posting, found: Found): StepReport[] {
	const { contact } = posting;
	if (!contact) return [];
	const standing = found.sales.standing;
	if (!found.contact.done && standing)
		return [step('contact', 'done before', standing.contactGuid ?? '')];
	if (!found.contact.done) return [step('contact', 'failed')];
	const result: StepResult = found.contact.written ? 'done now' : 'done before';
	return [step('contact', result, found.contact.guid ?? '')];
}

function productSteps(posting: Posting, { product }: Found): StepReport[] {
	if (!posting.product) return [];
	if (!product.done) return [step('product', 'failed')];
	return [step('product', product.written ? 'done now' : 'done before', product.guid ?? '')];
}

/** What is unsolved although the steps were taken: no e-mail, a mail whose fate is unknown, a changed cost. */
function openEnds(posting: Posting, found: Found): Problem[] {
	const { sales, voucher, document } = posting;
	const standing = found.sales.standing;
	const ends: Problem[] = [];
	const unsent = standing?.booked && standing.mailOutStatus in { '': 1, NotSent: 1 };
	if (sales?.send === 'email' && sales.email === null && unsent) {
		ends.push(problem('NO_EMAIL', { customer: document.partnerNumber }, 'contact_email'));
	}
	if (
		sales?.send !== 'none' &&
		found.evidence?.mailUncertain &&
		unsent &&
		found.sales.sent === 'no'
	) {
		ends.push(problem('MAIL_UNCERTAIN', { document: document.titleDa }));
	}
	const booked = found.voucher.standing;
	const changed = voucher && booked?.state === 'booked' && costChanged(posting, voucher, booked);
	if (changed) ends.push(changed);
	return [...ends, ...afterBookingNotices(posting, found)];
}

function outcomeOf(
	steps: readonly StepReport[],
	problems: readonly Problem[],
	verdict: Verdict,
): Outcome {
	const blocking = problems.filter(isBlocking);
	if (blocking.some((found) => found.class === 'uncertain')) return 'uncertain';
	if (
		verdict.do === 'wait' &&
		blocking.every((found) => found.class === 'temporary') &&
		blocking.length > 0
	) {
		return 'skipped';
	}
	if (blocking.length > 0) return 'failed';
	return steps.some(({ result }) => result === 'done now') ? 'posted' : 'unchanged';
}

/** Dinero had it under our guid once: it tells so, or refuses the guid as used while nothing stands there. */
const wasDeleted = ({ sales: { state, creates, createdByUs, writeUnknown } }: Found): boolean =>
	state === 'deleted' || (state === 'absent' && creates > 0 && !createdByUs && !writeUnknown);

/** The guid under which it stands or stood; what an earlier run saw stays known. */
function seenGuid({ sales }: Posting, found: Found): string | null {
	const isSeen = found.sales.standing !== null || wasDeleted(found);
	return (isSeen ? sales?.guid : found.evidence?.salesGuid) ?? null;
}

/** The version of a draft after our own write, or as it was known before; a booked one needs none. */
function draftVersion({ sales, evidence }: Found): string | null {
	const { standing, createdByUs, updated } = sales;
	if (!standing || standing.booked) return null;
	return createdByUs || updated ? standing.timestamp : (evidence?.voucherVersion ?? null);
}

/** The report of a run that ended with `verdict`; `held` is what the plan itself held back. */
export function postingResult(
	posting: Posting,
	allFound: Found,
	verdict: Verdict,
	held: Problem | null,
): PostingResult {
	const found = { ...allFound, evidence: relevantEvidence(posting, allFound.evidence) };
	const steps = [
		...contactSteps(posting, found),
		...productSteps(posting, found),
		...salesSteps(posting, found),
		...voucherSteps(posting, found),
		...purchaseSteps(posting, found),
		...purchaseCreditNoteSteps(posting, found),
		...paymentSteps(posting, found),
	];
	const problems = [
		...(verdict.do === 'goOn' ? [] : [verdict.problem]),
		...found.problems,
		...openEnds(posting, found),
		...originalNotice(posting, found),
		// What an earlier run posted is not held back any more.
		...(held && !found.evidence?.voucherGuid ? [held] : []),
	];
	const { sent, standing } = found.sales;
	const voucher = found.voucher.standing ?? purchaseVoucher(found);
	return {
		outcome: outcomeOf(steps, problems, verdict),
		steps,
		problems,
		// What an earlier run saw stays known, also when this one did not get that far.
		salesGuid: seenGuid(posting, found),
		salesNumber: standing?.booked ? standing.number : null,
		voucherGuid: voucher?.guid ?? found.evidence?.voucherGuid ?? null,
		voucherNumber: voucher?.number ?? null,
		...purchaseMarks(posting, found),
		...(posting.sales && { voucherVersion: draftVersion(found) }),
		paymentGuid: paymentGuid(posting, found),
		mailUncertain:
			sent === 'uncertain' || (found.evidence?.mailUncertain === true && sent === 'no'),
	};
}
