import type { CustomerInvoice } from '../../../bookkeeping/document/customerInvoice';
import { codes, freight, helmets, problemsOf, read } from '../example';

type Raw = Record<string, unknown>;

const flagged = { is_creditnote: true };
const totals = (net: number, gross: number) => ({ total_subtotal: net, total_total: gross });
const plain = { ...helmets, discount_percentage: 0, item_cost_price: null };

/** The whole of invoice 1001 credited, as it must come back however it is written. */
const credited: Partial<CustomerInvoice> = {
	kind: 'creditNote',
	net: 94720,
	vat: 23680,
	gross: 118400,
	lines: read().lines,
};

const negated = (line: Raw, field: string): Raw => ({ ...line, [field]: -Number(line[field]) });
const lines = (field: string) => [helmets, freight].map((line) => negated(line, field));

describe('the whole of an invoice credited', () => {
	it.each([
		['positive amounts and a flag', flagged],
		['positive amounts and a type', { type: 'credit_note' }],
		['negative quantities', { lines: lines('quantity'), ...totals(-947.2, -1184) }],
		[
			'negative quantities and a flag',
			{ ...flagged, lines: lines('quantity'), ...totals(-947.2, -1184) },
		],
		['negative prices', { lines: lines('line_price'), ...totals(-947.2, -1184) }],
		['negative totals alone', totals(-947.2, -1184)],
		['negative quantities alone', { lines: lines('quantity') }],
		[
			'negative quantities and totals of the lines without minus',
			{
				lines: [
					{ ...helmets, quantity: -4, line_price: 898.2 },
					{ ...freight, quantity: -1, line_price: 49 },
				],
				...totals(-947.2, -1184),
			},
		],
		[
			'line totals with minus',
			{
				lines: [
					{ ...helmets, quantity: -4, line_price: -898.2 },
					{ ...freight, quantity: -1, line_price: -49 },
				],
				...totals(-947.2, -1184),
			},
		],
		[
			'negative totals with VAT written positive',
			{ ...totals(-947.2, -1184), total_vat_amount: 236.8 },
		],
	])('is the same by %s', (_, fields) => {
		expect(read(fields)).toMatchObject(credited);
	});

	it('tells how it was known and what was turned', () => {
		expect(read(flagged).reading).toMatchObject({
			creditNoteBy: 'flag',
			turned: { totals: false, amounts: false, quantities: false },
		});
		const negative = { lines: lines('quantity'), ...totals(-947.2, -1184) };
		expect(read(negative).reading).toMatchObject({
			creditNoteBy: 'total',
			turned: { totals: true, amounts: true, quantities: true },
		});
		expect(read({ lines: lines('quantity') }).reading.creditNoteBy).toBe('quantities');
		expect(read().reading.creditNoteBy).toBeNull();
	});
});

describe('a line that goes the other way on a credit note', () => {
	const goods = { ...plain, quantity: -4, line_price: 100 };
	const fee = { ...freight, quantity: 1, line_price: 50 };
	const expected = [
		{ quantity: '4', unitPrice: '100', net: 40000 },
		{ quantity: '-1', unitPrice: '50', net: -5000 },
	];

	it('keeps its own sign, in each way of writing', () => {
		const turned = { lines: [goods, fee], ...totals(-350, -437.5) };
		expect(read(turned).lines).toMatchObject(expected);
		const positive = [
			{ ...goods, quantity: 4 },
			{ ...fee, quantity: -1 },
		];
		expect(read({ ...flagged, lines: positive, ...totals(350, 437.5) }).lines).toMatchObject(
			expected,
		);
	});

	it('may be a discount line', () => {
		const discount = { ...freight, quantity: -1, line_price: -50 };
		const turned = { lines: [goods, discount], ...totals(-350, -437.5) };
		expect(read(turned).lines).toMatchObject([
			{ quantity: '4', unitPrice: '100', net: 40000 },
			{ quantity: '1', unitPrice: '-50', net: -5000 },
		]);
	});

	it('stops where counter-line and discount line together do not tell what was turned', () => {
		const discount = { ...freight, quantity: 1, line_price: -20 };
		const given = { lines: [goods, fee, discount], ...totals(-370, -462.5) };
		expect(codes(problemsOf(() => read(given)))).toEqual(['READING_AMBIGUOUS']);
	});
});

describe('a credit note over nothing', () => {
	it('of goods at price zero keeps its quantities', () => {
		const back = { ...plain, quantity: -2, line_price: 0 };
		expect(read({ lines: [back], ...totals(0, 0) })).toMatchObject({
			kind: 'creditNote',
			net: 0,
			lines: [{ quantity: '2', unitPrice: '0', net: 0 }],
		});
		const flaggedBack = { ...flagged, lines: [{ ...back, quantity: 2 }], ...totals(0, 0) };
		expect(read(flaggedBack).lines).toMatchObject([{ quantity: '2', net: 0 }]);
		expect(Object.is(read(flaggedBack).net, -0)).toBe(false);
	});

	it('whose lines cancel out stops: nobody can tell what is credited', () => {
		const pair = [plain, { ...plain, quantity: -4 }];
		const given = { ...flagged, lines: pair, ...totals(0, 0) };
		expect(codes(problemsOf(() => read(given)))).toEqual(['READING_AMBIGUOUS']);
		expect(read({ lines: pair, ...totals(0, 0) }).kind).toBe('invoice');
	});
});

describe('an invoice', () => {
	it('is never turned: lines that make the opposite of its total stop it', () => {
		const given = { lines: [plain, { ...plain, quantity: -8 }], ...totals(998, 1247.5) };
		expect(codes(problemsOf(() => read(given)))).toEqual(['LINES_DO_NOT_ADD_UP']);
	});

	it('that bills less without VAT than it takes back is an invoice by its gross total', () => {
		const exempt = { ...plain, quantity: -1, line_price: 100, vat_percentage: 0 };
		const taxed = { ...plain, quantity: 1, line_price: 90 };
		expect(read({ lines: [exempt, taxed], ...totals(-10, 12.5) })).toMatchObject({
			kind: 'invoice',
			net: -1000,
			gross: 1250,
		});
	});

	it('of negative prices and quantities is none: it would be both', () => {
		const odd = { ...plain, quantity: -4, line_price: -249.5 };
		expect(codes(problemsOf(() => read({ lines: [odd], ...totals(998, 1247.5) })))).toEqual([
			'LINES_DO_NOT_ADD_UP',
		]);
	});

	it('has no text line that hides its negative quantities', () => {
		const text = { name: 'Retur efter aftale', quantity: 1, line_price: null };
		const given = { lines: [text, { ...plain, quantity: -4 }], ...totals(998, 1247.5) };
		expect(read(given).kind).toBe('creditNote');
	});
});

describe('what a credit note refers to', () => {
	it.each([
		[{ credited_invoice_id: 990 }, '990'],
		[{ credited_invoice: { number: 990 } }, '990'],
		[{ original_invoice_number: '990' }, '990'],
		[{}, null],
	])('%p', (fields, number) => {
		expect(read({ ...flagged, ...fields }).creditedNumber).toBe(number);
	});

	it('is nothing on an invoice', () => {
		expect(read({ credited_invoice_id: 990 }).creditedNumber).toBeNull();
	});

	it.each([
		[true, true],
		[0, false],
		[null, null],
	])('stock_returned %p', (flag, returned) => {
		expect(read({ ...flagged, stock_returned: flag }).stockReturned).toBe(returned);
	});
});
