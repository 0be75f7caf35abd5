import { danishAmount } from '../money';
import type { Posting, VoucherPart } from '../plan/plan';
import { problem, type Problem } from '../reasons/problem';
import type { ReasonCode } from '../reasons/reasons';
import { electionMove, probeMove, type ElectionRules } from './election';
import type { Found, StandingVoucher } from './found';
import { goOn, IN_PROGRESS_MS, MAY_CREATE_MS, stop, wait, type Step } from './step';

const MAX_STALE = 3;

const about = (posting: Posting, code: ReasonCode, details: Record<string, string> = {}): Problem =>
	problem(code, { document: posting.document.titleDa, ...details });

/**
 * Whether this run may make the voucher. Exactly one run books a sales document, and that run makes
 * its voucher; anybody else only repairs, once the booking is old enough that nobody is at work on it.
 */
function mayMake(found: Found): boolean {
	const booked = found.sales.standing;
	if (!booked || found.sales.bookedByUs) return true;
	return found.now - booked.updatedAt > IN_PROGRESS_MS;
}

const rulesOf = (found: Found): ElectionRules => ({
	now: found.now,
	alone: !found.sales.bookedByUs ? 'no' : found.evidence?.voucherGuid ? 'yes' : 'sure',
	mayMake: mayMake(found),
	isFresh: found.now - found.startedAt <= MAY_CREATE_MS,
});

function electionStep(posting: Posting, part: VoucherPart, found: Found): Step {
	const next = electionMove(found.voucher, rulesOf(found));
	switch (next.move) {
		case 'list':
			return { do: 'listSheets', part, afterPause: next.afterPause };
		case 'upload':
			return { do: 'uploadSheet', part };
		case 'create':
			return { do: 'createVoucher', part };
		case 'read':
			return { do: 'readVoucher', part, guids: next.guids };
		case 'wait':
			return wait(about(posting, 'IN_PROGRESS'));
		case 'uncertain':
			return stop(about(posting, 'UNCERTAIN', { step: part.description }));
	}
}

function probeStep(part: VoucherPart, found: Found): Step | undefined {
	const probe = probeMove(found.voucher);
	if (probe === undefined) return undefined;
	if (probe === 'takeBack') return { do: 'deleteVoucher', part };
	return { do: 'listSheets', part, afterPause: probe.afterPause };
}

/** A voucher that Dinero gave other amounts than planned, or VAT where there is none. */
export function voucherProblem(posting: Posting, part: VoucherPart, voucher: StandingVoucher) {
	const noVat = part.lines.every((line) => line.accountVatCode.toLowerCase() === 'none');
	if (noVat && voucher.vat !== null && voucher.vat !== 0) return about(posting, 'VAT_ON_COGS');
	if (voucher.total === part.total) return undefined;
	const detail = `${danishAmount(part.total)} / ${danishAmount(voucher.total)}`;
	return about(posting, 'UNBALANCED', { detail });
}

/** A booked voucher stays, whatever the cost is now; the difference is only told. */
export function costChanged(posting: Posting, part: VoucherPart, voucher: StandingVoucher) {
	if (voucher.total === part.total) return undefined;
	const amounts = { posted: danishAmount(voucher.total), now: danishAmount(part.total) };
	return about(posting, 'COST_CHANGED', amounts);
}

function standingStep(
	posting: Posting,
	part: VoucherPart,
	found: Found,
	voucher: StandingVoucher,
): Step {
	if (voucher.state === 'booked') return goOn;
	const probe = probeStep(part, found);
	if (probe) return probe;
	if (!found.voucher.createdByUs && voucher.total !== part.total) {
		const detail = `${danishAmount(part.total)} / ${danishAmount(voucher.total)}`;
		return stop(about(posting, 'EDITED_IN_TARGET', { detail }));
	}
	const wrong = voucherProblem(posting, part, voucher);
	if (wrong) return stop(wrong);
	if (part.target === 'draft') return goOn;
	if (found.voucher.stale >= MAX_STALE) return wait(about(posting, 'IN_PROGRESS'));
	return { do: 'bookVoucher', part };
}

/** The next step for a manual voucher, whose one owner is elected through its file. */
export function manualVoucherStep(posting: Posting, part: VoucherPart, found: Found): Step {
	const { state, standing } = found.voucher;
	if (found.voucher.done) return goOn;
	if (state === 'deleted') {
		const text = part.description;
		return found.voucher.afterBroken && found.voucher.createdByUs
			? stop(about(posting, 'DRAFT_UNCERTAIN', { text }))
			: stop(about(posting, 'DELETED_IN_TARGET'));
	}
	if (standing) return standingStep(posting, part, found, standing);
	const known = found.evidence?.voucherGuid;
	if (known && state === 'unknown') return { do: 'readVoucher', part, guids: [known] };
	return electionStep(posting, part, found);
}
