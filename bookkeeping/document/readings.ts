import {
	absolute,
	compare,
	exact,
	isZero,
	minus,
	negated,
	percentOf,
	plus,
	sum,
	times,
	toOre,
	toText,
	zero,
	type Exact,
	type Ore,
} from '../money';
import { LINE_PRICES, type LinePrice, type Reading } from './document';
import type { LineFacts } from './lineFacts';

/** The document's totals as they are written, in hundredths. */
export interface Totals {
	net: Ore;
	vat: Ore;
	gross: Ore;
}

/** By how many øre the totals may differ from the lines. */
export interface Tolerance {
	net: Ore;
	vat: Ore;
}

/** One way of reading all lines of a document that makes the document's own totals. */
export interface Candidate {
	linePrice: LinePrice;
	turned: Reading['turned'];
	/** For each line: what it amounts to without VAT, on a credit note what it credits; unrounded. */
	amounts: readonly Exact[];
	/** For each line; zero on a text line. */
	percents: readonly Exact[];
	percentsFromTotals: boolean;
	/** What the total says above the lines, in øre. */
	netDifference: Ore;
	vatDifference: Ore;
}

/** The VAT percents of Danish sales: all that is tried for a line that has none. */
const DANISH_PERCENTS = [zero, exact(25)];

const lessDiscount = (amount: Exact, line: LineFacts): Exact =>
	minus(amount, percentOf(amount, line.discount));

/** The line's amount without VAT as written, unrounded, in each reading of `line_price`. */
export const AMOUNT: Readonly<Record<LinePrice, (line: LineFacts) => Exact>> = {
	unit: (line) => lessDiscount(times(line.quantity, line.price), line),
	unitAfterDiscount: (line) => times(line.quantity, line.price),
	total: (line) => line.price,
	totalBeforeDiscount: (line) => lessDiscount(line.price, line),
};

const add = (a: Ore, b: Ore): Ore => a + b;
const signOf = (value: Exact): -1 | 0 | 1 => compare(value, zero);
/** Never -0, which is another value to whoever compares. */
const turnedOre = (value: Ore): Ore => 0 - value;

const quantitiesOf = (lines: readonly LineFacts[]): Exact[] =>
	lines.filter((line) => line.isProduct && !isZero(line.quantity)).map((line) => line.quantity);

/** True when every product line that has a quantity has a negative one. */
export function allNegative(lines: readonly LineFacts[]): boolean {
	const quantities = quantitiesOf(lines);
	return quantities.length > 0 && quantities.every((quantity) => signOf(quantity) < 0);
}

/** What `total` is above the nearest of the sums that may be meant by it. */
function difference(total: Ore, sums: readonly Ore[]): Ore {
	return sums
		.map((made) => total - made)
		.reduce((best, next) => (Math.abs(next) < Math.abs(best) ? next : best));
}

/** The subtotal may be rounded once or line by line. */
const netSums = (amounts: readonly Exact[]): Ore[] => [
	toOre(sum(amounts)),
	amounts.map(toOre).reduce(add, 0),
];

const exactOre = (amount: Exact): Exact => ({ units: BigInt(toOre(amount)), scale: 2 });

/** VAT for each percent, unrounded. */
function vatByPercent(amounts: readonly Exact[], percents: readonly Exact[]): Exact[] {
	const byPercent = new Map<string, Exact>();
	amounts.forEach((amount, place) => {
		const percent = percents[place] ?? zero;
		const key = toText(percent);
		byPercent.set(key, plus(byPercent.get(key) ?? zero, percentOf(amount, percent)));
	});
	return [...byPercent.values()];
}

/** VAT may be rounded once, for each percent or for each line, of rounded or unrounded amounts. */
function vatSums(amounts: readonly Exact[], percents: readonly Exact[], net: Ore): Ore[] {
	const vatOf = (amount: Exact, place: number): Exact => percentOf(amount, percents[place] ?? zero);
	const ways = [amounts, amounts.map(exactOre)].flatMap((used) => {
		const each = used.map(vatOf);
		const rates = vatByPercent(used, percents).map(toOre);
		return [toOre(sum(each)), each.map(toOre).reduce(add, 0), rates.reduce(add, 0)];
	});
	const withVat = amounts.map((amount, place) => plus(amount, vatOf(amount, place)));
	return [...ways, ...netSums(withVat).map((gross) => gross - net)];
}

export interface Kind {
	kind: 'invoice' | 'creditNote';
	by: Reading['creditNoteBy'];
}

/** Which turns of the amounts are looked at: an invoice is as it is written. */
function amountTurns(
	linePrice: LinePrice,
	{ kind, by }: Kind,
	lines: readonly LineFacts[],
	net: Ore,
) {
	if (kind === 'invoice' || lines.every((line) => isZero(line.price))) return [false];
	if (net === 0 && allNegative(lines)) return [true];
	// Known by its quantities alone it has a positive total, which negative prices would make of an invoice.
	if (by === 'quantities' && linePrice.startsWith('unit')) return [true];
	return [false, true];
}

/** Whether quantities are turned on a credit note; both where its lines do not tell. */
function quantityTurns(
	{ kind }: Kind,
	lines: readonly LineFacts[],
	written: readonly Exact[],
	turnsAmounts: boolean,
): boolean[] {
	const signs = quantitiesOf(lines).map(signOf);
	if (kind === 'invoice' || !signs.includes(-1)) return [false];
	if (!signs.includes(1)) return [true];
	// The sign of the price of one unit that each line then has.
	const prices = lines.map((line, place) => signOf(line.quantity) * signOf(written[place] ?? zero));
	const [hasPositive, hasNegative] = [prices.includes(1), prices.includes(-1)];
	if (!hasPositive) return [hasNegative && !turnsAmounts];
	if (!turnsAmounts) return [false];
	return hasNegative ? [true, false] : [true];
}

/** The percents of all lines: as given, or with each Danish percent where one is missing. */
function percentReadings(lines: readonly LineFacts[]): Array<{ percents: Exact[]; made: boolean }> {
	const given = lines.map((line) => (line.isProduct ? line.vatPercent : zero));
	if (given.every((percent) => percent !== undefined)) return [{ percents: given, made: false }];
	return DANISH_PERCENTS.map((percent) => ({
		percents: given.map((own) => own ?? percent),
		made: true,
	}));
}

/** Every reading of the lines, with what the totals then are above them. */
function candidates(lines: readonly LineFacts[], totals: Totals, kind: Kind): Candidate[] {
	const turnsTotals = kind.kind === 'creditNote' && (totals.gross || totals.net) < 0;
	const meant = (ore: Ore): Ore => (turnsTotals ? turnedOre(ore) : ore);
	const [net, vat] = [meant(totals.net), meant(totals.vat)];
	return LINE_PRICES.flatMap((linePrice) => {
		const written = lines.map(AMOUNT[linePrice]);
		return amountTurns(linePrice, kind, lines, net).flatMap((turnsAmounts) => {
			const amounts = turnsAmounts ? written.map(negated) : written;
			const netDifference = difference(net, netSums(amounts));
			return quantityTurns(kind, lines, written, turnsAmounts).flatMap((quantities) =>
				percentReadings(lines).map(({ percents, made }) => ({
					linePrice,
					turned: { totals: turnsTotals, amounts: turnsAmounts, quantities },
					amounts,
					percents,
					percentsFromTotals: made,
					netDifference,
					vatDifference: difference(vat, vatSums(amounts, percents, net)),
				})),
			);
		});
	});
}

/** What a reading means: two that say the same of every line are one. */
const meaning = (lines: readonly LineFacts[], found: Candidate): string =>
	JSON.stringify([
		found.amounts.map(toOre),
		found.percents.map(toText),
		lines.map(({ quantity }) => toText(found.turned.quantities ? negated(quantity) : quantity)),
	]);

/**
 * Where the lines' own totals make the subtotal they are believed, and a reading that says otherwise
 * of any line does not hold. Elsewhere they are not used: nobody documents what they are.
 */
function asLineTotals(
	lines: readonly LineFacts[],
	net: Ore,
	found: readonly Candidate[],
): readonly Candidate[] {
	const totals = lines.map((line) => (line.isProduct ? line.lineTotal : zero));
	if (!totals.every((total) => total !== undefined)) return found;
	const isSubtotal = netSums(totals).some((made) => Math.abs(made) === Math.abs(net));
	if (!isSubtotal) return found;
	return found.filter(({ amounts }) =>
		totals.every((total, place) => {
			const amount = absolute(amounts[place] ?? zero);
			return toOre(absolute(total)) === toOre(amount);
		}),
	);
}

export type Choice =
	| { holds: Candidate }
	| { fails: 'lines' | 'vat' | 'percent' | 'ambiguous'; candidates: readonly Candidate[] };

/**
 * The one reading of price, discount, sign and VAT percent that makes the document's own totals, or
 * why there is none: no sum holds, or two hold and say different things of a line.
 */
export function chooseReading(
	lines: readonly LineFacts[],
	totals: Totals,
	kind: Kind,
	tolerance: Tolerance,
): Choice {
	const all = candidates(lines, totals, kind);
	const inNet = all.filter(({ netDifference }) => Math.abs(netDifference) <= tolerance.net);
	if (inNet.length === 0) return { fails: 'lines', candidates: all };
	const inBoth = inNet.filter(({ vatDifference }) => Math.abs(vatDifference) <= tolerance.vat);
	const isMade = inNet.some(({ percentsFromTotals }) => percentsFromTotals);
	if (inBoth.length === 0) return { fails: isMade ? 'percent' : 'vat', candidates: inNet };
	// What holds to the øre is meant before what holds within the tolerance.
	const held = inBoth.filter((each) => each.netDifference === 0 && each.vatDifference === 0);
	const told = asLineTotals(lines, totals.net, held.length > 0 ? held : inBoth);
	const [first] = told;
	if (!first) return { fails: 'ambiguous', candidates: inBoth };
	const isOne = new Set(told.map((each) => meaning(lines, each))).size === 1;
	if (isOne) return { holds: first };
	return { fails: first.percentsFromTotals ? 'percent' : 'ambiguous', candidates: told };
}
