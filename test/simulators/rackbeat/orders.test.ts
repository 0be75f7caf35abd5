import type { Json } from './harness';
import { Rackbeat } from './harness';
import type { RackbeatSeedInput } from './seedSchema';

let rackbeat: Rackbeat;
beforeAll(async () => {
	rackbeat = await Rackbeat.start();
});
afterAll(() => rackbeat.close());

const seed: RackbeatSeedInput = {
	customers: [{ number: 1, company_name: 'Kunde ApS' }],
	items: [
		{
			number: 'A',
			name: 'Hjelm',
			sales_price: 200,
			receipts: [
				{ quantity: 2, unit_cost: 100 },
				{ quantity: 4, unit_cost: 130 },
			],
		},
		{ number: 'X', name: 'Spærret', is_barred: true },
	],
};
const READING = {
	...{ stock_follows: 'shipment', costing: 'fifo', invoice_line_cost_key: 'item_cost_price' },
	...{ shipment_key: 'order_shipment', convert_book_place: 'either', cost_frozen_at: 'booking' },
	...{ only_shipped_place: 'whole', order_create_books: 'draft', refusal_envelope: 'message' },
	...{ unshipped_cost: 'present', line_price_is: 'unit', refused_change_status: 422 },
	...{ item_envelope: 'item', book_answer: 'customer_invoice', cost_currency: 'base' },
};
beforeEach(async () => {
	await rackbeat.reset(seed);
	await rackbeat.switches(READING);
});

const post = (path: string, body: unknown = {}) => rackbeat.api('POST', path, body);
const order = async (): Promise<Json> => (await rackbeat.get('/orders/1001')).body['order'] as Json;
const stock = async (): Promise<unknown> =>
	((await rackbeat.get('/items/A')).body['item'] as Json)['stock_quantity'];
const cost = async (invoice: number): Promise<unknown> =>
	((await rackbeat.invoice(invoice))['lines'] as unknown as Json[])[0]?.['item_cost_price'];

async function ordered(quantity: number): Promise<void> {
	const lines = [{ item_id: 'A', quantity }];
	expect((await post('/orders', { customer_id: 1, lines })).status).toBe(201);
	expect((await post('/orders/1001/book')).status).toBe(200);
}
async function shipped(quantity?: number): Promise<number> {
	const [line] = (await order())['lines'] as unknown as Json[];
	const lines = quantity === undefined ? {} : { lines: [{ id: line?.['id'], quantity }] };
	const made = await post('/orders/1001/create-shipment', lines);
	const { id } = made.body['order_shipment'] as Json;
	await post(`/orders/shipments/${String(id)}/mark-shipped`, { pick: true });
	return Number(id);
}
const invoiced = async (body: unknown = {}): Promise<number> =>
	Number((await post('/orders/1001/convert-to-invoice?book=true', body)).body['invoice_id']);

test('two part deliveries, two invoices: each has the cost of its own goods', async () => {
	await ordered(5);
	await shipped(2);
	expect(await stock()).toBe(4);
	expect(await order()).toMatchObject({ is_shipped: false, is_partly_shipped: true });
	const first = await invoiced({ only_shipped: true });
	expect(await cost(first)).toBe(100);
	await shipped();
	const second = await invoiced();
	expect(await cost(second)).toBe(130);
	expect(await stock()).toBe(1);
	expect(await order()).toMatchObject({ is_shipped: true, is_invoiced: true });
	expect(await post('/orders/1001/convert-to-invoice')).toMatchObject({ status: 422 });
	expect(await post('/orders/1001/create-shipment')).toMatchObject({ status: 422 });
});

test('converting books unless it is told not to, in the place where it is read', async () => {
	await ordered(5);
	const isBooked = async (path: string, body: unknown = {}) => {
		const number = Number((await post(path, body)).body['invoice_id']);
		const { is_booked } = await rackbeat.invoice(number);
		await rackbeat.api(
			is_booked ? 'POST' : 'DELETE',
			`/customer-invoices/${number}${is_booked ? '/unbook' : ''}`,
		);
		await rackbeat.api('DELETE', `/customer-invoices/${number}`);
		return is_booked;
	};
	const path = '/orders/1001/convert-to-invoice';
	expect(await isBooked(path)).toBe(true);
	expect(await isBooked(`${path}?book=false`)).toBe(false);
	expect(await isBooked(path, { book: false })).toBe(false);
	await rackbeat.switches({ convert_book_place: 'query' });
	expect(await isBooked(path, { book: false })).toBe(true);
	await rackbeat.switches({ convert_book_place: 'body' });
	expect(await isBooked(`${path}?book=false`)).toBe(true);
});

test('invoiced before it is shipped: costed for the time being, and true where lines learn of it', async () => {
	await ordered(2);
	const number = await invoiced();
	expect(await cost(number)).toBe(120);
	expect(await stock()).toBe(6);
	await rackbeat.switches({ late_cost_reaches_lines: true });
	await shipped();
	expect(await cost(number)).toBe(100);
	await rackbeat.reset(seed);
	await rackbeat.switches({ ...READING, late_cost_reaches_lines: false });
	await ordered(2);
	const other = await invoiced();
	await shipped();
	expect(await cost(other)).toBe(120);
});

test('where stock follows invoices a shipment moves nothing, the invoice does', async () => {
	await rackbeat.switches({ stock_follows: 'invoice' });
	await ordered(2);
	await shipped();
	expect(await stock()).toBe(6);
	const number = await invoiced();
	expect([await stock(), await cost(number)]).toEqual([4, 100]);
});

test('what goes to a credit note comes back at what it cost', async () => {
	await ordered(3);
	await shipped();
	const number = await invoiced();
	expect(await stock()).toBe(3);
	await rackbeat.switches({
		...{ credit_note_answer: 'customer_invoice', credit_note_style: 'negative_quantities' },
		...{ credit_returns_stock: true, orderless_invoice_moves_stock: true, copy_books: false },
	});
	const made = await post(`/customer-invoices/${number}/create-creditnote`);
	const { number: note } = made.body['customer_invoice'] as Json;
	await post(`/customer-invoices/${String(note)}/book`);
	expect(await stock()).toBe(6);
	expect(Number(await cost(Number(note)))).toBeCloseTo(110, 5);
});

test('unbooking an invoice lets its shipped goods be invoiced again', async () => {
	await ordered(2);
	await shipped();
	const number = await invoiced();
	await post(`/customer-invoices/${number}/unbook`);
	expect(await stock()).toBe(4);
	await post(`/customer-invoices/${number}/book`);
	expect(await cost(number)).toBe(100);
});

test('a booked order is locked; it opens again while nothing was made from it', async () => {
	await ordered(2);
	const [line] = (await order())['lines'] as unknown as Json[];
	const own = `/orders/1001/lines/${String(line?.['id'])}`;
	for (const answer of [
		await rackbeat.api('PUT', own, { quantity: 3 }),
		await rackbeat.api('DELETE', own),
		await post('/orders/1001/lines', { item_id: 'A', quantity: 1 }),
		await rackbeat.api('PUT', '/orders/1001', { heading: 'x' }),
		await rackbeat.api('DELETE', '/orders/1001'),
		await post('/orders/1001/book'),
	]) {
		expect(answer.status).toBe(422);
	}
	expect((await post('/orders/1001/reopen')).status).toBe(200);
	expect((await rackbeat.api('PUT', own, { quantity: 3 })).status).toBe(200);
	await post('/orders/1001/book');
	await shipped();
	expect((await post('/orders/1001/reopen')).status).toBe(422);
});

test('a barred item stops booking, a draft is neither shipped nor invoiced', async () => {
	await post('/orders', { customer_id: 1, lines: [{ item_id: 'X', quantity: 1 }] });
	expect((await post('/orders/1001/book')).body).toEqual({ message: "Product 'X' is barred." });
	expect((await post('/orders/1001/create-shipment')).status).toBe(422);
	expect((await post('/orders/1001/convert-to-invoice')).status).toBe(422);
});

test('another item on a line brings its own price, unless that is sent along', async () => {
	await rackbeat.switches({ line_item_change: 'resets', order_line_answer: 'order_line' });
	await post('/orders', { customer_id: 1, lines: [{ item_id: 'A', quantity: 1, line_price: 5 }] });
	const [line] = (await order())['lines'] as unknown as Json[];
	const own = `/orders/1001/lines/${String(line?.['id'])}`;
	const changed = await rackbeat.api('PUT', own, { item_id: 'X' });
	expect(changed.body['order_line']).toMatchObject({ child_id: 'X', line_price: 0 });
	const kept = await rackbeat.api('PUT', own, { item_id: 'A', line_price: 5 });
	expect(kept.body['order_line']).toMatchObject({ child_id: 'A', line_price: 5 });
});

test('only three properties can be filtered strictly, and what is promised is not free', async () => {
	await ordered(4);
	const strict = await rackbeat.get('/orders?simple_filter[is_booked]=true');
	expect(strict).toMatchObject({
		status: 422,
		body: { errors: { simple_filter: ["Property 'is_booked' is not filterable."] } },
	});
	expect((await rackbeat.get('/items/A')).body['item']).toMatchObject({
		stock_quantity: 6,
		in_order_quantity: 4,
		available_quantity: 2,
	});
});

test('more than there is cannot be shipped where stock may not go below zero', async () => {
	await rackbeat.switches({ negative_stock: 'refused' });
	await ordered(9);
	await shipped();
	expect(await order()).toMatchObject({ is_shipped: false });
	expect(await stock()).toBe(6);
});

test('the page shows how far an order is shipped, and what is a draft', async () => {
	await ordered(6);
	await shipped(2);
	await post('/orders', { customer_id: 1, lines: [{ item_id: 'A', quantity: 1 }] });
	const { body } = await rackbeat.control('GET', '/', undefined, { accept: 'text/html' });
	const rows = String(body).split('<tr ');
	const rowOf = (number: number) => rows.find((row) => row.includes(`<td>${number}</td>`));
	expect(rowOf(1001)).toMatch(/Kunde ApS.*1\.200,00 DKK.*2 af 6.*Bogført/);
	expect(rowOf(1002)).toMatch(/class="draft".*0 af 1.*Kladde/);
	expect(String(body)).toMatch(/Indkøbsordrer.*Der er ingen\./s);
});
