import type { Simulator } from '../../control';
import type { DineroState, Organisation, VatType } from '../model';
import { inDkk, share, sumOf, tenThousandths, toKroner, toOre } from '../money';
import type { PurchaseLine } from '../purchaseModel';
import { invalid } from '../problems';
import { findAccount, vatTypeOf } from './chart';
import { EXCHANGE_RATES } from './exchangeRates';

/** Where a purchase line is worked out. */
export interface PurchaseBooks {
	sim: Simulator<DineroState>;
	org: Organisation;
}

/** A line in øre of the document's currency. */
export interface PurchaseLineTotal {
	line: PurchaseLine;
	net: number;
	vat: number;
	gross: number;
	/** Null without VAT. */
	vatType: VatType | null;
}

const isNone = ({ sim }: PurchaseBooks, code: string): boolean =>
	sim.switches.is('purchaseNoneCase', 'any') ? code.toUpperCase() === 'NONE' : code === 'NONE';

/**
 * The code of a line as Dinero understands it: null is the account's own, NONE is no VAT.
 *
 * @throws DineroProblem 400/42 for an empty or unknown code, and for a code of sales
 */
export function purchaseVatType(books: PurchaseBooks, line: PurchaseLine, at = 0): VatType | null {
	const { org } = books;
	const where = `Lines[${at}].VatCode`;
	if (line.VatCode === '') {
		throw invalid(where, 'VatCode may not be empty.');
	}
	if (line.VatCode !== null && isNone(books, line.VatCode)) {
		return null;
	}
	const own = line.AccountNumber === null ? null : findAccount(org, line.AccountNumber)?.vatCode;
	const code = line.VatCode ?? own ?? null;
	const found = vatTypeOf(org, code);
	if (line.VatCode !== null && (!found || found.side === 'sale')) {
		throw invalid(where, `The VAT code '${line.VatCode}' does not exist for purchases.`);
	}
	return found ?? null;
}

/** Deductible VAT that lies in a gross amount, in øre. */
function vatInGross({ sim }: PurchaseBooks, gross: number, type: VatType | null): number {
	if (!type || type.side !== 'purchase') {
		return 0;
	}
	const rate = tenThousandths(type.VatRate);
	const whole = sim.switches.is('partialVatShare', 'of25') ? 12_500 : 10_000 + rate;
	return sim.switches.is('purchaseVatRounding', 'vat')
		? share(gross, rate, whole)
		: gross - share(gross, whole - rate, whole);
}

function lineTotal(books: PurchaseBooks, line: PurchaseLine, at: number): PurchaseLineTotal {
	const vatType = purchaseVatType(books, line, at);
	const gross = toOre(line.Amount);
	const vat = vatInGross(books, gross, vatType);
	return { line, net: gross - vat, vat, gross, vatType };
}

export const purchaseLineTotals = (
	books: PurchaseBooks,
	lines: readonly PurchaseLine[],
): PurchaseLineTotal[] => lines.map((line, at) => lineTotal(books, line, at));

export const grossOf = (totals: readonly PurchaseLineTotal[]): number =>
	sumOf(totals.map(({ gross }) => gross));

/** DKK per 100 units. @throws DineroProblem 400/42 for a currency that Dinero does not know */
export function purchaseRate(currency: string): number {
	const rate = EXCHANGE_RATES[currency.toUpperCase()];
	if (rate === undefined) {
		throw invalid('CurrencyKey', `The currency '${currency}' does not exist.`);
	}
	return rate;
}

/** The totals of a document in its own currency. */
export function totalRows(totals: readonly PurchaseLineTotal[], currency: string): unknown[] {
	const row = (Type: string, ore: number, Position: number, Label: string) => ({
		Label,
		Total: toKroner(ore),
		Type,
		Position,
	});
	const net = sumOf(totals.map((total) => total.net));
	const vat = sumOf(totals.map((total) => total.vat));
	return [
		row('SubTotalWithoutVat', net, 0, 'Subtotal'),
		row('Vat', vat, 1, 'Moms'),
		row('Total', net + vat, 2, `Total ${currency}`),
	];
}

const shownCode = ({ sim }: PurchaseBooks, { VatCode }: PurchaseLine): string | null =>
	VatCode?.toUpperCase() === 'NONE' && sim.switches.is('purchaseNoneRead', 'null') ? null : VatCode;

/** The lines as Dinero shows them. */
export function lineModels(
	books: PurchaseBooks,
	totals: readonly PurchaseLineTotal[],
	currency: string,
): unknown[] {
	const inOwn = currency === 'DKK' || books.sim.switches.is('purchaseLineCurrency', 'own');
	const shown = (ore: number): number => toKroner(inOwn ? ore : inDkk(ore, purchaseRate(currency)));
	return totals.map(({ line, net, vat, gross }) => ({
		Description: line.Description,
		VatCode: shownCode(books, line),
		AccountNumber: line.AccountNumber,
		AmountExclVatValue: shown(net),
		AmountInclVatValue: shown(gross),
		VatAmountValue: shown(vat),
		AccountTagName: line.AccountTagName,
		AccountWeightTagId: null,
		AccountWeightTagVersion: null,
		AccountTagSynonym: null,
	}));
}
