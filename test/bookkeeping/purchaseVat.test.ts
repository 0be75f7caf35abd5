import { toText } from '../../bookkeeping/money';
import {
	deductiblePercent,
	isRoundedVat,
	isSalesCode,
	regionOfCode,
	vatInside,
} from '../../bookkeeping/purchaseVat';
import {
	bookingProblems,
	lineProblems,
	regionOfCodes,
	sentVatCode,
	type Bookable,
} from '../../bookkeeping/purchaseRules';

const listed = [
	{ VatCode: 'U25', VatRate: 0.25 },
	{ VatCode: 'I25', VatRate: 0.25 },
	{ VatCode: 'HREP', VatRate: 0.1875 },
	{ VatCode: 'IEUV', VatRate: 0 },
	{ VatCode: 'HALV', VatRate: 0.125 },
];
const all = listed.map(({ VatCode }) => ({ VatCode, VatRate: 0.25 }));

describe('the deductible percent', () => {
	test.each([
		['I25', '25'],
		['i25 ', '25'],
		['HREP', '18.75'],
		['IEUV', '0'],
		['NONE', '0'],
		['none', '0'],
		['HALV', '12.5'],
	])('of %s is %s', (code, percent) => {
		expect(deductiblePercent(code, listed)).toBe(percent);
	});

	test.each(['REP', 'I99', ''])(
		'of "%s", which the company does not have, is not known',
		(code) => {
			expect(deductiblePercent(code, listed)).toBeUndefined();
		},
	);

	test.each(['HREP', 'IEUV'])(
		'of %s is the law’s, also where every code is listed with 0.25',
		(code) => {
			expect(deductiblePercent(code, all)).toBe(deductiblePercent(code, listed));
		},
	);
});

test.each([
	[125_000, '25', '250'],
	[125_000, '18.75', '187.5'],
	[125_000, '6.25', '62.5'],
	[125_000, '0', '0'],
	[-125_000, '25', '-250'],
	[10, '18.75', '0.015'],
	[3, '25', '0.006'],
])('in %d øre at %s percent lie %s kroner of VAT', (gross, percent, vat) => {
	expect(toText(vatInside(gross, percent))).toBe(vat);
});

describe('an amount of VAT is right', () => {
	test.each([
		[1, 1, true],
		[2, 1, true],
		[0, 1, false],
		[3, 1, false],
		[3, 3, true],
		[0, 3, true],
		[4, 3, false],
	])('%d øre for 1.5 øre, rounded %d times: %p', (found, roundings, right) => {
		expect(isRoundedVat(found, vatInside(10, '18.75'), roundings)).toBe(right);
	});

	test('to the øre where nothing is to be rounded', () => {
		const wanted = vatInside(125_000, '25');
		expect([24_999, 25_000, 25_001].map((found) => isRoundedVat(found, wanted, 1))).toEqual([
			false,
			true,
			false,
		]);
	});
});

describe('regions and codes', () => {
	test('each code of Dinero’s own has its region', () => {
		const of = (codes: string[]) => codes.map(regionOfCode);
		expect(of(['I25', 'HREP', 'REP', 'OBPK'])).toEqual(['DK', 'DK', 'DK', 'DK']);
		expect(of(['IEUV', 'ieuy', 'IVV', 'IVY'])).toEqual(['EU', 'EU', 'World', 'World']);
		expect(of(['NONE', 'HALV'])).toEqual([undefined, undefined]);
	});

	test('the region follows from the first code that tells one', () => {
		expect(regionOfCodes(['NONE', 'IVY'])).toBe('World');
		expect(regionOfCodes(['NONE'])).toBe('DK');
	});

	test.each(['U25', 'ueuv', 'UVC', 'KUNS', 'OBPS'])('%s is a code of sales', (code) => {
		expect(isSalesCode(code)).toBe(true);
	});

	test.each([
		['none', 'NONE'],
		[' None ', 'NONE'],
		['I25', 'I25'],
	])('"%s" is sent as %s', (code, sent) => expect(sentVatCode(code)).toBe(sent));
});

describe('a line', () => {
	const codes = (account: number | string, vatCode: string) =>
		lineProblems(String(account), vatCode, 1).map(({ code, en }) => {
			expect(en).toContain('Line 2');
			return code;
		});

	test.each([1999, 9400, 53500, 0, '', '2000.5', 'bank'])(
		'on account %p is told off',
		(account) => {
			expect(codes(account, 'I25')).toEqual(['PURCHASE_ACCOUNT']);
		},
	);

	test.each([2000, 9399])('on account %d is fine', (account) => {
		expect(codes(account, 'NONE')).toEqual([]);
	});

	test('says its VAT code, and none of sales', () => {
		expect(codes(2000, ' ')).toEqual(['PURCHASE_VAT_CODE_MISSING']);
		expect(codes(2000, 'U25')).toEqual(['PURCHASE_VAT_CODE_OF_SALES']);
	});
});

describe('what booking needs', () => {
	const credit: Bookable = {
		title: 'Køb 1',
		isCash: false,
		contactGuid: 'c',
		dueDate: '2026-12-04',
		depositAccount: null,
		region: null,
		codes: ['I25'],
		lines: 1,
		total: 125_000,
	};
	const cash: Bookable = {
		...credit,
		...{ isCash: true, contactGuid: null, dueDate: null, depositAccount: 55000, region: 'DK' },
	};
	const told = (purchase: Bookable) =>
		bookingProblems(purchase).map(({ code, field }) => `${code} ${field}`);

	test('is there', () => expect([told(credit), told(cash)]).toEqual([[], []]));

	test.each<[string, Bookable, string]>([
		['contact', { ...credit, contactGuid: null }, 'PURCHASE_INCOMPLETE contactGuid'],
		['due date', { ...credit, dueDate: '' }, 'PURCHASE_INCOMPLETE dueDate'],
		['lines', { ...credit, lines: 0, total: 0 }, 'PURCHASE_INCOMPLETE lines'],
		['deposit account', { ...cash, depositAccount: null }, 'PURCHASE_INCOMPLETE depositAccount'],
		['region', { ...cash, region: null }, 'PURCHASE_INCOMPLETE region'],
		['fitting region', { ...cash, region: 'EU' }, 'PURCHASE_REGION region'],
		['one region', { ...cash, codes: ['I25', 'IVV'] }, 'PURCHASE_REGION region'],
		['amount', { ...credit, total: 0 }, 'PURCHASE_NOT_POSITIVE lines'],
		['positive amount', { ...cash, total: -1 }, 'PURCHASE_NOT_POSITIVE lines'],
	])('without %s', (_, purchase, expected) => expect(told(purchase)).toEqual([expected]));

	test('codes without a region fit any', () => {
		expect(told({ ...cash, region: 'EU', codes: ['NONE', 'HALV'] })).toEqual([]);
	});
});
