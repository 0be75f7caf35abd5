import { danishDate } from '../danishDay';
import type { Posting, VoucherPart } from '../plan/plan';
import { problem } from '../reasons/problem';
import type { RegulationPart } from '../stockValue/regulationPart';
import type { Found } from './found';
import { ledgerItemStep } from './ledgerStep';
import { goOn, stop, wait, type Step } from './step';

const MAX_LOOKS = 3;

/** The books changed after the plan was made, so the amount may be wrong: nothing more is written. */
const moved = (posting: Posting): Step =>
	wait(problem('STOCK_VALUE_MOVED', { date: danishDate(posting.document.date) }));

/** Our own item was sent, but what stands under its Id must be looked at before it is believed. */
function compareStep(posting: Posting, part: VoucherPart, found: Found): Step {
	const { polls, state, wasDuplicate } = found.voucher;
	const asked = polls > 0;
	if (asked && state === 'absent' && !wasDuplicate && polls <= MAX_LOOKS) {
		return { do: 'addLedgerItem', part };
	}
	if (polls >= MAX_LOOKS) {
		return stop(problem('UNCERTAIN', { document: posting.document.titleDa, step: 'create' }));
	}
	return { do: 'compareLedgerItem', part, afterPause: asked };
}

function itemStep(
	posting: Posting,
	part: VoucherPart,
	regulation: RegulationPart,
	found: Found,
): Step {
	const { state, standing, ownFile } = found.voucher;
	if (found.voucher.done) return goOn;
	if (state === 'deleted') {
		return stop(problem('DELETED_IN_TARGET', { document: posting.document.titleDa }));
	}
	if (state === 'unknown' && regulation.action === 'keep') {
		return { do: 'compareLedgerItem', part, afterPause: false };
	}
	if (state === 'unknown') {
		if (ownFile === null) return { do: 'uploadSheet', part };
		return regulation.action === 'replace'
			? { do: 'replaceLedgerItem', part, regulation }
			: { do: 'addLedgerItem', part };
	}
	if (!standing) {
		return regulation.action === 'add' ? compareStep(posting, part, found) : moved(posting);
	}
	return ledgerItemStep(posting, part, found);
}

/**
 * The next step for a stock-value regulation: first our other open regulations go, then the one item
 * is added, replaced or kept, and booked where that is wanted. Whoever finds the books changed since
 * the plan stops, and the next plan starts from what stands then.
 */
export function regulationStep(posting: Posting, regulation: RegulationPart, found: Found): Step {
	if (found.regulation.moved) return moved(posting);
	const next = regulation.removes[found.regulation.removed];
	if (next) return { do: 'removeLedgerItem', item: next };
	return regulation.item ? itemStep(posting, regulation.item, regulation, found) : goOn;
}
