import { danishDate } from '../danishDay';
import { danishAmount, type Ore } from '../money';
import type { Posting } from '../plan/plan';
import type { PaymentPart } from '../plan/purchaseParts';
import { problem, type Problem } from '../reasons/problem';
import type { Found } from './found';
import type { PaymentFound, StandingPayable, StandingPayment } from './purchaseFound';
import { goOn, stop, wait, type Step } from './step';

const MAX_STALE = 5;
const MAX_ADDS = 5;

const sumOf = (payments: readonly StandingPayment[]): Ore =>
	payments.reduce((total, { amount }) => total + amount, 0);

/**
 * The sign with which Dinero counts payments of a credit note, learned from what its payments leave of
 * it. No source tells it; without payments it is taken as seen before, at first as positive.
 */
function signOf(part: PaymentPart, { document, payments, remaining, sign }: PaymentFound): 1 | -1 {
	const total = document?.total ?? null;
	if (part.documentKind !== 'creditNote' || total === null || remaining === null) return 1;
	const paid = sumOf(payments ?? []);
	if (paid === 0) return sign;
	return remaining === total + paid && remaining !== total - paid ? -1 : 1;
}

/** Listed amounts are in the document's currency or in DKK; either is ours. */
const isAmount = (part: PaymentPart, listed: Ore, sign: 1 | -1): boolean =>
	listed === sign * part.amount ||
	(part.foreignAmount !== null && listed === sign * part.foreignAmount);

function difference(
	part: PaymentPart,
	standing: StandingPayment,
	sign: 1 | -1,
): string | undefined {
	if (!isAmount(part, standing.amount, sign)) {
		return `${danishAmount(sign * part.amount)} / ${danishAmount(standing.amount)}`;
	}
	if (standing.date !== part.date) return `${part.date} / ${standing.date}`;
	if (standing.depositAccount !== part.depositAccount) {
		const accounts = `${part.depositAccount} / ${standing.depositAccount ?? '-'}`;
		return `konto ${accounts} / account ${accounts}`;
	}
	return undefined;
}

/** The payment stands: as wanted, the wrong way round, or with something else. */
function standingStep(
	posting: Posting,
	part: PaymentPart,
	found: PaymentFound,
	own: readonly StandingPayment[],
): Step {
	const { reference } = part;
	const [first] = own;
	if (!first || own.length > 1) {
		return stop(problem('PAYMENT_TWICE', { reference, count: own.length }));
	}
	const sign = signOf(part, found);
	if (sign === -1 && isAmount(part, first.amount, 1)) {
		return found.stale < MAX_STALE
			? { do: 'takeBackPayment', part, guid: first.guid }
			: wait(problem('IN_PROGRESS', { document: posting.document.titleDa }));
	}
	const different = difference(part, first, sign);
	return different ? stop(problem('PAYMENT_DIFFERS', { reference, detail: different })) : goOn;
}

/** What makes the document one that a payment does not fit. */
export function payableProblem(
	part: Pick<PaymentPart, 'documentGuid' | 'foreignAmount'>,
	document: StandingPayable,
): Problem | undefined {
	if (document.obstacle) {
		const { da, en } = document.obstacle;
		const details = { guid: part.documentGuid, detail: da, detailEn: en };
		return problem('NOT_PAYABLE', details, 'document');
	}
	const isForeign = document.currency !== 'DKK';
	if (isForeign === (part.foreignAmount !== null)) return undefined;
	const [detail = '', detailEn = ''] = isForeign
		? [
				'Angiv også beløbet i den valuta; sammen med beløbet i kroner giver det kursen.',
				'Give the amount in that currency too; with the amount in kroner it makes the rate.',
			]
		: ['Beløbet i anden valuta skal være tomt.', 'Leave the amount in another currency empty.'];
	const details = { currency: document.currency, detail, detailEn };
	return problem('PAYMENT_CURRENCY', details, 'foreignAmount');
}

/** What is left to pay in the document's currency; of purchases it is worked out. */
function remainingOf({ document, payments, remaining }: PaymentFound): Ore | null {
	if (remaining !== null) return remaining;
	// Where rows may be in DKK their sum says nothing about a document abroad.
	if (!document || document.total === null || document.currency !== 'DKK') return null;
	return document.total - sumOf(payments ?? []);
}

/** A payment that somebody registered by hand. */
function alikeProblem(part: PaymentPart, found: PaymentFound, sign: 1 | -1): Problem | undefined {
	const alike = (found.payments ?? []).some(
		(each) =>
			each.reference === '' &&
			each.depositAccount !== null &&
			!difference({ ...part, depositAccount: each.depositAccount }, each, sign),
	);
	if (!alike || part.onSimilar === 'post') return undefined;
	const details = { amount: danishAmount(part.amount), date: danishDate(part.date) };
	return problem('SIMILAR_PAYMENT', details);
}

/** Money that goes back can be no more than what came in; set-offs are no money. */
function refundProblem(amount: Ore, { payments, document }: PaymentFound): Problem | undefined {
	const money = (payments ?? []).filter(({ depositAccount }) => depositAccount !== null);
	const paid = sumOf(money);
	// Where rows may be in DKK their sum says nothing about a document abroad.
	if (document?.currency !== 'DKK' || -amount <= paid) return undefined;
	const details = { amount: danishAmount(-amount), paid: danishAmount(Math.max(0, paid)) };
	return problem('REFUND_TOO_LARGE', details, 'amount');
}

/** A payment that is more than what is left to pay, or a refund of more than was paid. */
function sizeProblem(part: PaymentPart, found: PaymentFound): Problem | undefined {
	if (part.allowOverpayment) return undefined;
	const amount = part.foreignAmount ?? part.amount;
	if (amount < 0 && part.documentKind !== 'creditNote') return refundProblem(amount, found);
	const remaining = remainingOf(found);
	if (remaining === null || amount <= remaining) return undefined;
	const left = danishAmount(Math.max(0, remaining));
	return problem('PAYMENT_TOO_LARGE', { amount: danishAmount(amount), remaining: left }, 'amount');
}

function addStep(posting: Posting, part: PaymentPart, found: PaymentFound): Step {
	const { stale, adds } = found;
	const sign = signOf(part, found);
	const doubt = alikeProblem(part, found, sign) ?? sizeProblem(part, found);
	if (doubt) return stop(doubt);
	const title = { document: posting.document.titleDa };
	if (stale >= MAX_STALE) return wait(problem('IN_PROGRESS', title));
	if (adds >= MAX_ADDS) return stop(problem('UNCERTAIN', { ...title, step: part.description }));
	return { do: 'addPayment', part, sign };
}

/**
 * The next step for a payment. The document's version is read before its payments are listed, and sent
 * with the payment: so it is registered only if nothing changed since a list that did not hold it, and of
 * any number of runs and repeats one alone can succeed.
 */
export function paymentStep(posting: Posting, part: PaymentPart, found: Found): Step {
	const { document, payments, added, writeUnknown } = found.payment;
	// Only of a credit note the sign has to be seen.
	if (added && part.documentKind !== 'creditNote') return goOn;
	if (!document) return { do: 'readPayable', part, afterPause: writeUnknown };
	if (!payments) return { do: 'listPayments', part };
	const own = payments.filter(({ reference }) => reference === part.reference);
	if (own.length > 0) return standingStep(posting, part, found.payment, own);
	if (added) return goOn;
	const obstacle = payableProblem(part, document);
	return obstacle ? stop(obstacle) : addStep(posting, part, found.payment);
}
