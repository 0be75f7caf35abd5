import type { Json } from './harness';
import { Rackbeat } from './harness';
import type { RackbeatSeedInput } from './seedSchema';

let rackbeat: Rackbeat;
beforeAll(async () => {
	rackbeat = await Rackbeat.start();
});
afterAll(() => rackbeat.close());

/** A wheel is a tyre at 96.40 and two tubes at 16.75; 10 percent come on top when it is produced. */
const seed: RackbeatSeedInput = {
	customers: [{ number: 1, company_name: 'Kunde ApS' }],
	items: [
		{ number: 'TYRE', name: 'Dæk', receipts: [{ quantity: 10, unit_cost: 96.4 }] },
		{ number: 'TUBE', name: 'Slange', receipts: [{ quantity: 20, unit_cost: 16.75 }] },
		{
			number: 'WHEEL',
			name: 'Hjul',
			type: 'lot',
			sales_price: 300,
			cost_addition_percentage: 10,
			parts: [
				{ item: 'TYRE', quantity: 1 },
				{ item: 'TUBE', quantity: 2 },
			],
		},
		{ number: 'BIKE', name: 'Cykel', type: 'lot', parts: [{ item: 'WHEEL', quantity: 2 }] },
	],
	customer_invoices: [],
};
beforeEach(() => rackbeat.reset(seed));

const item = async (number: string): Promise<Json> =>
	(await rackbeat.get(`/items/${number}`)).body['item'] as Json;

const sell = async (number: string, quantity: number) => {
	const lines = [{ item_id: number, quantity }];
	const made = await rackbeat.api('POST', '/customer-invoices', { customer_id: 1, lines });
	const key = Number((made.body['customer_invoice'] as Json)['number']);
	const booked = await rackbeat.api('POST', `/customer-invoices/${key}/book`);
	const line = ((await rackbeat.invoice(key))['lines'] as unknown as Json[])[0];
	return { key, status: booked.status, cost: Number(line?.['item_cost_price']) * quantity };
};

test('produced: the components leave, the lot comes in at their cost and the extra percent', async () => {
	await rackbeat.switches({ item_envelope: 'item', costing: 'average' });
	expect(
		(await rackbeat.control('POST', '/_sim/produce', { lot: 'WHEEL', quantity: 2 })).status,
	).toBe(200);
	expect(await item('WHEEL')).toMatchObject({ stock_quantity: 2, cost_price: 142.89 });
	expect(await item('TYRE')).toMatchObject({ stock_quantity: 8 });
	expect(await item('TUBE')).toMatchObject({ stock_quantity: 16 });
	expect((await sell('WHEEL', 1)).cost).toBeCloseTo(142.89, 6);
	expect(await item('WHEEL')).toMatchObject({ stock_quantity: 1 });
});

test('sold without having been produced: its components leave, also those of its components', async () => {
	await rackbeat.switches({
		unproduced_lot: 'components',
		invoice_line_cost_key: 'item_cost_price',
	});
	await rackbeat.control('POST', '/_sim/produce', { lot: 'WHEEL', quantity: 1 });
	const { key, cost } = await sell('BIKE', 1);
	expect(cost).toBeCloseTo(142.89 + 129.9, 5);
	expect(await item('WHEEL')).toMatchObject({ stock_quantity: 0 });
	expect(await item('TYRE')).toMatchObject({ stock_quantity: 8 });
	await rackbeat.api('POST', `/customer-invoices/${key}/unbook`);
	expect(await item('WHEEL')).toMatchObject({ stock_quantity: 1, cost_price: 142.89 });
	expect(await item('TYRE')).toMatchObject({ stock_quantity: 9 });
	expect(await item('TUBE')).toMatchObject({ stock_quantity: 18 });
});

test('or the lot goes below zero, and costs nothing before it was ever produced', async () => {
	await rackbeat.switches({ unproduced_lot: 'negative', invoice_line_cost_key: 'item_cost_price' });
	expect((await sell('WHEEL', 3)).cost).toBe(0);
	expect(await item('WHEEL')).toMatchObject({ stock_quantity: -3 });
	expect(await item('TYRE')).toMatchObject({ stock_quantity: 10 });
});

test('more than the components allow is refused where stock may not go below zero', async () => {
	await rackbeat.switches({ negative_stock: 'refused', unproduced_lot: 'components' });
	expect((await sell('BIKE', 6)).status).toBe(422);
	expect((await sell('BIKE', 5)).status).toBe(200);
});

test('only lots with components are produced', async () => {
	expect(
		(await rackbeat.control('POST', '/_sim/produce', { lot: 'TYRE', quantity: 1 })).status,
	).toBe(422);
	expect(
		(await rackbeat.control('POST', '/_sim/produce', { lot: 'NONE', quantity: 1 })).status,
	).toBe(404);
	expect(
		(await rackbeat.control('POST', '/_sim/produce', { lot: 'WHEEL', quantity: 0 })).status,
	).toBe(422);
});
