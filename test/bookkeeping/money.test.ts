import fc from 'fast-check';
import {
	compare,
	danishAmount,
	danishNumber,
	dividedBy,
	exact,
	fromOre,
	minus,
	NotANumber,
	oreToDecimal,
	percentOf,
	plus,
	rounded,
	sum,
	times,
	toOre,
	toText,
	type Exact,
} from '../../bookkeeping/money';

const exactNumber = fc
	.record({
		units: fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }),
		scale: fc.integer({ min: 0, max: 6 }),
	})
	.map((value): Exact => value);
const ore = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 });

describe('reading a number', () => {
	it.each([
		['249.50', '249.5'],
		['-0.010', '-0.01'],
		['+7', '7'],
		['.5', '0.5'],
		['1e3', '1000'],
		['1.5E-3', '0.0015'],
		['0', '0'],
		['-0', '0'],
		[' 12.34 ', '12.34'],
	])('reads %p as %s', (text, wanted) => {
		expect(toText(exact(text))).toBe(wanted);
	});

	it.each([0.1, 0.2, 1e21, 1e-7, 249.5, 112.4])('reads the JSON number %p as written', (number) => {
		expect(Number(toText(exact(number)))).toBe(number);
	});

	it.each(['', ' ', '.', '-', '1,5', '1 000', 'NaN', 'Infinity', '0x10', '1e99', '--1', '1.2.3'])(
		'refuses %p',
		(text) => {
			expect(() => exact(text)).toThrow(NotANumber);
		},
	);

	it.each([NaN, Infinity, -Infinity])('refuses %p', (number) => {
		expect(() => exact(number)).toThrow(NotANumber);
	});

	it('reads back every number that it writes', () => {
		fc.assert(
			fc.property(exactNumber, (value) => {
				expect(compare(exact(toText(value)), value)).toBe(0);
			}),
		);
	});
});

describe('rounding', () => {
	it.each([
		['0.005', 1],
		['-0.005', -1],
		['0.004999999', 0],
		['-0.0049', 0],
		['24.9975', 2500],
		['56.1375', 5614],
		['-56.135', -5614],
		['1.005', 101],
		['0.999999', 100],
	])('%s kroner are %d øre', (text, wanted) => {
		expect(toOre(exact(text))).toBe(wanted);
	});

	it('goes half away from zero and moves no number by more than half an øre', () => {
		fc.assert(
			fc.property(exactNumber, (value) => {
				fc.pre(Math.abs(Number(value.units)) / 10 ** value.scale < 1e13);
				const left = minus(value, fromOre(toOre(value)));
				const size = left.units < 0n ? minus(exact(0), left) : left;
				expect(compare(size, exact('0.005'))).not.toBe(1);
				const isHalf = compare(size, exact('0.005')) === 0;
				// A half leaves a remainder of the other sign: it was carried away from zero.
				if (isHalf) expect(left.units < 0n).toBe(value.units > 0n);
			}),
		);
	});

	it('is the same for a number and its negative', () => {
		fc.assert(
			fc.property(exactNumber, fc.integer({ min: 0, max: 6 }), (value, scale) => {
				const turned = { ...value, units: -value.units };
				expect(rounded(turned, scale).units).toBe(-rounded(value, scale).units);
			}),
		);
	});

	it('refuses amounts beyond what a whole number holds', () => {
		expect(() => toOre(exact('90071992547409.93'))).toThrow(NotANumber);
		expect(() => fromOre(1.5)).toThrow(NotANumber);
		expect(() => oreToDecimal(0.1)).toThrow(NotANumber);
	});
});

describe('arithmetic', () => {
	it('adds tenths exactly', () => {
		expect(toText(plus(exact(0.1), exact(0.2)))).toBe('0.3');
		expect(toText(times(exact('0.333333'), exact(3)))).toBe('0.999999');
		expect(toText(percentOf(exact('99.99'), exact(25)))).toBe('24.9975');
	});

	it('does not depend on the order of the terms', () => {
		fc.assert(
			fc.property(fc.array(exactNumber, { maxLength: 20 }), (values) => {
				expect(compare(sum(values), sum([...values].reverse()))).toBe(0);
			}),
		);
	});

	it('takes back what it added, and divides what it multiplied', () => {
		fc.assert(
			fc.property(exactNumber, exactNumber, (a, b) => {
				expect(compare(minus(plus(a, b), b), a)).toBe(0);
				fc.pre(b.units !== 0n);
				expect(compare(dividedBy(times(a, b), b, 6), a)).toBe(0);
			}),
		);
	});

	it('refuses to divide by zero', () => {
		expect(() => dividedBy(exact(1), exact('0.00'), 2)).toThrow(RangeError);
	});
});

describe('writing an amount', () => {
	it.each([
		[118400, '1184.00', '1.184,00'],
		[-5, '-0.05', '-0,05'],
		[0, '0.00', '0,00'],
		[-100000000, '-1000000.00', '-1.000.000,00'],
		[99999, '999.99', '999,99'],
	])('%d øre', (amount, decimal, danish) => {
		expect(oreToDecimal(amount)).toBe(decimal);
		expect(danishAmount(amount)).toBe(danish);
	});

	it('writes numbers the Danish way without needless zeros', () => {
		expect(danishNumber(exact('1000.50'))).toBe('1.000,5');
		expect(danishNumber(exact('-123456'))).toBe('-123.456');
		expect(danishNumber(exact('0.123456'))).toBe('0,123456');
	});

	it('comes back from its decimal text', () => {
		fc.assert(
			fc.property(ore, (amount) => {
				expect(toOre(exact(oreToDecimal(amount)))).toBe(amount);
				expect(toOre(fromOre(amount))).toBe(amount);
				const back = danishAmount(amount).replace(/\./g, '').replace(',', '.');
				expect(toOre(exact(back))).toBe(amount);
			}),
		);
	});
});
