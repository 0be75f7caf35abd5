import fc from 'fast-check';
import { ratePerUnit } from '../../../bookkeeping/document/readRate';
import { exact, toOre, toText } from '../../../bookkeeping/money';
import { read } from '../example';

const found = (
	rate: number | string,
	base: number | string,
	totals = { net: 40000, gross: 50000 },
) => {
	const answer = ratePerUnit(exact(rate), exact(base), totals);
	return answer && toText(answer);
};

describe('the rate of a currency', () => {
	it.each([
		[7.46, 3730, '7.46'],
		[746, 3730, '7.46'],
		['745.85', 3729.25, '7.4585'],
		[0.9, 450, '0.9'],
		[7.46, -3730, '7.46'],
	])(
		'%p with a base total of %p is %s per unit, whether per one or per hundred',
		(rate, base, unit) => {
			expect(found(rate, base)).toBe(unit);
		},
	);

	it('may be proven by a base total without VAT', () => {
		expect(found(746, 2984)).toBe('7.46');
	});

	it.each([
		[7.46, 3800],
		[8, 3730],
		[0, 3730],
		[7.46, 0],
	])('%p is not believed against a base total of %p', (rate, base) => {
		expect(found(rate, base)).toBeNull();
	});

	it('is not guessed where it, or the base total, or all totals are missing', () => {
		const totals = { net: 40000, gross: 50000 };
		expect(ratePerUnit(undefined, exact(3730), totals)).toBeNull();
		expect(ratePerUnit(exact(7.46), undefined, totals)).toBeNull();
		expect(ratePerUnit(exact(7.46), exact(3730), { net: 0, gross: 0 })).toBeNull();
	});

	it('is found for any rate between a tenth and thirty, in either notation', () => {
		const rates = fc.integer({ min: 1000, max: 300_000 });
		fc.assert(
			fc.property(rates, fc.boolean(), (tenThousandths, perHundred) => {
				const rate = tenThousandths / 10_000;
				const written = perHundred ? tenThousandths / 100 : rate;
				const base = toOre(exact(String(rate * 500))) / 100;
				expect(found(written, base)).toBe(String(rate));
			}),
		);
	});
});

describe('a document', () => {
	const euro = { currency: 'eur', currency_rate: 7.46, total_base_currency: '8832.64' };

	it('in euro carries its proven rate and its total in kroner', () => {
		expect(read(euro)).toMatchObject({ currency: 'EUR', rate: '7.46', baseGross: 883264 });
		expect(read({ ...euro, currency_rate: 8 })).toMatchObject({ rate: null, baseGross: 883264 });
	});

	it('in kroner, or without a currency, is its own base', () => {
		expect(read()).toMatchObject({ currency: 'DKK', rate: '1', baseGross: null });
		expect(read({ currency: null, currency_rate: 3 })).toMatchObject({
			currency: 'DKK',
			rate: '1',
		});
	});
});
