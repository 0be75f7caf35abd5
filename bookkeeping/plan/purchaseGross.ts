import type { Ore } from '../money';

/** One line to be sent: the net that the books shall show, and whether the paper has VAT on it. */
export interface NetLine {
	net: Ore;
	taxed: boolean;
}

/**
 * The net that Dinero's split leaves of a gross amount with 25 % VAT. Four fifths of whole øre never end
 * on a half, so it is the same whether Dinero rounds the net or the VAT.
 */
export const netOfGross = (gross: Ore): Ore => Math.floor((8 * gross + 5) / 10);

/**
 * The gross amounts of which Dinero's split gives exactly this net, smallest first. There is always one:
 * the amounts lie within five eighths of an øre of 1.25 times the net; every fourth net has two.
 */
export function grossChoices({ net, taxed }: NetLine): Ore[] {
	if (!taxed) return [net];
	const near = Math.floor((5 * net + 2) / 4);
	return [near - 1, near, near + 1].filter((gross) => netOfGross(gross) === net);
}

export interface Fit {
	/** Gross of each line, in their order. */
	gross: Ore[];
	/** What the wanted total is above the sum of them; 0 where each line keeps its net. */
	left: Ore;
}

/**
 * Gross amounts that keep every net and come as near to the wanted total as can be: where a net has two
 * of them, the VAT of the paper chooses.
 */
export function fitGross(lines: readonly NetLine[], total: Ore): Fit {
	const choices = lines.map(grossChoices);
	const gross = choices.map((each, place) => each.at(-1) ?? lines[place]?.net ?? 0);
	let left = total - gross.reduce((sum, each) => sum + each, 0);
	for (const [place, each] of choices.entries()) {
		const [lower, upper] = each;
		if (left >= 0 || lower === undefined || upper === undefined) continue;
		gross[place] = lower;
		left += upper - lower;
	}
	return { gross, left };
}

/** The line that an øre hurts least: the largest one, with VAT where there is one. */
export function largest(lines: readonly NetLine[]): number {
	const size = ({ net, taxed }: NetLine): number => (taxed ? 2 ** 52 : 0) + net;
	return lines.reduce((best, line, place) => {
		const known = lines[best];
		return known && size(known) >= size(line) ? best : place;
	}, 0);
}
