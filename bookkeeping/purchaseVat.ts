import { percentText, type VatTypeRow } from './chart';
import {
	compare,
	exact,
	fromOre,
	minus,
	negated,
	times,
	type DecimalText,
	type Exact,
	type Ore,
} from './money';

/** The literal for no VAT on a purchase line; null is the account's own code, an empty text refused. */
export const NO_PURCHASE_VAT = 'NONE';

/** Where the goods or services come from; a cash purchase names one (source: Dinero OpenAPI). */
export const REGIONS = ['DK', 'EU', 'World'] as const;
export type Region = (typeof REGIONS)[number];

/** Percent of the price without VAT that may be deducted, by Dinero's own codes. */
const DEDUCTIBLE: Readonly<Record<string, DecimalText>> = {
	I25: '25',
	// Three quarters, and one quarter, of 25 %.
	HREP: '18.75',
	REP: '6.25',
	// Reverse charge: the amount holds no VAT, and Dinero posts due and deductible VAT itself.
	IEUV: '0',
	IEUY: '0',
	IVV: '0',
	IVY: '0',
	OBPK: '0',
	[NO_PURCHASE_VAT]: '0',
};

const REGION_OF: Readonly<Record<string, Region>> = {
	I25: 'DK',
	HREP: 'DK',
	REP: 'DK',
	OBPK: 'DK',
	IEUV: 'EU',
	IEUY: 'EU',
	IVV: 'World',
	IVY: 'World',
};

const SALES_CODES = new Set(['U25', 'UEUV', 'UEUV2', 'UEUY', 'UVC', 'KUNS', 'OBPS']);

/** A code in the way that it is compared: without blanks, in capitals. */
export const vatCodeKey = (code: string): string => code.trim().toUpperCase();

export const isSalesCode = (code: string): boolean => SALES_CODES.has(vatCodeKey(code));

/** The region that a code belongs to; undefined for no VAT and for codes of the company's own. */
export const regionOfCode = (code: string): Region | undefined => REGION_OF[vatCodeKey(code)];

/** Percent of the net price that is deducted for a code of Dinero's own; undefined for any other. */
export const deductibleOfCode = (code: string): DecimalText | undefined =>
	DEDUCTIBLE[vatCodeKey(code)];

/**
 * Percent of the net price that is deducted; undefined when the company does not have the code. Partial
 * codes of the company's own carry their deductible rate (source: Dinero's vatTypes).
 */
export function deductiblePercent(
	code: string,
	vatTypes: readonly VatTypeRow[],
): DecimalText | undefined {
	const key = vatCodeKey(code);
	const listed = vatTypes.find(({ VatCode }) => vatCodeKey(VatCode) === key);
	if (key !== NO_PURCHASE_VAT && !listed) return undefined;
	return deductibleOfCode(key) ?? (listed && percentText(listed.VatRate));
}

/**
 * Percent of VAT that the supplier's paper shows for a code by its deductible part: none under reverse
 * charge and without VAT, the whole Danish rate under any other, also where only a part is deducted.
 */
export const paperPercent = (deductible: DecimalText): DecimalText =>
	compare(exact(deductible), exact(0)) === 0 ? '0' : '25';

/** One percent of the net price as a share of the gross, which is 125 percent of it. */
const PERCENT_OF_GROSS = exact('0.008');
const HALF_ORE = exact('0.005');

/**
 * The deductible VAT inside a gross amount in kroner, unrounded: of 125 kroner with 18.75 percent it
 * is 18.75, whatever the code is called.
 */
export const vatInside = (gross: Ore, percent: DecimalText): Exact =>
	times(times(fromOre(gross), exact(percent)), PERCENT_OF_GROSS);

/**
 * Whether an amount is what the exact VAT rounds to. Which part of a line a service rounds is not
 * documented, so both neighbours of a half are right; `roundings` of them may add up.
 */
export function isRoundedVat(found: Ore, wanted: Exact, roundings: number): boolean {
	const difference = minus(fromOre(found), wanted);
	const size = difference.units < 0n ? negated(difference) : difference;
	return compare(size, times(HALF_ORE, exact(roundings))) <= 0;
}
