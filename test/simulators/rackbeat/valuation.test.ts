import type { Json } from './harness';
import { Rackbeat } from './harness';
import type { RackbeatSeedInput } from './seedSchema';

let rackbeat: Rackbeat;
beforeAll(async () => {
	rackbeat = await Rackbeat.start();
});
afterAll(() => rackbeat.close());

/** Opened in January with two helmets at 100 and two at 120, one sold in October. */
const seed: RackbeatSeedInput = {
	customers: [{ number: 1, company_name: 'Kunde ApS' }],
	items: [
		{
			number: 'A/1',
			name: 'Hjelm',
			recommended_cost_price: 90,
			receipts: [
				{ quantity: 2, unit_cost: 100 },
				{ quantity: 2, unit_cost: 120 },
			],
		},
		{ number: 'B', name: 'Lygte', recommended_cost_price: 7, min_stock: 3 },
	],
	customer_invoices: [
		{
			number: 1,
			customer_id: 1,
			invoice_date: '2026-10-05',
			lines: [{ item: 'A/1', quantity: 1 }],
		},
	],
};
const READING = {
	costing: 'average',
	adjustment_key: 'inventory_regulation',
	valuation_total_key: 'total_value',
	valuation_quantity_key: 'stock_quantity',
	ledger_document_key: 'document_number',
	cost_adjustments: 'known',
};
beforeEach(async () => {
	await rackbeat.reset(seed);
	await rackbeat.switches(READING);
});

const total = async (date: string): Promise<unknown> =>
	(await rackbeat.get(`/reports/valuation/total?date_to=${date}`)).body['total_value'];

const adjust = async (body: Record<string, unknown>) => {
	const input = { location: 1, regulated_at: '2026-11-10', ...body };
	const made = await rackbeat.api('POST', '/inventory-adjustments', input);
	const { id } = (made.body['inventory_regulation'] ?? {}) as Json;
	const booked = await rackbeat.api('POST', `/inventory-adjustments/${String(id)}/book`);
	return { made, booked };
};
const count = (item_id: string, quantity: number, more = {}) =>
	adjust({ item_id, adjustment_type: 'quantity', quantity, ...more });

test('the stock is worth on each day what the movements up to it say, by either principle', async () => {
	await count('A/1', 2);
	expect([await total('2026-01-01'), await total('2026-10-04')]).toEqual([0, 440]);
	expect([await total('2026-10-05'), await total('2026-11-09')]).toEqual([330, 330]);
	expect(await total('2026-11-10')).toBe(220);
	await rackbeat.switches({ costing: 'fifo' });
	expect([await total('2026-10-05'), await total('2026-11-10')]).toEqual([340, 240]);
});

test('an adjustment for a day gone by changes that day, not the days before it', async () => {
	await count('A/1', 2, { regulated_at: '2026-10-20' });
	expect([await total('2026-10-19'), await total('2026-10-20')]).toEqual([330, 220]);
});

test('goods that are found cost what those on stock do, else what they are expected to', async () => {
	await count('A/1', 5);
	expect(await total('2026-11-10')).toBe(550);
	await count('B', 2);
	expect(await total('2026-11-10')).toBe(564);
	await count('A/1', 0);
	await count('A/1', 1);
	expect(await total('2026-11-10')).toBe(124);
	await count('A/1', 0);
	await rackbeat.switches({ found_goods_cost: 'recommended' });
	await count('A/1', 1);
	expect(await total('2026-11-10')).toBe(104);
});

test('a new cost price holds for all that is there, and needs something that is', async () => {
	const cost = (item_id: string, cost_price: number) =>
		adjust({ item_id, adjustment_type: 'cost_price', cost_price });
	await cost('A/1', 50);
	expect(await total('2026-11-10')).toBe(150);
	await rackbeat.switches({ costing: 'fifo' });
	expect(await total('2026-11-10')).toBe(150);
	expect((await cost('B', 50)).booked.status).toBe(422);
});

test('a draft adjustment moves nothing, and one that changes nothing is refused', async () => {
	const wanted = { item_id: 'A/1', adjustment_type: 'quantity', location: 1 };
	const dated = { ...wanted, regulated_at: '2026-11-10' };
	await rackbeat.switches({ refusal_envelope: 'message' });
	const same = await rackbeat.api('POST', '/inventory-adjustments', { ...dated, quantity: 3 });
	expect(same).toMatchObject({
		status: 422,
		body: { message: "Adjustment can't be created, since no change is made." },
	});
	await rackbeat.api('POST', '/inventory-adjustments', { ...dated, quantity: 1 });
	expect(await total('2026-11-10')).toBe(330);
	const undated = await rackbeat.api('POST', '/inventory-adjustments', { ...wanted, quantity: 1 });
	expect(undated.body['errors']).toHaveProperty('regulated_at');
});

test('a location has its share of the value; moving goods changes nothing in all', async () => {
	await rackbeat.switches({
		movement_paths: 'both',
		movement_goods: 'lines',
		movement_location_keys: 'from_location',
	});
	const made = await rackbeat.api('POST', '/inventory/internal-movements', {
		...{ from_location: 1, to_location: 11, regulated_at: '2026-11-01' },
		lines: [{ item_id: 'A/1', quantity: 2 }],
	});
	const { id } = made.body['inventory_regulation'] as Json;
	await rackbeat.api('POST', `/inventory/internal-movements/${String(id)}/book`);
	expect(await total('2026-11-30')).toBe(330);
	const at = async (location: number) =>
		(await rackbeat.get(`/reports/valuation?location=${location}&date_to=2026-11-30`)).body;
	expect(await at(11)).toMatchObject({
		total_value: 220,
		lineables: [{ number: 'A/1', stock_quantity: 2, value: 220 }],
	});
	expect(await at(1)).toMatchObject({ total_value: 110 });
});

test('the ledger of an item tells every movement with its unit cost and its document', async () => {
	const { body } = await rackbeat.get('/reports/ledger/A%252F1');
	expect(body['ledger_items']).toMatchObject([
		{ type: 'opening', quantity: 2, cost_price: 100 },
		{ type: 'opening', quantity: 2, cost_price: 120 },
		{ type: 'customer_invoice', quantity: -1, cost_price: 110, document_number: 1 },
	]);
	expect((await rackbeat.get('/reports/ledger/NONE')).status).toBe(404);
});

test('what runs short is told, and a date that is none is refused', async () => {
	const { body } = await rackbeat.get('/reports/reordering');
	expect(body['lineables']).toMatchObject([{ number: 'B', min_stock: 3, stock_quantity: 0 }]);
	expect((await rackbeat.get('/reports/valuation/total?date_to=i-dag')).status).toBe(422);
	expect((await rackbeat.get('/reports/valuation?location=99')).status).toBe(422);
});
