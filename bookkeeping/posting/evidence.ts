import type { Posting } from '../plan/plan';
import type { Evidence } from './found';

/**
 * The row of the transfers table, where it speaks of the documents of this plan. A row of another
 * generation tells of documents that were deleted since, and says nothing about these.
 */
export function relevantEvidence(posting: Posting, evidence: Evidence | null): Evidence | null {
	const { sales, voucher, purchase, purchaseCreditNote, regulation } = posting;
	const part = sales ?? voucher ?? purchase ?? purchaseCreditNote ?? regulation?.item;
	const planned = part?.generation;
	return evidence !== null && evidence.generation === planned ? evidence : null;
}
