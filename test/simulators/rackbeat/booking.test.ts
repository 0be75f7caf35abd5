import type { Json } from './harness';
import { Rackbeat } from './harness';
import type { RackbeatSeedInput } from './seedSchema';

let rackbeat: Rackbeat;
beforeAll(async () => {
	rackbeat = await Rackbeat.start();
});
afterAll(() => rackbeat.close());
beforeEach(() => rackbeat.reset());

const line = (invoice: Json, at = 0): Json => (invoice['lines'] as unknown as Json[])[at]!;
const book = (number: number, body?: unknown) =>
	rackbeat.api('POST', `/customer-invoices/${number}/book`, body);
const item = async (number: string): Promise<Json> =>
	(await rackbeat.get(`/items/${number}`)).body['item'] as Json;

/** Two helmets came in at 100 and two at 120: average 110, oldest first 100. */
const twoDeliveries = (invoices: RackbeatSeedInput['customer_invoices']): RackbeatSeedInput => ({
	customers: [{ number: 1, company_name: 'Kunde ApS' }],
	items: [
		{
			number: 'A',
			name: 'Hjelm',
			sales_price: 200,
			receipts: [
				{ quantity: 2, unit_cost: 100 },
				{ quantity: 2, unit_cost: 120 },
			],
		},
	],
	customer_invoices: invoices,
});
const sale = (number: number, quantity: number, is_booked = true) => ({
	number,
	customer_id: 1,
	invoice_date: '2026-11-01',
	is_booked,
	lines: [{ item: 'A', quantity }],
});

describe('booking', () => {
	test('gives the invoice its days and moves the goods at 112.40 each', async () => {
		const before = await item('H-100');
		expect(before).toMatchObject({ stock_quantity: 101, cost_price: 112.4 });
		const { status, body } = await book(1001);
		expect(status).toBe(200);
		expect(body['customer_invoice']).toMatchObject({
			is_booked: true,
			invoice_date: '2026-11-20',
			due_date: '2026-12-04',
		});
		const cost = line(body['customer_invoice'] as Json)['item_cost_price'] as unknown as number;
		expect(cost * 4).toBeCloseTo(449.6, 10);
		expect(await item('H-100')).toMatchObject({ stock_quantity: 97, cost_price: 112.4 });
		expect((await rackbeat.invoice(1001))['updated_at']).toBe(
			(await rackbeat.invoice(1001))['booked_at'],
		);
	});

	test('twice, or changing and deleting what is booked: refused', async () => {
		await book(1001);
		expect((await book(1001)).status).toBe(422);
		const path = '/customer-invoices/1001';
		expect((await rackbeat.api('PUT', path, { heading: 'x' })).status).toBe(422);
		await rackbeat.switches({ refused_change_status: 403 });
		expect((await rackbeat.api('DELETE', path)).status).toBe(403);
	});

	test('a barred product stops it, in each envelope', async () => {
		const lines = [{ item_id: 'B-90', quantity: 1 }];
		const made = await rackbeat.api('POST', '/customer-invoices', { customer_id: 17, lines });
		expect(made.body['customer_invoice']).toMatchObject({ number: 1019, is_booked: false });
		const text = "Product 'B-90' is barred.";
		expect((await book(1019)).body).toEqual({ message: text });
		await rackbeat.switches({ refusal_envelope: 'error' });
		expect((await book(1019)).body).toEqual({ error: text });
		await rackbeat.switches({ refusal_envelope: 'errors' });
		expect(await book(1019)).toMatchObject({ status: 422, body: { errors: { lines: [text] } } });
	});

	test('mails when asked to', async () => {
		await book(1001, {
			mail: { send: true, subject: 'Faktura', receivers: { to: ['a@example.com'] } },
		});
		expect((await rackbeat.state())['mails']).toMatchObject([
			{ invoice: 1001, subject: 'Faktura', to: ['a@example.com'] },
		]);
	});

	test('a draft gets another number when drafts have none of their own', async () => {
		await rackbeat.switches({ draft_number_is_final: false });
		expect((await book(1001)).body['customer_invoice']).toMatchObject({ number: 1019 });
		expect((await rackbeat.get('/customer-invoices/1001')).status).toBe(404);
	});

	test('an empty answer', async () => {
		await rackbeat.switches({ book_answer: 'empty' });
		expect(await book(1001)).toMatchObject({ status: 200, body: {} });
		expect((await rackbeat.invoice(1001))['is_booked']).toBe(true);
	});

	test('more than there is on stock', async () => {
		await rackbeat.reset(twoDeliveries([sale(1, 5, false)]));
		await rackbeat.switches({ negative_stock: 'refused' });
		expect((await book(1)).status).toBe(422);
		await rackbeat.switches({ negative_stock: 'allowed' });
		expect((await book(1)).status).toBe(200);
		expect(await item('A')).toMatchObject({ stock_quantity: -1, cost_price: 0 });
	});
});

describe('cost', () => {
	test('by average or by layers, frozen at booking or as it is now', async () => {
		await rackbeat.reset(twoDeliveries([sale(1, 1), sale(2, 2)]));
		expect(line(await rackbeat.invoice(1))['item_cost_price']).toBe(110);
		expect(line(await rackbeat.invoice(2))['item_cost_price']).toBe(110);
		await rackbeat.switches({ costing: 'fifo' });
		expect(line(await rackbeat.invoice(1))['item_cost_price']).toBe(100);
		expect(line(await rackbeat.invoice(2))['item_cost_price']).toBe(110);
		expect(await item('A')).toMatchObject({ stock_quantity: 1, cost_price: 120 });
		await rackbeat.switches({ cost_frozen_at: 'read' });
		expect(line(await rackbeat.invoice(1))['item_cost_price']).toBe(120);
	});

	test('sold out: frozen it stands, read now it is gone', async () => {
		await rackbeat.reset(twoDeliveries([sale(1, 4)]));
		expect(line(await rackbeat.invoice(1))['item_cost_price']).toBe(110);
		await rackbeat.switches({ cost_frozen_at: 'read' });
		expect(line(await rackbeat.invoice(1))['item_cost_price']).toBe(0);
	});

	test('an invoice without order may leave the stock to the shipment', async () => {
		await rackbeat.switches({ orderless_invoice_moves_stock: false });
		await book(1001);
		expect(await item('H-100')).toMatchObject({ stock_quantity: 101 });
		await rackbeat.switches({ stock_follows: 'invoice' });
		await book(1016);
		expect(await item('C-400')).toMatchObject({ stock_quantity: 14 });
	});
});

describe('undoing', () => {
	test('unbooking keeps the number and puts the goods back', async () => {
		await book(1001);
		const { body } = await rackbeat.api('POST', '/customer-invoices/1001/unbook');
		expect(body['customer_invoice']).toMatchObject({
			number: 1001,
			is_booked: false,
			booked_at: null,
		});
		expect(await item('H-100')).toMatchObject({ stock_quantity: 101, cost_price: 112.4 });
	});

	test('a credit note is a draft that names its invoice; nothing can be credited twice', async () => {
		const path = '/customer-invoices/1002/create-creditnote';
		const { status, body } = await rackbeat.api('POST', path);
		expect(status).toBe(201);
		expect(body['customer_invoice']).toMatchObject({
			number: 1019,
			is_booked: false,
			credited_invoice_id: 1002,
			total_total: -124.99,
		});
		expect((await rackbeat.api('POST', path)).status).toBe(422);
		await book(1019);
		expect(line(await rackbeat.invoice(1019))['item_cost_price']).toBe(14.2);
		expect(await item('L-10')).toMatchObject({ stock_quantity: 200 });
	});

	test('the other answer of create-creditnote; a draft has nothing to credit', async () => {
		await rackbeat.switches({ credit_note_answer: 'invoice_id', credit_note_status: 200 });
		const answer = await rackbeat.api('POST', '/customer-invoices/1004/create-creditnote');
		expect(answer).toMatchObject({ status: 200, body: { invoice_id: 1019 } });
		const draft = await rackbeat.api('POST', '/customer-invoices/1001/create-creditnote');
		expect(draft.status).toBe(422);
	});

	test('a copy is a draft with a number of its own', async () => {
		const { status, body } = await rackbeat.api('POST', '/customer-invoices/1002/copy');
		expect(status).toBe(201);
		expect(body['customer_invoice']).toMatchObject({
			number: 1019,
			is_booked: false,
			total_total: 124.99,
		});
	});
});

describe('by hand', () => {
	test('a tool books and is told', async () => {
		const answer = await rackbeat.control('POST', '/_sim/book/1001', {});
		expect(answer).toMatchObject({ status: 200, body: { booked: true, number: 1001 } });
		const again = await rackbeat.control('POST', '/_sim/book/1001', {});
		expect(again).toMatchObject({ status: 422, body: { booked: false } });
	});

	test('a person clicks on the page and comes back to it', async () => {
		const html = { accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' };
		const before = await rackbeat.control('GET', '/', undefined, { accept: 'text/html' });
		expect(String(before.body)).toContain('action="/_sim/book/1001"');
		const answer = await rackbeat.control('POST', '/_sim/book/1001', '', html);
		expect(answer).toMatchObject({ status: 303, headers: { location: '/' } });
		const after = String((await rackbeat.control('GET', '/')).body);
		expect(after).not.toContain('action="/_sim/book/1001"');
		expect(after).toContain('1.184,00 DKK');
	});
});
