import {
	absolute,
	compare,
	dividedBy,
	exact,
	fromOre,
	isZero,
	minus,
	plus,
	times,
	type Exact,
	type Ore,
} from '../money';
const HUNDRED = exact(100);
/** Roundings of a base total: five øre, and a thousandth of it where the rate itself was rounded. */
const ROUNDING = exact('0.05');
const THOUSANDTH = exact('0.001');

/** Whether a total at this rate is the base total, but for roundings. */
function makes(base: Exact, total: Exact, rate: Exact): boolean {
	const wanted = absolute(base);
	const off = absolute(minus(wanted, times(absolute(total), rate)));
	return compare(off, plus(ROUNDING, times(wanted, THOUSANDTH))) <= 0;
}

/**
 * Base currency for one unit of the document's currency. Rackbeat does not say whether its rate is per
 * 1 or per 100 units, nor whether the total in base currency includes VAT, so the document's own totals
 * decide; null when they cannot, or contradict the rate.
 */
export function ratePerUnit(
	rate: Exact | undefined,
	base: Exact | undefined,
	{ net, gross }: { net: Ore; gross: Ore },
): Exact | null {
	if (!rate || !base || isZero(rate) || isZero(base)) return null;
	const totals = [gross, net].filter((total) => total !== 0).map(fromOre);
	const readings = [rate, dividedBy(rate, HUNDRED, 10)];
	return readings.find((each) => totals.some((total) => makes(base, total, each))) ?? null;
}
