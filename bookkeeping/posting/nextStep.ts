import type { Posting } from '../plan/plan';
import { problem } from '../reasons/problem';
import { relevantEvidence } from './evidence';
import type { Found } from './found';
import { invoiceStep } from './invoiceStep';
import { ledgerItemStep } from './ledgerStep';
import { goOn, isVerdict, wait, type Step } from './step';
import { manualVoucherStep } from './voucherStep';

/** An invoice that is known to stand has its contact; only one that is to be made needs it first. */
function standsAlready(posting: Posting, found: Found): boolean {
	const { state } = found.invoice;
	if (!posting.invoice || !found.evidence?.invoiceGuid) return false;
	return state === 'unknown' || state === 'standing' || state === 'deleted';
}

function contactStep(posting: Posting, found: Found): Step {
	const { contact } = posting;
	if (!contact || found.contact.done || standsAlready(posting, found)) return goOn;
	return { do: 'writeContact', part: contact };
}

function voucherStep(posting: Posting, found: Found): Step {
	const { voucher } = posting;
	if (!voucher) return goOn;
	if (posting.invoice && !found.invoice.standing?.booked) {
		return wait(problem('COGS_WAITS', { document: posting.document.titleDa }));
	}
	return voucher.postAs === 'ledgerItem'
		? ledgerItemStep(posting, voucher, found)
		: manualVoucherStep(posting, voucher, found);
}

/**
 * What to do next for a plan, from what is known of its documents in Dinero: contact first, then the
 * invoice, and its voucher only when the invoice is booked. Pure: the clock is in `found`.
 */
export function nextStep(posting: Posting, allFound: Found): Step {
	const found = { ...allFound, evidence: relevantEvidence(posting, allFound.evidence) };
	const contact = contactStep(posting, found);
	if (!isVerdict(contact) || contact.do !== 'goOn') return contact;
	const invoice = posting.invoice ? invoiceStep(posting, posting.invoice, found) : goOn;
	if (invoice.do !== 'goOn') return invoice;
	return voucherStep(posting, found);
}
