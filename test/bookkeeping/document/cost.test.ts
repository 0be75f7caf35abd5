import fc from 'fast-check';
import { readCustomerInvoice } from '../../../bookkeeping/document/readCustomerInvoice';
import { ratePerUnit } from '../../../bookkeeping/document/readCost';
import { toText } from '../../../bookkeeping/money';
import { answers, helmets, items, read } from '../example';

const bare = { ...helmets, item_cost_price: undefined };
const invoiceOf = (line: object, header: Record<string, unknown> = {}) =>
	answers({ lines: [line], total_subtotal: 898.2, total_total: 1122.75, ...header });

const costOf = (line: object, header: Record<string, unknown> = {}, present: unknown = 100) => {
	const { cost, costSource } = readCustomerInvoice({
		...invoiceOf(line, header),
		items: { HELM: { ...items.HELM, cost_price: present as number } },
	}).lines[0]!;
	return { cost, costSource };
};

describe('where a line’s cost is read from, in order', () => {
	const everything = {
		...bare,
		item_cost_price: 112.4,
		cost_price: 90,
		total_cost: 401,
		total_cost_price: 402,
		line_cost: 403,
	};

	it.each([
		[[], '449.6', 'lineUnit'],
		[['item_cost_price'], '360', 'lineUnit'],
		[['item_cost_price', 'cost_price'], '401', 'lineTotal'],
		[['item_cost_price', 'cost_price', 'total_cost'], '402', 'lineTotal'],
		[['item_cost_price', 'cost_price', 'total_cost', 'total_cost_price'], '403', 'lineTotal'],
	])('without %p', (missing, cost, costSource) => {
		const line = { ...everything, ...Object.fromEntries(missing.map((name) => [name, null])) };
		expect(costOf(line)).toEqual({ cost, costSource });
	});

	it('ends with the item’s cost of today, as an estimate', () => {
		expect(costOf(bare)).toEqual({ cost: '400', costSource: 'present' });
	});

	it.each([null, 0, '0.00', ''])('is nowhere where the item has %p', (present) => {
		expect(costOf(bare, {}, present)).toEqual({ cost: null, costSource: null });
	});

	it('takes zero for unknown: sold below zero stock, it has a cost when goods arrive', () => {
		expect(costOf({ ...bare, item_cost_price: 0, line_cost: '0' }, {}, null)).toEqual({
			cost: null,
			costSource: null,
		});
	});
});

describe('the cost of goods that come back', () => {
	const back = { ...bare, quantity: -4, line_price: 249.5 };
	const header = { total_subtotal: -898.2, total_total: -1122.75 };

	it.each([
		{ item_cost_price: 112.4 },
		{ total_cost: 449.6 },
		{ total_cost: -449.6 },
		{ line_cost: '449.60' },
	])('is negative: %p', (cost) => {
		expect(costOf({ ...back, ...cost }, header).cost).toBe('-449.6');
	});
});

describe('six decimals', () => {
	it('are kept until the end', () => {
		const line = {
			...bare,
			quantity: 3,
			line_price: 1,
			discount_percentage: 0,
			item_cost_price: 0.333333,
		};
		expect(costOf(line, { total_subtotal: 3, total_total: 3.75 }).cost).toBe('0.999999');
	});
});

describe('the rate of a currency', () => {
	const eur = (fields: object) => ({ total_total: 500, total_base_currency: 3730, ...fields });

	it.each([
		[7.46, '7.46'],
		[746, '7.46'],
		['745.85', '7.4585'],
		[0.9, '0.9'],
	])('%p is %s per unit, whether written per one or per hundred', (rate, perUnit) => {
		const base = Number(perUnit) * 500;
		const found = ratePerUnit({ ...eur({ total_base_currency: base }), currency_rate: rate });
		expect(found && toText(found)).toBe(perUnit);
	});

	it.each([
		{ currency_rate: null },
		{ currency_rate: 0 },
		{ currency_rate: 7.46, total_base_currency: null },
		{ currency_rate: 7.46, total_total: 0 },
	])('is not guessed from %p', (fields) => {
		expect(ratePerUnit(eur(fields))).toBeNull();
	});

	it('is found for any rate between a tenth and thirty, in either notation', () => {
		const rates = fc.integer({ min: 1000, max: 300_000 });
		fc.assert(
			fc.property(rates, fc.boolean(), (tenThousandths, perHundred) => {
				const rate = tenThousandths / 10_000;
				const written = perHundred ? tenThousandths / 100 : rate;
				const base = Math.round(rate * 50_000) / 100;
				const found = ratePerUnit(eur({ currency_rate: written, total_base_currency: base }));
				expect(found && toText(found)).toBe(String(rate));
			}),
		);
	});
});

describe('the currency of the cost on a document in euro', () => {
	const euro = { currency: 'EUR', currency_rate: 7.46, total_base_currency: 8375.715 };

	it('is kroner where that is nearer to the item’s own cost', () => {
		expect(costOf({ ...bare, item_cost_price: 112.4 }, euro).cost).toBe('449.6');
	});

	it('is euro where the rate brings it nearer', () => {
		expect(costOf({ ...bare, item_cost_price: 15 }, euro, 112).cost).toBe('447.6');
	});

	it('is kroner where the item has no cost to compare with', () => {
		expect(costOf({ ...bare, item_cost_price: 15 }, euro, null).cost).toBe('60');
	});
});

describe('a service', () => {
	it('has no cost of its own unless Rackbeat says so', () => {
		expect(read().lines[1]).toMatchObject({ inStock: false, cost: null });
	});
});
