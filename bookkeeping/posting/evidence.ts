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
	if (evidence?.generation !== planned || !evidence) return null;
	// A voucher that was deleted alone has a generation of its own; what is known of another is of no use.
	const isOther = voucher && voucher.generation !== (evidence.voucherGeneration ?? planned);
	return isOther ? { ...evidence, voucherGuid: null } : evidence;
}
