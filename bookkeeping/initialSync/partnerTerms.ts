import { paymentCondition } from '../paymentTerms';
import { problem, type Problem } from '../reasons/problem';
import type { TermsRow } from './rackbeatRegisters';

/** How Dinero says when a contact pays. */
export interface DineroTerms {
	type: string | null;
	days: number | null;
}

/** Any day: only the type and days of the answer are used. */
const DAY = '2026-01-01';

const far = (terms: TermsRow, wanted: DineroTerms): number => {
	const condition = paymentCondition({ ...terms }, DAY, null);
	const isSame = condition.type === (wanted.type ?? 'Netto') && !condition.fromDueDate;
	// Another kind of terms is always further away than another number of days.
	return (isSame ? 0 : 10_000) + Math.abs((condition.days ?? 0) - (wanted.days ?? 0));
};

/**
 * Rackbeat's payment terms for a contact: the same, else the nearest, with a notice; none is ever made.
 * Undefined where Rackbeat has none at all.
 */
export function nearestTerms(
	rows: readonly TermsRow[],
	wanted: DineroTerms,
	name: string,
): { number: string; notices: Problem[] } | undefined {
	const [best] = [...rows].sort(
		(a, b) => far(a, wanted) - far(b, wanted) || Number(a.number) - Number(b.number),
	);
	if (!best) return undefined;
	if (far(best, wanted) === 0) return { number: best.number, notices: [] };
	const dinero = [wanted.type ?? 'Netto', wanted.days].filter((part) => part !== null).join(' ');
	return {
		number: best.number,
		notices: [problem('TERMS_NEAREST', { name, dinero, used: best.name })],
	};
}
