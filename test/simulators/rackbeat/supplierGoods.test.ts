import { Clock, FaultBook, Switches } from '../control';
import type { Simulator } from '../control';
import { goodsIn } from './documents/goods';
import { landedCosts } from './documents/landedCost';
import { stockValue } from './documents/stock';
import { bookSuppliedGoods, unbookSuppliedGoods } from './documents/supplierGoods';
import type { SupplierLine } from './documents/supplierGoods';
import type { Item, RackbeatState } from './model';
import type { PurchaseOrder } from './orderModel';
import type { RackbeatSeedInput } from './seedSchema';
import { createState } from './state';
import { rackbeatSwitches } from './switchTable';

const MANNER = { quiet: true, now: '2026-11-02T10:00:00Z' };
const NO = { mark_received: false, use_invoice_date: false };
const MARK = { mark_received: true, use_invoice_date: true };

const seed: RackbeatSeedInput = {
	product_groups: [
		{ number: 1, name: 'Varer' },
		{ number: 2, name: 'Fragt', has_inventory: false, should_spread_cost: 'value' },
	],
	items: [
		{ number: 'A', name: 'Hjelm' },
		{ number: 'B', name: 'Lygte', cost_addition_percentage: 10 },
		{ number: 'F', name: 'Fragt', group: 2 },
	],
};

function simulator(): Simulator<RackbeatState> {
	const clock = new Clock();
	return {
		state: createState(seed, clock),
		clock,
		switches: new Switches(rackbeatSwitches),
		faults: new FaultBook(),
		url: '',
		warn: () => undefined,
	};
}

const line = (id: number, item: string, quantity: number, line_price: number): SupplierLine => ({
	...{ id, child_id: item, name: item, quantity, line_price, order_line_id: id },
	...{ discount_percentage: 0, vat_percentage: 25, unit_id: 1, location_id: null },
});

const itemOf = ({ state }: Simulator<RackbeatState>, wanted: string): Item => {
	const found = state.items.find(({ number }) => number === wanted);
	if (!found) throw new Error(`no item ${wanted}`);
	return found;
};

/** An order over 10 helmets, of which `received` came in at 100. */
function ordered(sim: Simulator<RackbeatState>, received: number): void {
	const goods = { quantity: received, value: { average: received * 100, fifo: received * 100 } };
	const cause = { type: 'receipt' as const, document: 1 };
	const movement = goodsIn(sim, itemOf(sim, 'A'), goods, cause, MANNER);
	const order = {
		number: 1001,
		deleted_at: null,
		lines: [
			{
				...line(1, 'A', 10, 100),
				supplier_product_number: null,
				received_quantity: received,
				received: [{ movement: movement.id, quantity: received, value: received * 100 }],
				prepaid: [],
				settled: [],
			},
		],
	};
	sim.state.purchase_orders.push(order as unknown as PurchaseOrder);
}

const invoice = (lines: SupplierLine[], purchase_order_id: number | null = null) => ({
	...{ number: 7, purchase_order_id, invoice_date: '2026-10-30', currency_rate: 1, lines },
});

test('freight is spread by value and extra percent comes on top, to the øre', () => {
	const sim = simulator();
	const lines = [line(1, 'A', 1, 100), line(2, 'B', 2, 100), line(3, 'F', 1, 20)];
	const landed = landedCosts(sim, { currency_rate: 1, lines });
	expect([...landed]).toEqual([
		[1, 106.666667],
		[2, 234.666666],
	]);
	const euro = landedCosts(sim, { currency_rate: 7.46, lines: lines.slice(0, 2) });
	expect(euro.get(1)).toBe(746);
});

test('goods without a purchase order come in when they are marked as received, or stock follows invoices', () => {
	const sim = simulator();
	const bought = invoice([line(1, 'A', 4, 112.4)]);
	expect(bookSuppliedGoods(sim, bought, NO, MANNER)).toEqual([]);
	const done = bookSuppliedGoods(sim, bought, MARK, MANNER);
	const { stock } = itemOf(sim, 'A');
	expect(stock).toMatchObject({ quantity: 4, value: 449.6 });
	expect(sim.state.movements.at(-1)).toMatchObject({
		type: 'supplier_invoice',
		date: '2026-10-30',
	});
	unbookSuppliedGoods(sim, bought, done, MANNER);
	expect(stock).toMatchObject({ quantity: 0, value: 0 });
	sim.switches.choose({ stock_follows: 'invoice' });
	bookSuppliedGoods(sim, bought, NO, MANNER);
	expect(stock).toMatchObject({ quantity: 4, value: 449.6 });
	expect(sim.state.movements.at(-1)).toMatchObject({ date: '2026-11-02' });
});

test('goods on stock take the price of the invoice, those not yet received wait with it', () => {
	const sim = simulator();
	ordered(sim, 6);
	const bought = invoice([line(1, 'A', 10, 110)], 1001);
	const done = bookSuppliedGoods(sim, bought, NO, MANNER);
	const { stock } = itemOf(sim, 'A');
	expect(stockValue(stock)).toEqual({ average: 660, fifo: 660 });
	const [orderLine] = sim.state.purchase_orders[0]?.lines ?? [];
	expect(orderLine?.prepaid).toEqual([{ invoice: 7, quantity: 4, value: 440 }]);
	unbookSuppliedGoods(sim, bought, done, MANNER);
	expect(stockValue(stock)).toEqual({ average: 600, fifo: 600 });
	expect(orderLine).toMatchObject({ prepaid: [], received: [{ quantity: 6, value: 600 }] });
	bookSuppliedGoods(sim, bought, MARK, MANNER);
	expect(stock).toMatchObject({ quantity: 10, value: 1100 });
	expect(orderLine?.received_quantity).toBe(10);
});

test('a credit takes goods back to the supplier at what they cost here', () => {
	const sim = simulator();
	ordered(sim, 6);
	const done = bookSuppliedGoods(sim, invoice([line(1, 'A', -2, 90)]), MARK, MANNER);
	const { stock } = itemOf(sim, 'A');
	expect(stock).toMatchObject({ quantity: 4, value: 400 });
	unbookSuppliedGoods(sim, invoice([]), done, MANNER);
	expect(stock).toMatchObject({ quantity: 6, value: 600 });
});
