import type { Posting } from '../plan/plan';
import { problem } from '../reasons/problem';
import { afterBookingStep } from './afterBooking';
import { relevantEvidence } from './evidence';
import type { Found } from './found';
import { ledgerItemStep } from './ledgerStep';
import { regulationStep } from './regulationStep';
import { salesStep } from './salesStep';
import { paymentStep } from './paymentStep';
import { purchaseCreditNoteStep } from './purchaseCreditNoteStep';
import { purchaseStep } from './purchaseStep';
import { goOn, isVerdict, wait, type Step } from './step';
import { manualVoucherStep } from './voucherStep';

/** A document that is known to stand has its contact; only one that is to be made needs it first. */
function standsAlready(posting: Posting, found: Found): boolean {
	const { state } = found.sales;
	if (!posting.sales || !found.evidence?.salesGuid) return false;
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
	if (posting.sales && !found.sales.standing?.booked) {
		return wait(problem('COGS_WAITS', { document: posting.document.titleDa }));
	}
	return voucher.postAs === 'ledgerItem'
		? ledgerItemStep(posting, voucher, found)
		: manualVoucherStep(posting, voucher, found);
}

/** A stock regulation, a purchase, its credit note and a payment, one after the other where a document has several. */
function purchaseSideStep(posting: Posting, found: Found): Step {
	const { purchase, purchaseCreditNote, payment, regulation } = posting;
	const steps = [
		() => (regulation ? regulationStep(posting, regulation, found) : goOn),
		() => (purchase ? purchaseStep(posting, purchase, found) : goOn),
		() => (purchaseCreditNote ? purchaseCreditNoteStep(posting, purchaseCreditNote, found) : goOn),
		() => (payment ? paymentStep(posting, payment, found) : goOn),
	];
	for (const next of steps) {
		const step = next();
		if (step.do !== 'goOn') return step;
	}
	return goOn;
}

/**
 * What to do next for a plan, from what is known of its documents in Dinero: contact first, then the
 * invoice or credit note, and its voucher only when that is booked. Pure: the clock is in `found`.
 */
export function nextStep(posting: Posting, allFound: Found): Step {
	const found = { ...allFound, evidence: relevantEvidence(posting, allFound.evidence) };
	const contact = contactStep(posting, found);
	if (!isVerdict(contact) || contact.do !== 'goOn') return contact;
	const { product } = posting;
	if (product && !found.product.done) return { do: 'writeProduct', part: product };
	const sales = posting.sales ? salesStep(posting, posting.sales, found) : goOn;
	if (sales.do !== 'goOn') return sales;
	const voucher = voucherStep(posting, found);
	if (voucher.do !== 'goOn') return voucher;
	const after = afterBookingStep(posting, found);
	return after.do === 'goOn' ? purchaseSideStep(posting, found) : after;
}
