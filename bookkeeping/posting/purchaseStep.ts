import type { Posting } from '../plan/plan';
import type { PurchasePart } from '../plan/purchaseParts';
import { problem, type Problem } from '../reasons/problem';
import type { ReasonCode } from '../reasons/reasons';
import { parseReference } from '../reference';
import { electionMove, probeMove, type ElectionRules } from './election';
import type { Found } from './found';
import { amountsDifference, linesDifference } from './purchaseComparison';
import type { StandingPurchase } from './purchaseFound';
import { goOn, MAY_CREATE_MS, stop, wait, type Step } from './step';

const MAX_STALE = 3;

/** What the bookkeeper is offered where a booked purchase is another one at its source by now. */
export const REVERSING = {
	remedy:
		'tilbagefør købsbilaget i Dinero med en købskreditnota, og opret det rettede købsbilag dér i hånden',
	remedyEn:
		'reverse the voucher in Dinero by a purchase credit note, and enter the corrected one there by hand',
};

const about = (posting: Posting, code: ReasonCode, details: Record<string, string> = {}): Problem =>
	problem(code, { document: posting.document.titleDa, ...details });

/** Nothing that can be done once only comes before a purchase, so no run is ever alone. */
const rulesOf = (found: Found): ElectionRules => ({
	now: found.now,
	alone: 'no',
	mayMake: true,
	isFresh: found.now - found.startedAt <= MAY_CREATE_MS,
});

/** What of the head and the lines is not as sent; undefined when all is. */
function sentDifference(
	part: PurchasePart,
	standing: StandingPurchase,
	contactGuid: string | null,
): string | undefined {
	const isCash = part.purchaseType === 'cash';
	const different = (what: string, a: unknown, b: unknown) =>
		a === b ? undefined : `${what} (${String(a ?? '-')}, ${String(b ?? '-')})`;
	const own = isCash
		? (different(
				'betalingskonto / deposit account',
				part.depositAccount,
				standing.depositAccount,
			) ?? different('region', part.region, standing.region))
		: (different('leverandør / contact', contactGuid, standing.contactGuid) ??
			different('betalingsdato / payment date', part.dueDate, standing.dueDate) ??
			different('valuta / currency', part.currency, standing.currency));
	return (
		different('kontantkøb / cash purchase', isCash, standing.isCash) ??
		different('dato / date', part.date, standing.date) ??
		own ??
		linesDifference(part, standing)
	);
}

function otherStep(posting: Posting, found: Found): Step {
	const { other } = found.purchase;
	const detail = other?.number ? `bilag / voucher ${other.number}` : (other?.guid ?? '');
	return stop(about(posting, 'SIMILAR_PURCHASE', { detail }));
}

/**
 * Asks Dinero for a purchase like ours, and for one that names the supplier's number, before anything is
 * made; our own one is adopted so, too.
 */
function beforeMaking(posting: Posting, part: PurchasePart, found: Found, next: Step): Step {
	const { similarAsked, numberAsked, sameNumber } = found.purchase;
	if (similarAsked === 0) return { do: 'findSimilarPurchase', part };
	if (part.supplierNumber && !numberAsked) return { do: 'findSameNumber', part };
	if (sameNumber === null || part.onSimilar === 'post') return next;
	const { guid, number } = sameNumber;
	const own = part.supplierNumber ?? '';
	const where = number === null ? guid : String(number);
	return stop(
		problem('POSSIBLE_DUPLICATE', {
			document: posting.document.titleDa,
			documentEn: posting.document.titleEn,
			detail: `leverandørens nr. ${own} står også på bilag ${where} i Dinero`,
			detailEn: `the supplier’s number ${own} also stands on voucher ${where} in Dinero`,
		}),
	);
}

function electionStep(posting: Posting, part: PurchasePart, found: Found): Step {
	const { purchase } = found;
	const next = electionMove(purchase, rulesOf(found));
	switch (next.move) {
		case 'list':
			return { do: 'listPapers', part, afterPause: next.afterPause };
		case 'upload':
			return beforeMaking(posting, part, found, { do: 'uploadPaper', part });
		case 'create':
			return { do: 'createPurchase', part };
		case 'read':
			return { do: 'readPurchase', part, guids: next.guids };
		case 'wait':
			return wait(about(posting, 'IN_PROGRESS'));
		case 'uncertain':
			// The file does not show what became of our create; Dinero's own look may.
			return purchase.similarAsked < 2
				? { do: 'findSimilarPurchase', part }
				: stop(about(posting, 'UNCERTAIN', { step: part.description }));
	}
}

function probeStep(posting: Posting, part: PurchasePart, found: Found): Step | undefined {
	const probe = probeMove(found.purchase);
	if (probe === undefined) return undefined;
	if (probe === 'takeBack') {
		return found.purchase.stale < MAX_STALE
			? { do: 'deletePurchase', part }
			: wait(about(posting, 'IN_PROGRESS'));
	}
	return { do: 'listPapers', part, afterPause: probe.afterPause };
}

/**
 * A draft that is not as planned. One that nobody touched since our last write follows the document
 * where that changed at its source, or where it is to be booked; a draft that only the settings of today
 * would make otherwise stays as it is. One that somebody touched is respected.
 */
function differingDraft(
	posting: Posting,
	part: PurchasePart,
	found: Found,
	{ reference, version }: StandingPurchase,
	detail: string,
): Step {
	const { createdByUs, updatedByUs, stale } = found.purchase;
	if (createdByUs || updatedByUs) return stop(about(posting, 'PURCHASE_MISMATCH', { detail }));
	const isUntouched = found.evidence?.voucherVersion === version;
	if (!isUntouched) return stop(about(posting, 'EDITED_IN_TARGET', { detail }));
	if (reference === part.reference && part.target === 'draft') return goOn;
	if (stale >= MAX_STALE) return wait(about(posting, 'IN_PROGRESS'));
	return { do: 'updatePurchase', part };
}

function draftStep(
	posting: Posting,
	part: PurchasePart,
	found: Found,
	standing: StandingPurchase,
): Step {
	const { stale } = found.purchase;
	const contact = part.contactGuid ?? found.contact.guid;
	const sent = sentDifference(part, standing, contact);
	if (sent) return differingDraft(posting, part, found, standing, sent);
	const amounts = amountsDifference(part, standing);
	if (amounts) return stop(about(posting, 'PURCHASE_MISMATCH', { detail: amounts }));
	if (part.target === 'draft') return goOn;
	if (stale >= MAX_STALE) return wait(about(posting, 'IN_PROGRESS'));
	return { do: 'bookPurchase', part };
}

function standingStep(
	posting: Posting,
	part: PurchasePart,
	found: Found,
	standing: StandingPurchase,
): Step {
	if (standing.state === 'editing') {
		const detail = 'åben i Dinero / open in Dinero';
		return stop(about(posting, 'EDITED_IN_TARGET', { detail }));
	}
	if (standing.state === 'draft') {
		return probeStep(posting, part, found) ?? draftStep(posting, part, found, standing);
	}
	// The same hash is the same document; what stands was compared before it was booked.
	const isSame = parseReference(part.reference)?.hash && standing.reference === part.reference;
	if (isSame) return goOn;
	const contact = part.contactGuid ?? found.contact.guid;
	const detail = sentDifference(part, standing, contact) ?? amountsDifference(part, standing);
	return detail ? stop(about(posting, 'CONTENT_CHANGED', { detail, ...REVERSING })) : goOn;
}

/**
 * The next step for a purchase voucher. It has no own guid and cannot be searched by its reference, so
 * its one owner is elected through its file, and what stands is known by its reference.
 */
export function purchaseStep(posting: Posting, part: PurchasePart, found: Found): Step {
	const { purchase } = found;
	if (purchase.state === 'deleted') {
		const text = part.description;
		return purchase.afterBroken && purchase.createdByUs
			? stop(about(posting, 'DRAFT_UNCERTAIN', { text }))
			: stop(about(posting, 'DELETED_IN_TARGET'));
	}
	if (purchase.standing) return standingStep(posting, part, found, purchase.standing);
	const known = found.evidence?.voucherGuid;
	if (known && !purchase.foreign.includes(known))
		return { do: 'readPurchase', part, guids: [known] };
	if (part.sourceFile && !purchase.sourceLooked) {
		return { do: 'lookAtSource', part, fileGuid: part.sourceFile };
	}
	if (purchase.other && part.onSimilar === 'stop' && !purchase.writeUnknown) {
		return otherStep(posting, found);
	}
	return electionStep(posting, part, found);
}
