import type { Answer, Json } from './harness';
import { Rackbeat } from './harness';
import type { RackbeatSeedInput } from './seedSchema';

let rackbeat: Rackbeat;
beforeAll(async () => {
	rackbeat = await Rackbeat.start();
});
afterAll(() => rackbeat.close());
beforeEach(async () => {
	await rackbeat.reset();
	// Each test below asserts these readings.
	await rackbeat.switches({
		supplier_invoice_key: 'supplier_invoice',
		supplier_number_key: 'supplier_invoice_number',
		credit_note_style: 'negative_quantities',
		credit_note_answer: 'customer_invoice',
		draft_number_is_final: true,
		line_price_is: 'unit',
		decimals_as: 'number',
		numbers_as: 'int',
	});
});

const PATH = '/supplier-invoices';
const get = async (number: number, query = ''): Promise<Json> =>
	(await rackbeat.get(`${PATH}/${number}${query}`)).body['supplier_invoice'] as Json;
const post = (path: string, body?: unknown): Promise<Answer> =>
	rackbeat.api('POST', `${PATH}${path}`, body);
const item = async (number: string): Promise<Json> =>
	(await rackbeat.get(`/items/${number}`)).body['item'] as Json;

const helmets = { item_id: 'H-100', quantity: 10, line_price: 120 };

/** Ten helmets on stock at 100. */
const tenHelmets: RackbeatSeedInput = {
	suppliers: [{ number: 1, company_name: 'Import A/S' }],
	items: [{ number: 'A', name: 'Hjelm', receipts: [{ quantity: 10, unit_cost: 100 }] }],
};
const bought = (quantity: number, line_price: number) => ({
	supplier_id: 1,
	invoice_date: '2026-11-02',
	lines: [{ item_id: 'A', quantity, line_price }],
});

describe('booking', () => {
	beforeEach(() => rackbeat.reset(tenHelmets));

	test('with mark_received takes the goods in at the invoice’s price', async () => {
		await post('', bought(10, 130));
		const { body } = await post('/1001/book', { mark_received: true, use_invoice_date: true });
		expect(body['supplier_invoice']).toMatchObject({ number: 1001, is_booked: true });
		expect(await item('A')).toMatchObject({ stock_quantity: 20, cost_price: 115 });
		await rackbeat.switches({ costing: 'fifo' });
		expect(await item('A')).toMatchObject({ cost_price: 115 });
		const { movements } = await rackbeat.state();
		expect((movements as unknown as Json[]).at(-1)).toMatchObject({
			type: 'supplier_invoice',
			document: 1001,
			date: '2026-11-02',
			quantity: 10,
		});
	});

	test('without it leaves the stock to the receipt', async () => {
		await post('', bought(10, 130));
		await rackbeat.switches({ stock_follows: 'shipment' });
		await post('/1001/book', { mark_received: false, use_invoice_date: false });
		expect(await item('A')).toMatchObject({ stock_quantity: 10, cost_price: 100 });
	});

	test('of an account whose stock follows invoices takes them in anyway', async () => {
		await post('', bought(10, 130));
		await rackbeat.switches({ stock_follows: 'invoice' });
		await post('/1001/book', { mark_received: false, use_invoice_date: false });
		expect(await item('A')).toMatchObject({ stock_quantity: 20 });
	});

	test('is undone by unbook: the goods go out again and the number stays', async () => {
		await post('', bought(10, 130));
		await post('/1001/book', { mark_received: true });
		const { body } = await post('/1001/unbook');
		expect(body['supplier_invoice']).toMatchObject({ number: 1001, is_booked: false });
		expect(await item('A')).toMatchObject({ stock_quantity: 10 });
		await rackbeat.switches({ supplier_unbook: false });
		expect((await post('/1001/unbook')).status).toBe(404);
	});

	test('gives another number where drafts have none of their own', async () => {
		await rackbeat.switches({ draft_number_is_final: false });
		await post('', bought(10, 130));
		const { body } = await post('/1001/book', {});
		expect(body['supplier_invoice']).toMatchObject({ number: 1002 });
	});

	test('of a barred supplier, or without lines, is refused', async () => {
		await rackbeat.reset();
		await post('/drafts', { supplier_id: 4, lines: [helmets] });
		expect((await post('/3008/book')).status).toBe(422);
		await post('/drafts', { supplier_id: 1 });
		expect((await post('/3009/book')).status).toBe(422);
	});
});

describe('a credit note', () => {
	beforeEach(() => rackbeat.reset(tenHelmets));

	test('by negative quantities takes goods out again', async () => {
		await post('', bought(-4, 100));
		await post('/1001/book', { mark_received: true });
		expect(await item('A')).toMatchObject({ stock_quantity: 6 });
		expect(await get(1001)).toMatchObject({ total_subtotal: -400 });
	});

	test('by create-creditnote is a draft over what is left, once', async () => {
		await post('', bought(10, 130));
		expect((await post('/1001/create-creditnote')).status).toBe(422);
		await post('/1001/book', {});
		const made = await post('/1001/create-creditnote');
		expect(made.body['supplier_invoice']).toMatchObject({
			number: 1002,
			is_booked: false,
			credited_invoice_id: 1001,
			total_subtotal: -1300,
		});
		expect((await post('/1001/create-creditnote')).status).toBe(422);
	});

	test('over a part leaves the rest to the next', async () => {
		await post('', bought(10, 130));
		await post('/1001/book', {});
		await post('/1001/create-creditnote');
		await rackbeat.api('PUT', `${PATH}/1002`, {
			lines: [{ item_id: 'A', quantity: -3, line_price: 130 }],
		});
		const next = await post('/1001/create-creditnote');
		const [line] = (next.body['supplier_invoice'] as Json)['lines'] as unknown as Json[];
		expect(line).toMatchObject({ quantity: -7 });
	});

	test('over more than was invoiced is refused when booked', async () => {
		await post('', bought(10, 130));
		await post('/1001/book', {});
		await post('/1001/create-creditnote');
		const lines = [{ item_id: 'A', quantity: -11, line_price: 130 }];
		await rackbeat.api('PUT', `${PATH}/1002`, { lines });
		expect((await post('/1002/book', {})).status).toBe(422);
	});

	test('may be unknown to the API, or book at once, or answer its number', async () => {
		await post('', bought(10, 130));
		await post('/1001/book', {});
		await rackbeat.switches({ supplier_creditnote: false });
		expect((await post('/1001/create-creditnote')).status).toBe(404);
		await rackbeat.switches({ supplier_creditnote: true, copy_books: true });
		await rackbeat.switches({ credit_note_answer: 'invoice_id', credit_note_status: 200 });
		const quiet = await post('/1001/create-creditnote?book=false');
		expect(quiet).toMatchObject({ status: 200, body: { invoice_id: 1002 } });
		expect(await get(1002)).toMatchObject({ is_booked: false });
		await rackbeat.api('DELETE', `${PATH}/1002`);
		await post('/1001/create-creditnote');
		expect(await get(1003)).toMatchObject({ is_booked: true });
	});
});
