/**
 * Exact money. Amounts are whole øre (or the hundredth of another currency) held in a safe integer;
 * prices, quantities and costs are exact scaled integers. Nothing here ever adds two floats.
 */

/** Whole øre; for a document in another currency, whole hundredths of that currency. */
export type Ore = number;

/** An exact decimal number: `units` / 10^`scale`. */
export interface Exact {
	readonly units: bigint;
	readonly scale: number;
}

/** A decimal number as text, such as "249.50": how exact numbers travel in JSON. */
export type DecimalText = string;

const DECIMAL = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d+))?$/;

/** Says that a value is no decimal number; `value` is what was found. */
export class NotANumber extends Error {
	constructor(readonly value: unknown) {
		super(`"${String(value)}" is not a decimal number`);
		this.name = 'NotANumber';
	}
}

/**
 * Reads a JSON number or decimal text exactly as it is written (a JSON number through its shortest
 * text, so 0.1 is one tenth).
 * @throws NotANumber for anything else, including commas, blanks and infinities.
 */
export function exact(value: number | string): Exact {
	const match = DECIMAL.exec(String(value).trim());
	const digits = match ? `${match[2] ?? ''}${match[3] ?? ''}` : '';
	if (!match || digits === '') throw new NotANumber(value);
	const scale = (match[3] ?? '').length - Number(match[4] ?? 0);
	if (Math.abs(scale) > 60) throw new NotANumber(value);
	const units = BigInt(digits) * (match[1] === '-' ? -1n : 1n);
	return scale < 0 ? { units: units * 10n ** BigInt(-scale), scale: 0 } : { units, scale };
}

export const zero: Exact = { units: 0n, scale: 0 };

/** Whole øre as an exact number of kroner. */
export const fromOre = (ore: Ore): Exact => ({ units: BigInt(checkedOre(ore)), scale: 2 });

function toScale(value: Exact, scale: number): bigint {
	return value.units * 10n ** BigInt(scale - value.scale);
}

export function plus(a: Exact, b: Exact): Exact {
	const scale = Math.max(a.scale, b.scale);
	return { units: toScale(a, scale) + toScale(b, scale), scale };
}

export const minus = (a: Exact, b: Exact): Exact => plus(a, negated(b));

export const negated = (a: Exact): Exact => ({ units: -a.units, scale: a.scale });

export const absolute = (a: Exact): Exact => (a.units < 0n ? negated(a) : a);

export const times = (a: Exact, b: Exact): Exact => ({
	units: a.units * b.units,
	scale: a.scale + b.scale,
});

export const sum = (values: readonly Exact[]): Exact => values.reduce(plus, zero);

export function compare(a: Exact, b: Exact): -1 | 0 | 1 {
	const difference = minus(a, b).units;
	return difference === 0n ? 0 : difference < 0n ? -1 : 1;
}

export const isZero = (a: Exact): boolean => a.units === 0n;

/** Integer division, rounded half away from zero. */
function divideRounded(dividend: bigint, divisor: bigint): bigint {
	const negative = dividend < 0n !== divisor < 0n;
	const top = dividend < 0n ? -dividend : dividend;
	const bottom = divisor < 0n ? -divisor : divisor;
	const quotient = (2n * top + bottom) / (2n * bottom);
	return negative ? -quotient : quotient;
}

/** Rounds half away from zero to `scale` decimals. */
export function rounded(value: Exact, scale: number): Exact {
	if (value.scale <= scale) return value;
	return { units: divideRounded(value.units, 10n ** BigInt(value.scale - scale)), scale };
}

/** The quotient rounded half away from zero to `scale` decimals. @throws RangeError by zero. */
export function dividedBy(a: Exact, b: Exact, scale: number): Exact {
	if (b.units === 0n) throw new RangeError('division by zero');
	const top = a.units * 10n ** BigInt(scale + b.scale);
	return { units: divideRounded(top, b.units * 10n ** BigInt(a.scale)), scale };
}

function checkedOre(ore: number): Ore {
	if (!Number.isSafeInteger(ore)) throw new NotANumber(ore);
	return ore;
}

/** Whole øre, rounded once, half away from zero. @throws NotANumber beyond safe integers. */
export function toOre(value: Exact): Ore {
	const cents = rounded(value, 2);
	return checkedOre(Number(toScale(cents, 2)));
}

/** `percent` of an amount, for instance VAT of 25. The percent is exact, the result unrounded. */
export const percentOf = (amount: Exact, percent: Exact): Exact => {
	const product = times(amount, percent);
	return { units: product.units, scale: product.scale + 2 };
};

/** Decimal text with a period, without needless zeros: "249.5". */
export function toText(value: Exact): DecimalText {
	const negative = value.units < 0n;
	const digits = (negative ? -value.units : value.units).toString().padStart(value.scale + 1, '0');
	const whole = digits.slice(0, digits.length - value.scale);
	const fraction = digits.slice(digits.length - value.scale).replace(/0+$/, '');
	const text = fraction === '' ? whole : `${whole}.${fraction}`;
	return negative && text !== '0' ? `-${text}` : text;
}

/** Kroner with two decimals for APIs and files: 118400 øre is "1184.00". */
export function oreToDecimal(ore: Ore): DecimalText {
	const absolute = Math.abs(checkedOre(ore)).toString().padStart(3, '0');
	return `${ore < 0 ? '-' : ''}${absolute.slice(0, -2)}.${absolute.slice(-2)}`;
}

/** The way a Danish reader writes it: 118400 øre is "1.184,00". */
export function danishAmount(ore: Ore): string {
	const [whole = '0', fraction = '00'] = oreToDecimal(Math.abs(ore)).split('.');
	const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.');
	return `${ore < 0 ? '-' : ''}${grouped},${fraction}`;
}

/** Decimal text the Danish way: "1000.5" is "1.000,5". */
export function danishNumber(value: Exact): string {
	const [whole = '0', fraction] = toText(value).split('.');
	const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.');
	return fraction === undefined ? grouped : `${grouped},${fraction}`;
}
