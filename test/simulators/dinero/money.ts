/** A decimal number as digits and how many of them stand after the point. */
interface Decimal {
	digits: bigint;
	scale: number;
}

function decimal(value: number): Decimal {
	const [mantissa = '0', exponent = '0'] = String(value).toLowerCase().split('e');
	const [whole = '0', fraction = ''] = mantissa.split('.');
	const scale = fraction.length - Number(exponent);
	const digits = BigInt(whole + fraction);
	return scale >= 0 ? { digits, scale } : { digits: digits * 10n ** BigInt(-scale), scale: 0 };
}

/** Divides and rounds half away from zero. */
function divide(numerator: bigint, denominator: bigint): number {
	const negative = numerator < 0n;
	const size = negative ? -numerator : numerator;
	const rounded = (size * 2n + denominator) / (denominator * 2n);
	return Number(negative ? -rounded : rounded);
}

/** Kroner as whole øre, rounded half away from zero. */
export function toOre(kroner: number): number {
	const { digits, scale } = decimal(kroner);
	return divide(digits * 100n, 10n ** BigInt(scale));
}

/** Whole øre as a JSON number of kroner. */
export function toKroner(ore: number): number {
	return ore === 0 ? 0 : ore / 100;
}

/** A number cut to so many decimals, rounded half away from zero. */
export function withDecimals(value: number, decimals: number): number {
	const { digits, scale } = decimal(value);
	return scale <= decimals
		? value
		: divide(digits, 10n ** BigInt(scale - decimals)) / 10 ** decimals;
}

/** Unit price x quantity less a discount in percent, in whole øre. */
export function lineAmount(unitPrice: number, quantity: number, discountPercent: number): number {
	const price = decimal(unitPrice);
	const count = decimal(quantity);
	const discount = decimal(discountPercent);
	const hundred = 10n ** BigInt(discount.scale + 2);
	const left = hundred - discount.digits;
	const scale = BigInt(price.scale + count.scale);
	return divide(price.digits * count.digits * left * 100n, 10n ** scale * hundred);
}

/** `ore` x numerator / denominator in whole øre. */
export function share(ore: number, numerator: number, denominator: number): number {
	return divide(BigInt(ore) * BigInt(numerator), BigInt(denominator));
}

/** A fraction such as 0.1875 in ten-thousandths. */
export const tenThousandths = (fraction: number): number => Math.round(fraction * 10_000);

/** A currency amount in øre of DKK; the rate is DKK per 100 units. */
export function inDkk(ore: number, exchangeRate: number): number {
	return share(ore, tenThousandths(exchangeRate), 1_000_000);
}

export const sumOf = (values: readonly number[]): number =>
	values.reduce((total, value) => total + value, 0);
