import fc from 'fast-check';
import { Clock } from '../control';
import { consume, emptyStock, putBack, receive, unitCost } from './documents/stock';
import { createState } from './state';

test('two deliveries: the average is 112.40, the oldest go out first', () => {
	const stock = emptyStock();
	receive(stock, 60, 110);
	receive(stock, 40, 116);
	expect(unitCost(stock, 'average')).toBe(112.4);
	expect(consume(stock, 4)).toEqual({ average: 449.6, fifo: 440 });
	expect(unitCost(stock, 'average')).toBe(112.4);
	expect(consume(stock, 60)).toEqual({ average: 6744, fifo: 6624 });
});

test('sold beyond the stock: costed at what there was, then nothing; a delivery starts anew', () => {
	const stock = emptyStock();
	receive(stock, 1, 10);
	expect(consume(stock, 3)).toEqual({ average: 30, fifo: 30 });
	expect(stock).toEqual({ quantity: -2, value: 0, layers: [] });
	expect(consume(stock, 1)).toEqual({ average: null, fifo: null });
	receive(stock, 5, 12);
	expect(stock).toEqual({ quantity: 2, value: 24, layers: [{ quantity: 2, unit_cost: 12 }] });
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
			receipts.forEach(({ quantity, cents }) => receive(stock, quantity, cents / 100));
			const paid = receipts.reduce((sum, { quantity, cents }) => sum + quantity * cents, 0) / 100;
			const sold = { average: 0, fifo: 0 };
			for (const quantity of sales) {
				if (quantity < stock.quantity) {
					const cost = consume(stock, quantity);
					sold.average += cost.average ?? NaN;
					sold.fifo += cost.fifo ?? NaN;
				}
			}
			const layers = stock.layers.reduce((sum, layer) => sum + layer.quantity * layer.unit_cost, 0);
			expect(sold.average + stock.value).toBeCloseTo(paid, 3);
			expect(sold.fifo + layers).toBeCloseTo(paid, 3);
		}),
	);
});

test('goods that come back undo the sale', () => {
	const stock = emptyStock();
	receive(stock, 3, 7.5);
	const before = structuredClone(stock);
	putBack(stock, 2, consume(stock, 2));
	expect(stock.quantity).toBe(before.quantity);
	expect(stock.value).toBe(before.value);
	expect(unitCost(stock, 'fifo')).toBe(7.5);
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
