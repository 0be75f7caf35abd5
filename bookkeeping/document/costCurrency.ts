import { compare, dividedBy, exact, isZero, times, type Exact } from '../money';

/** A cost as it is written, and what the same goods cost today in base currency; both positive. */
export interface CostEvidence {
	cost: Exact;
	present: Exact;
}

/** One reading must be so much nearer than the other before it is believed. */
const MARGIN = exact('1.2');

/** How many times the greater is the smaller. */
function apart(a: Exact, b: Exact): Exact {
	return compare(a, b) < 0 ? dividedBy(b, a, 8) : dividedBy(a, b, 8);
}

function vote({ cost, present }: CostEvidence, rate: Exact): 'base' | 'document' | undefined {
	if (isZero(present) || isZero(cost)) return undefined;
	const asBase = apart(present, cost);
	const asDocument = apart(present, times(cost, rate));
	if (compare(times(asBase, MARGIN), asDocument) <= 0) return 'base';
	return compare(times(asDocument, MARGIN), asBase) <= 0 ? 'document' : undefined;
}

/**
 * The currency in which a document writes its cost. Rackbeat's documentation does not say, so the items'
 * cost of today decides for the document as a whole; 'unproven' where nothing is near enough to tell, or
 * lines contradict each other. In base currency there is no question.
 */
export function costCurrency(
	evidence: readonly CostEvidence[],
	{ isBase, rate }: { isBase: boolean; rate: Exact | null },
): 'base' | 'document' | 'unproven' {
	if (isBase || evidence.length === 0) return 'base';
	if (!rate) return 'unproven';
	const votes = new Set(evidence.map((each) => vote(each, rate)));
	votes.delete(undefined);
	const [only] = votes;
	return only !== undefined && votes.size === 1 ? only : 'unproven';
}
