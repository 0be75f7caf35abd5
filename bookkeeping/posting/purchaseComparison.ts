import { danishAmount, sum, toOre, type Ore } from '../money';
import type { PurchaseLinePart } from '../plan/purchaseParts';
import { isRoundedVat, NO_PURCHASE_VAT, vatCodeKey, vatInside } from '../purchaseVat';
import type { StandingPurchaseDocument, StandingPurchaseLine } from './purchaseFound';

/** The lines and the total that were sent. */
export interface SentPurchase {
	lines: readonly PurchaseLinePart[];
	total: Ore;
	currency: string;
}

const place = (index: number, what: string, whatEn: string): string =>
	`linje ${index + 1}: ${what} / line ${index + 1}: ${whatEn}`;

const sumOf = (values: readonly Ore[]): Ore => values.reduce((total, value) => total + value, 0);

/** Dinero shows no code, or NONE, where there is no VAT. */
const sameCode = (sent: string, shown: string | null): boolean =>
	vatCodeKey(shown ?? NO_PURCHASE_VAT) === vatCodeKey(sent);

/**
 * Whether the line amounts are in the document's own currency. They may be in DKK on a document
 * abroad, where only the totals are known to be its own (seen in live answers).
 */
function inOwnCurrency(standing: StandingPurchaseDocument): boolean {
	if (standing.currency === 'DKK') return true;
	return sumOf(standing.lines.map(({ gross }) => gross)) === standing.totals?.gross;
}

/** What a line of `amount` is in the currency of the shown lines, by the share of the whole. */
function shownAmount(sent: SentPurchase, standing: StandingPurchaseDocument, amount: Ore): Ore {
	const whole = sumOf(standing.lines.map(({ gross }) => gross));
	return sent.total === 0 ? 0 : Number((BigInt(amount) * BigInt(whole)) / BigInt(sent.total));
}

function amountFits(
	sent: SentPurchase,
	standing: StandingPurchaseDocument,
	line: PurchaseLinePart,
	shown: StandingPurchaseLine,
): boolean {
	if (inOwnCurrency(standing)) return shown.gross === line.amount;
	// Each line is converted and rounded by itself, so the shares may be off by an øre for each.
	const wanted = shownAmount(sent, standing, line.amount);
	return Math.abs(shown.gross - wanted) <= standing.lines.length + 1;
}

function lineDifference(
	sent: SentPurchase,
	standing: StandingPurchaseDocument,
	line: PurchaseLinePart,
	index: number,
): string | undefined {
	const shown = standing.lines[index];
	if (!shown) return place(index, 'mangler', 'missing');
	const { accountNumber } = line;
	if (shown.accountNumber !== accountNumber) {
		const accounts = `${accountNumber} / ${shown.accountNumber ?? '-'}`;
		return place(index, `konto ${accounts}`, `account ${accounts}`);
	}
	if (!sameCode(line.vatCode, shown.vatCode)) {
		const codes = `${line.vatCode} / ${shown.vatCode ?? '-'}`;
		return place(index, `momskode ${codes}`, `VAT code ${codes}`);
	}
	if (!amountFits(sent, standing, line, shown)) {
		const amounts = `${danishAmount(line.amount)} / ${danishAmount(shown.gross)}`;
		return place(index, `beløb ${amounts}`, `amount ${amounts}`);
	}
	return undefined;
}

/** What of the lines is not as sent, in Danish and English; undefined when all is. */
export function linesDifference(
	sent: SentPurchase,
	standing: StandingPurchaseDocument,
): string | undefined {
	if (standing.lines.length !== sent.lines.length) {
		const count = `${sent.lines.length} / ${standing.lines.length}`;
		return `antal linjer ${count} / number of lines ${count}`;
	}
	const found = sent.lines.map((line, index) => lineDifference(sent, standing, line, index));
	return found.find((difference) => difference !== undefined);
}

/** VAT of a line that Dinero got wrong, measured on the amount that Dinero itself shows. */
function lineVatDifference(
	standing: StandingPurchaseDocument,
	line: PurchaseLinePart,
	index: number,
	own: boolean,
): string | undefined {
	const shown = standing.lines[index];
	if (!shown) return undefined;
	const wanted = vatInside(shown.gross, line.deductiblePercent);
	// In DKK both the amount and the VAT were rounded after conversion.
	if (isRoundedVat(shown.vat, wanted, own ? 1 : 3)) return undefined;
	const amounts = `${danishAmount(toOre(wanted))} / ${danishAmount(shown.vat)}`;
	return place(index, `moms ${amounts}`, `VAT ${amounts}`);
}

function totalsDifference(sent: SentPurchase, standing: StandingPurchaseDocument) {
	const { totals } = standing;
	if (!totals) return 'ingen totaler / no totals';
	if (totals.gross !== sent.total) {
		const amounts = `${danishAmount(sent.total)} / ${danishAmount(totals.gross)}`;
		return `i alt ${amounts} / total ${amounts}`;
	}
	const wanted = sum(sent.lines.map((line) => vatInside(line.amount, line.deductiblePercent)));
	if (isRoundedVat(totals.vat, wanted, Math.max(1, sent.lines.length))) return undefined;
	const amounts = `${danishAmount(toOre(wanted))} / ${danishAmount(totals.vat)}`;
	return `moms ${amounts} / VAT ${amounts}`;
}

/**
 * What Dinero made of the amounts that is not right: the total, the VAT of the whole or of a line. So an
 * amount that was dropped, or a VAT split by another code, is never booked.
 */
export function amountsDifference(
	sent: SentPurchase,
	standing: StandingPurchaseDocument,
): string | undefined {
	const own = inOwnCurrency(standing);
	const lines = sent.lines.map((line, index) => lineVatDifference(standing, line, index, own));
	return totalsDifference(sent, standing) ?? lines.find((difference) => difference !== undefined);
}
