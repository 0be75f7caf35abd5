/** One millionth: Rackbeat keeps prices with up to six decimals. */
export const MICRO = 1_000_000n;

/** A JSON number as whole millionths. */
export function micro(value: number): bigint {
	return BigInt(Math.round(value * 1e6));
}

export function fromMicro(value: bigint): number {
	return Number(value) / 1e6;
}

/** A quotient rounded half away from zero. */
export function divideRounded(dividend: bigint, divisor: bigint): bigint {
	const negative = dividend < 0n !== divisor < 0n;
	const top = dividend < 0n ? -dividend : dividend;
	const bottom = divisor < 0n ? -divisor : divisor;
	const quotient = (2n * top + bottom) / (2n * bottom);
	return negative ? -quotient : quotient;
}

/** The product of two amounts in millionths, in millionths. */
export function times(left: bigint, right: bigint): bigint {
	return divideRounded(left * right, MICRO);
}

/** The quotient of two amounts in millionths, in millionths. */
export function over(left: bigint, right: bigint): bigint {
	return divideRounded(left * MICRO, right);
}

/** Millionths rounded half away from zero to two decimals. */
export function toCents(value: bigint): bigint {
	return divideRounded(value, 10_000n) * 10_000n;
}

/** The value with a turned sign; never minus zero. */
export function turned(value: number): number {
	return value === 0 ? 0 : -value;
}
