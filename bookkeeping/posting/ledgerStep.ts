import type { Posting, VoucherPart } from '../plan/plan';
import { problem, type Problem } from '../reasons/problem';
import type { ReasonCode } from '../reasons/reasons';
import type { Found } from './found';
import { goOn, stop, wait, type Step } from './step';
import { voucherProblem } from './voucherStep';

const MAX_POLLS = 7;
const MAX_STALE = 3;
const MAX_LOOKS = 2;

const about = (posting: Posting, code: ReasonCode, details: Record<string, string> = {}): Problem =>
	problem(code, { document: posting.document.titleDa, ...details });

function absentStep(posting: Posting, part: VoucherPart, found: Found): Step {
	// A guid that Dinero refused as used but does not know any more was deleted by somebody.
	if (found.evidence?.voucherGuid) return stop(about(posting, 'DELETED_IN_TARGET'));
	if (found.voucher.polls > MAX_LOOKS) return stop(about(posting, 'UNCERTAIN', { step: 'create' }));
	return found.voucher.ownFile === null
		? { do: 'uploadSheet', part }
		: { do: 'addLedgerItem', part };
}

/** The next step for a ledger item: its own Id is the lock, so any run may go on at any time. */
export function ledgerItemStep(posting: Posting, part: VoucherPart, found: Found): Step {
	const { state, standing, polls, stale } = found.voucher;
	if (found.voucher.done) return goOn;
	if (state === 'deleted') return stop(about(posting, 'DELETED_IN_TARGET'));
	if (state === 'unknown') {
		const fresh = found.sales.bookedByUs && !found.evidence?.voucherGuid;
		const known = !fresh && found.voucher.ownFile === null;
		if (known) return { do: 'readLedgerItem', part, afterPause: false };
		return absentStep(posting, part, found);
	}
	if (state === 'absent') return absentStep(posting, part, found);
	if (!standing) return { do: 'readLedgerItem', part, afterPause: false };
	if (standing.state === 'booked' || part.target === 'draft') return goOn;
	const wrong = voucherProblem(posting, part, standing);
	if (wrong) return stop(wrong);
	if (standing.state === 'pending') {
		return polls < MAX_POLLS
			? { do: 'readLedgerItem', part, afterPause: true }
			: wait(about(posting, 'LEDGER_ROW_DRAFT'));
	}
	return stale < MAX_STALE
		? { do: 'bookLedgerItem', part }
		: wait(about(posting, 'LEDGER_ROW_DRAFT'));
}
