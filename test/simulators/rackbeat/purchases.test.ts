import type { Json } from './harness';
import { Rackbeat } from './harness';
import type { RackbeatSeedInput } from './seedSchema';

let rackbeat: Rackbeat;
beforeAll(async () => {
	rackbeat = await Rackbeat.start();
});
afterAll(() => rackbeat.close());

const seed: RackbeatSeedInput = {
	product_groups: [
		{ number: 1, name: 'Varer' },
		{ number: 2, name: 'Fragt', has_inventory: false, should_spread_cost: 'quantity' },
	],
	customers: [{ number: 1, company_name: 'Kunde ApS' }],
	suppliers: [{ number: 1, company_name: 'Leverandør ApS' }],
	items: [
		{ number: 'A', name: 'Hjelm' },
		{ number: 'F', name: 'Fragt', group: 2 },
	],
};
const READING = {
	...{ stock_follows: 'shipment', costing: 'average', receipt_key: 'purchase_order_receipt' },
	...{ receipt_number_key: 'number', receive_path: '/purchase-order-receipts' },
	...{ valuation_total_key: 'total_value', supplier_invoice_key: 'supplier_invoice' },
	...{ convert_book_place: 'either', order_create_books: 'draft', refused_change_status: 422 },
	...{ draft_number_is_final: true, purchase_unbook: true, orderless_invoice_moves_stock: true },
};
beforeEach(async () => {
	await rackbeat.reset(seed);
	await rackbeat.switches(READING);
});

const post = (path: string, body: unknown = {}) => rackbeat.api('POST', path, body);
const value = async (): Promise<unknown> =>
	(await rackbeat.get('/reports/valuation/total')).body['total_value'];
const order = async (): Promise<Json> =>
	(await rackbeat.get('/purchase-orders/1001')).body['purchase_order'] as Json;

/** 10 helmets at 100 and freight for 50. */
async function ordered(): Promise<void> {
	const lines = [
		{ item_id: 'A', quantity: 10, line_price: 100 },
		{ item_id: 'F', quantity: 1, line_price: 50 },
	];
	await post('/purchase-orders', { supplier_id: 1, lines });
	expect((await post('/purchase-orders/1001/book')).status).toBe(200);
}
async function received(quantity?: number): Promise<void> {
	const [line] = (await order())['lines'] as unknown as Json[];
	const lines = quantity === undefined ? {} : { lines: [{ id: line?.['id'], quantity }] };
	const made = await post('/purchase-orders/1001/create-receipt', lines);
	const { number } = made.body['purchase_order_receipt'] as Json;
	const answer = await post(`/purchase-order-receipts/${String(number)}/mark-received`);
	expect(answer.status).toBe(200);
}
const invoice = async (): Promise<number> =>
	Number((await post('/purchase-orders/1001/convert-to-invoice?book=false')).body['invoice_id']);

test('goods come in at the order’s price with their part of the freight, the parts to the whole', async () => {
	await ordered();
	await received(3);
	expect(await value()).toBe(315);
	expect(await order()).toMatchObject({ is_received: false, is_partly_received: true });
	await received();
	expect(await value()).toBe(1050);
	expect(await order()).toMatchObject({ is_received: true, is_ready_for_receiving: false });
	expect((await post('/purchase-orders/1001/create-receipt')).status).toBe(422);
});

test('the invoice’s price corrects what is left of the goods, and not what was sold of them', async () => {
	await ordered();
	await received();
	const sold = [{ item_id: 'A', quantity: 4, line_price: 300 }];
	const sale = await post('/customer-invoices', { customer_id: 1, lines: sold });
	const { number: saleNumber } = sale.body['customer_invoice'] as Json;
	await post(`/customer-invoices/${String(saleNumber)}/book`);
	expect(await value()).toBe(630);
	const path = `/supplier-invoices/${await invoice()}`;
	const draft = (await rackbeat.get(path)).body['supplier_invoice'] as Json;
	expect(draft).toMatchObject({ purchase_order_id: 1001, is_booked: false });
	const [goods, freight] = draft['lines'] as unknown as Json[];
	const lines = [
		{ id: goods?.['id'], item_id: 'A', quantity: 10, line_price: 110 },
		{ id: freight?.['id'], item_id: 'F', quantity: 1, line_price: 50 },
	];
	expect((await rackbeat.api('PUT', path, { lines })).status).toBe(200);
	await post(`${path}/book`);
	expect(await value()).toBe(690);
	await post(`${path}/unbook`);
	expect(await value()).toBe(630);
});

test('invoiced before it is received: the goods come in at the invoice’s price, once', async () => {
	await ordered();
	const number = await invoice();
	await post(`/supplier-invoices/${number}/book`);
	expect(await value()).toBe(0);
	await received(4);
	expect(await value()).toBe(420);
	await post(`/supplier-invoices/${number}/unbook`);
	expect(await value()).toBe(420);
	await post(`/supplier-invoices/${number}/book`, { mark_received: true });
	expect(await value()).toBe(1050);
	expect(await order()).toMatchObject({ is_received: true });
	expect((await post('/purchase-orders/1001/create-receipt')).status).toBe(422);
});

test('where stock follows invoices a receipt moves nothing, the invoice does, once', async () => {
	await rackbeat.switches({ stock_follows: 'invoice' });
	await ordered();
	await received();
	expect(await value()).toBe(0);
	await post(`/supplier-invoices/${await invoice()}/book`);
	expect(await value()).toBe(1050);
	const [line] = (await order())['lines'] as unknown as Json[];
	expect(line).toMatchObject({ received_quantity: 10, invoiced_quantity: 10 });
});

test('converting books unless told not to; what is invoiced is not invoiced again', async () => {
	await ordered();
	const made = await post('/purchase-orders/1001/convert-to-invoice');
	const path = `/supplier-invoices/${String(made.body['invoice_id'])}`;
	expect((await rackbeat.get(path)).body['supplier_invoice']).toMatchObject({ is_booked: true });
	expect((await post('/purchase-orders/1001/convert-to-invoice')).status).toBe(422);
	expect((await rackbeat.get('/purchase-orders/1001/uninvoiced-lines')).body).toMatchObject({
		purchase_order_lines: [],
	});
});

test('a booked purchase order is locked until it is opened again, under either name', async () => {
	await ordered();
	expect((await rackbeat.api('PUT', '/purchase-orders/1001', { heading: 'x' })).status).toBe(422);
	expect((await rackbeat.api('DELETE', '/purchase-orders/1001')).status).toBe(422);
	expect((await post('/purchase-orders/1001/reopen')).status).toBe(200);
	expect((await post('/purchase-orders/1001/book')).status).toBe(200);
	expect((await post('/purchase-orders/1001/unbook')).status).toBe(200);
	await rackbeat.switches({ purchase_unbook: false });
	expect((await post('/purchase-orders/1001/unbook')).status).toBe(404);
});
