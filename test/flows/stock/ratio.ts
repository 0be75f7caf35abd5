/** An exact fraction; the denominator is above zero. */
export interface Ratio {
	n: bigint;
	d: bigint;
}

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : gcd(b, a % b));

export function ratio(n: bigint | number, d: bigint | number = 1n): Ratio {
	const [top, bottom] = [BigInt(n), BigInt(d)];
	if (bottom === 0n) throw new RangeError('division by zero');
	const sign = bottom < 0n ? -1n : 1n;
	const common = gcd(top, bottom) || 1n;
	return { n: (sign * top) / common, d: (sign * bottom) / common };
}

export const ZERO = ratio(0);
export const plus = (a: Ratio, b: Ratio): Ratio => ratio(a.n * b.d + b.n * a.d, a.d * b.d);
export const minus = (a: Ratio, b: Ratio): Ratio => ratio(a.n * b.d - b.n * a.d, a.d * b.d);
export const times = (a: Ratio, b: Ratio): Ratio => ratio(a.n * b.n, a.d * b.d);
export const over = (a: Ratio, b: Ratio): Ratio => ratio(a.n * b.d, a.d * b.n);
export const sum = (values: readonly Ratio[]): Ratio => values.reduce(plus, ZERO);
export const isAbove = (a: Ratio, b: Ratio): boolean => minus(a, b).n > 0n;
export const absolute = ({ n, d }: Ratio): Ratio => ({ n: n < 0n ? -n : n, d });
