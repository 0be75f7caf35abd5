import {
	amountsDifference,
	linesDifference,
	type SentPurchase,
} from '../../../bookkeeping/posting/purchaseComparison';
import type { StandingPurchaseDocument } from '../../../bookkeeping/posting/purchaseFound';
import type { PurchaseLinePart } from '../../../bookkeeping/plan/purchaseParts';
import { line } from './purchaseExample';

const part = (amount: number, changes: Partial<PurchaseLinePart> = {}): PurchaseLinePart => ({
	...line,
	amount,
	...changes,
});

const sent = (lines: PurchaseLinePart[], currency = 'DKK'): SentPurchase => ({
	lines,
	total: lines.reduce((sum, { amount }) => sum + amount, 0),
	currency,
});

type Shown = readonly [gross: number, vat: number, changes?: object];

function standing(shown: Shown[], changes: object = {}): StandingPurchaseDocument {
	const lines = shown.map(([gross, vat, more]) => ({
		...{ description: '', accountNumber: 7300, vatCode: 'I25', gross, vat },
		...more,
	}));
	const gross = lines.reduce((sum, each) => sum + each.gross, 0);
	const vat = lines.reduce((sum, each) => sum + each.vat, 0);
	return {
		...{ guid: 'p', version: '1', state: 'draft', number: null, contactGuid: null },
		...{ date: '', currency: 'DKK', lines, totals: { gross, vat, net: gross - vat } },
		...changes,
	};
}

const abroad = (shown: Shown[], gross: number, vat: number) =>
	standing(shown, { currency: 'EUR', totals: { gross, vat, net: gross - vat } });

test('the same is the same, line by line and as a whole', () => {
	const both = [part(125_000), part(10, { vatCode: 'HREP', deductiblePercent: '18.75' })];
	for (const vat of [1, 2]) {
		const found = standing([
			[125_000, 25_000],
			[10, vat, { vatCode: 'HREP' }],
		]);
		expect(linesDifference(sent(both), found)).toBeUndefined();
		expect(amountsDifference(sent(both), found)).toBeUndefined();
	}
});

test('VAT of two lines that are wrong the other way round is seen, though the whole is right', () => {
	const both = sent([part(12_500), part(12_500)]);
	const found = standing([
		[12_500, 2_400],
		[12_500, 2_600],
	]);
	expect(amountsDifference(both, found)).toContain('linje 1: moms 25,00 / 24,00');
});

test('one øre of VAT is seen on a line and on the whole', () => {
	expect(amountsDifference(sent([part(12_500)]), standing([[12_500, 2_501]]))).toBeDefined();
	const whole = standing([[12_500, 2_500]], { totals: { gross: 12_500, vat: 2_499, net: 10_001 } });
	expect(amountsDifference(sent([part(12_500)]), whole)).toContain('moms 25,00 / 24,99');
});

test('VAT that is rounded once for the whole is right, as VAT that is rounded on each line', () => {
	const three = sent([part(101), part(101), part(101)]);
	const lines: Shown[] = [
		[101, 20],
		[101, 20],
		[101, 20],
	];
	for (const vat of [60, 61]) {
		const found = standing(lines, { totals: { gross: 303, vat, net: 303 - vat } });
		expect(amountsDifference(three, found)).toBeUndefined();
	}
	const low = standing(lines, { totals: { gross: 303, vat: 58, net: 245 } });
	expect(amountsDifference(three, low)).toBeDefined();
});

test.each<[string, Shown[], string]>([
	['the total', [[12_499, 2_500]], 'i alt 125,00 / 124,99'],
	['a dropped amount', [[0, 0]], 'i alt 125,00 / 0,00'],
])('%s is seen', (_, shown, words) => {
	expect(amountsDifference(sent([part(12_500)]), standing(shown))).toContain(words);
});

test.each<[string, Shown[], string]>([
	['a line less', [], 'antal linjer 1 / 0'],
	['an account', [[12_500, 2_500, { accountNumber: null }]], 'konto 7300 / -'],
	['a code', [[12_500, 2_500, { vatCode: 'REP' }]], 'momskode I25 / REP'],
	['a code that is not shown', [[12_500, 2_500, { vatCode: null }]], 'momskode I25 / -'],
	['an amount', [[12_501, 2_500]], 'beløb 125,00 / 125,01'],
])('%s is seen', (_, shown, words) => {
	expect(linesDifference(sent([part(12_500)]), standing(shown))).toContain(words);
});

test.each(['NONE', 'none', null])('no VAT may be shown as %p', (vatCode) => {
	const free = sent([part(12_500, { vatCode: 'NONE', deductiblePercent: '0' })]);
	expect(linesDifference(free, standing([[12_500, 0, { vatCode }]]))).toBeUndefined();
	expect(amountsDifference(free, standing([[12_500, 0, { vatCode }]]))).toBeUndefined();
});

describe('a bill abroad', () => {
	const bill = sent([part(10_000), part(2_345)], 'EUR');

	test('may show its lines in its own currency', () => {
		const found = abroad(
			[
				[10_000, 2_000],
				[2_345, 469],
			],
			12_345,
			2_469,
		);
		expect([linesDifference(bill, found), amountsDifference(bill, found)]).toEqual([
			undefined,
			undefined,
		]);
	});

	test('or in DKK, each line converted and rounded by itself', () => {
		const found = abroad(
			[
				[74_560, 14_912],
				[17_484, 3_497],
			],
			12_345,
			2_469,
		);
		expect([linesDifference(bill, found), amountsDifference(bill, found)]).toEqual([
			undefined,
			undefined,
		]);
	});

	test('but neither with its lines mixed up, nor with other VAT', () => {
		const mixed = abroad(
			[
				[17_484, 3_497],
				[74_560, 14_912],
			],
			12_345,
			2_469,
		);
		expect(linesDifference(bill, mixed)).toContain('linje 1: beløb');
		const other = abroad(
			[
				[74_560, 14_900],
				[17_484, 3_509],
			],
			12_345,
			2_469,
		);
		expect(amountsDifference(bill, other)).toContain('linje 1: moms');
		expect(amountsDifference(bill, abroad([[74_560, 14_912]], 12_344, 2_469))).toContain('i alt');
	});
});
