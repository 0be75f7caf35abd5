import { absolute, dividedBy, isZero, minus, sum, times, zero, type Exact } from '../money';
import type { LineFacts } from './lineFacts';
import { decimalOf } from './rawValue';

interface Share {
	cost: Exact;
	/** True where the split over several groups is ours. */
	isShared: boolean;
}

type Line = LineFacts & { counted: Exact };

const isGoods = (line: Line): boolean => line.isProduct && line.inStock && !isZero(line.counted);

const present = (line: Line): Exact => decimalOf(line.item.cost_price) ?? zero;

/** Whether a line that is no goods may have a part in the invoice's cost: a service with a cost of its own. */
const mayCost = (line: Line): boolean =>
	line.isProduct &&
	!line.inStock &&
	line.itemNumber !== null &&
	(line.item.number === undefined || !isZero(present(line)));

/** How the total is split: by the cost of today, or by quantity where an item has none. */
function weights(goods: readonly Line[]): Exact[] {
	const byPresent = goods.map((line) => times(present(line), line.counted));
	return byPresent.some(isZero) ? goods.map(({ counted }) => counted) : byPresent;
}

/**
 * The invoice's total cost on its stock lines; undefined when it has none, or when a service may have a
 * part in it. Only the sum is Rackbeat's: over several product groups the split is marked as ours.
 */
export function headerShares(
	lines: readonly Line[],
	{ headerCost, isCreditNote }: { headerCost: Exact | undefined; isCreditNote: boolean },
): Array<Share | undefined> | undefined {
	const goods = lines.filter(isGoods);
	if (!headerCost || isZero(headerCost) || goods.length === 0) return undefined;
	if (lines.some(mayCost)) return undefined;
	const total = isCreditNote ? absolute(headerCost) : headerCost;
	const parts = weights(goods);
	const whole = sum(parts);
	if (isZero(whole)) return undefined;
	const shares = parts.map((part) => dividedBy(times(total, part), whole, 6));
	// The last takes what rounding left, so that the sum is Rackbeat's own.
	const rest = minus(total, sum(shares.slice(0, -1)));
	const isShared = new Set(goods.map(({ groupNumber }) => groupNumber)).size > 1;
	return lines.map((line) => {
		const place = goods.indexOf(line);
		if (place < 0) return undefined;
		return { cost: place === goods.length - 1 ? rest : (shares[place] ?? zero), isShared };
	});
}
