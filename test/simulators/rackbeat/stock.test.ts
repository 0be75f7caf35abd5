import fc from 'fast-check';
import { Clock } from '../control';
import {
	consume,
	emptyStock,
	receive,
	reprice,
	revalue,
	stockValue,
	unitCost,
} from './documents/stock';
import type { Stock } from './stockModel';
import { createState } from './state';

let lastId = 0;
beforeEach(() => {
	lastId = 0;
});
const put = (stock: Stock, quantity: number, unit: number) => {
	const value = { average: quantity * unit, fifo: quantity * unit };
	return receive(stock, { id: (lastId += 1), quantity, value });
};
const take = (stock: Stock, quantity: number, beyond: 'last_known' | 'zero' = 'last_known') =>
	consume(stock, (lastId += 1), quantity, beyond).cost;

test('two deliveries: the average is 112.40, the oldest go out first', () => {
	const stock = emptyStock();
	put(stock, 60, 110);
	put(stock, 40, 116);
	expect(unitCost(stock, 'average')).toBe(112.4);
	expect(take(stock, 4)).toEqual({ average: 449.6, fifo: 440 });
	expect(unitCost(stock, 'average')).toBe(112.4);
	expect(take(stock, 60)).toEqual({ average: 6744, fifo: 6624 });
	expect(stockValue(stock)).toEqual({ average: 4046.4, fifo: 4176 });
});

test('the last piece takes what is left, to the millionth', () => {
	const stock = emptyStock();
	receive(stock, { id: 1, quantity: 3, value: { average: 100, fifo: 100 } });
	const costs = [take(stock, 1), take(stock, 1), take(stock, 1)];
	expect(costs.map(({ average }) => average)).toEqual([33.333333, 33.333334, 33.333333]);
	expect(stockValue(stock)).toEqual({ average: 0, fifo: 0 });
});

test('sold beyond the stock at the last cost: what they really cost leaves when they come in', () => {
	const stock = emptyStock();
	put(stock, 1, 10);
	expect(take(stock, 3)).toEqual({ average: 30, fifo: 30 });
	expect(stockValue(stock)).toEqual({ average: -20, fifo: -20 });
	expect(unitCost(stock, 'average')).toBeNull();
	expect(take(stock, 1)).toEqual({ average: 10, fifo: 10 });
	const settled = put(stock, 5, 12);
	expect(settled).toEqual([
		{ id: 2, quantity: 2, difference: { average: 4, fifo: 4 } },
		{ id: 3, quantity: 1, difference: { average: 2, fifo: 2 } },
	]);
	expect(stock).toMatchObject({ quantity: 2, value: 24, owed: [] });
	expect(stock.layers).toEqual([{ id: 4, quantity: 2, value: 24 }]);
});

test('sold beyond the stock at nothing, and before anything ever came in', () => {
	const stock = emptyStock();
	expect(take(stock, 2)).toEqual({ average: null, fifo: null });
	put(stock, 3, 10);
	expect(take(stock, 2, 'zero')).toEqual({ average: 10, fifo: 10 });
	expect(take(stock, 1, 'zero')).toEqual({ average: null, fifo: null });
	expect(stockValue(stock)).toEqual({ average: 0, fifo: 0 });
	const [first] = put(stock, 1, 8);
	expect(first).toEqual({ id: 3, quantity: 1, difference: { average: 8, fifo: 8 } });
	expect(stock).toMatchObject({ quantity: -1, value: 0 });
	expect(stock.owed).toMatchObject([{ id: 4, quantity: 1 }]);
});

test('what went out and what is left is what came in', () => {
	const delivery = fc.record({
		quantity: fc.integer({ min: 1, max: 500 }),
		cents: fc.integer({ min: 0, max: 100_000 }),
	});
	const deliveries = fc.array(delivery, { minLength: 1, maxLength: 8 });
	fc.assert(
		fc.property(deliveries, fc.array(fc.integer({ min: 1, max: 50 })), (receipts, sales) => {
			const stock = emptyStock();
			receipts.forEach(({ quantity, cents }) => put(stock, quantity, cents / 100));
			const paid = receipts.reduce((sum, { quantity, cents }) => sum + quantity * cents, 0) / 100;
			const sold = { average: 0, fifo: 0 };
			for (const quantity of sales) {
				if (quantity <= stock.quantity) {
					const cost = take(stock, quantity);
					sold.average += cost.average ?? NaN;
					sold.fifo += cost.fifo ?? NaN;
				}
			}
			const left = stockValue(stock);
			expect(sold.average + left.average).toBeCloseTo(paid, 6);
			expect(sold.fifo + left.fifo).toBeCloseTo(paid, 6);
		}),
	);
});

test('goods that come back undo the sale and go out first again', () => {
	const stock = emptyStock();
	put(stock, 3, 7.5);
	put(stock, 3, 9);
	const before = stockValue(stock);
	const { average, fifo } = take(stock, 2);
	const value = { average: average ?? NaN, fifo: fifo ?? NaN };
	receive(stock, { id: 9, quantity: 2, value, isReturn: true });
	expect(stock.quantity).toBe(6);
	expect(stockValue(stock)).toEqual(before);
	expect(take(stock, 3).fifo).toBe(22.5);
});

test('a new cost for all that is there, and a later price for what is left of a delivery', () => {
	const stock = emptyStock();
	put(stock, 4, 10);
	put(stock, 4, 12);
	take(stock, 5);
	expect(reprice(stock, 1, 1_000_000n)).toEqual({ average: 0, fifo: 0 });
	expect(reprice(stock, 2, 500_000n)).toEqual({ average: 1.5, fifo: 1.5 });
	expect(stockValue(stock)).toEqual({ average: 34.5, fifo: 37.5 });
	expect(revalue(stock, 20)).toEqual({ average: 25.5, fifo: 22.5 });
	expect(stockValue(stock)).toEqual({ average: 60, fifo: 60 });
});

describe('the demo company', () => {
	const clock = new Clock();
	const demo = createState('demo', clock);

	test('has 12 customers and 30 items over six groups', () => {
		expect(demo.customers).toHaveLength(12);
		expect(demo.items).toHaveLength(30);
		expect(new Set(demo.items.map(({ group_id }) => group_id)).size).toBe(6);
	});

	test('is invented: addresses at example.com, CVR numbers that add up', () => {
		const weights = [2, 7, 6, 5, 4, 3, 2, 1];
		for (const { contact_email, company_vat } of demo.customers) {
			expect(contact_email ?? 'x@example.com').toMatch(/@example\.com$/);
			if (company_vat !== null && /^\d{8}$/.test(company_vat)) {
				const sum = weights.reduce(
					(left, weight, at) => left + weight * Number(company_vat[at]),
					0,
				);
				expect(sum % 11).toBe(0);
			}
		}
	});

	test('has no change that is still to come, whatever the clock says', () => {
		const early = new Clock();
		early.set(new Date('2026-02-01T10:00:00Z'));
		const { customer_invoices } = createState('demo', early);
		const latest = customer_invoices
			.map(({ updated_at }) => updated_at)
			.sort()
			.at(-1);
		expect(Date.parse(String(latest))).toBeLessThanOrEqual(early.millis());
	});
});
