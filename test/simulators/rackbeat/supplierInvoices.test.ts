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

const order = (lines: unknown[]) => ({ supplier_id: 1, lines });
const helmets = { item_id: 'H-100', quantity: 10, line_price: 120 };

describe('the supplier invoices of the demo company', () => {
	test.each([
		[3001, 4846, 1211.5, 6057.5],
		[3002, 2000, 0, 2000],
		[3003, -224.8, -56.2, -281],
		[3004, 0, 0, 0],
		[3005, 456.78, 114.2, 570.98],
		[3006, 615, 0, 615],
		[3007, 1800, 450, 2250],
	])('%i', async (number, total_subtotal, total_vat_amount, total_total) => {
		await rackbeat.switches({ totals_rounded: 'per_line', vat_total_key: 'total_vat_amount' });
		expect(await get(number)).toMatchObject({ total_subtotal, total_vat_amount, total_total });
	});

	test('tell supplier, the supplier’s number and their lines', async () => {
		await rackbeat.switches({ customer_in_invoice: 'object', supplier_line_vat: 'present' });
		expect(await get(3001)).toMatchObject({
			supplier_id: 1,
			supplier: { number: 1 },
			supplier_invoice_number: 'NC-20417',
			invoice_date: '2026-11-03',
			due_date: '2026-11-17',
			is_booked: true,
			lines: [
				{ child_id: 'H-100', quantity: 40, line_price: 112.4, vat_percentage: 25 },
				{ child_id: 'FRAGT', line_price: 350 },
			],
		});
		await rackbeat.switches({ supplier_line_vat: 'absent' });
		expect(((await get(3001))['lines'] as unknown as Json[])[0]).not.toHaveProperty(
			'vat_percentage',
		);
	});

	test('leave the opening stock as it is', async () => {
		expect(await item('T-50')).toMatchObject({ stock_quantity: 15, cost_price: 187.6 });
	});

	test('are listed with their filters, 206', async () => {
		await rackbeat.switches({ list_status: 206, plain_filters: 'honoured' });
		const all = await rackbeat.get(`${PATH}?limit=50`);
		expect([all.status, all.body['total']]).toEqual([206, 7]);
		const total = async (query: string) => (await rackbeat.get(`${PATH}?${query}`)).body['total'];
		expect(await total('is_booked=false')).toBe(1);
		expect(await total('supplier_number=1')).toBe(5);
		expect(await total('search=Fahrrad')).toBe(1);
		expect(await total('invoice_date_from=2026-11-12')).toBe(3);
	});
});

describe('the supplier’s own number', () => {
	test.each(['supplier_invoice_number', 'invoice_number', 'their_reference', 'heading'])(
		'is read and written as %s',
		async (supplier_number_key) => {
			await rackbeat.switches({ supplier_number_key });
			expect((await get(3001))[supplier_number_key]).toBe('NC-20417');
			const made = await post('', { ...order([helmets]), [supplier_number_key]: 'F-1' });
			expect(made.body['supplier_invoice']).toMatchObject({ [supplier_number_key]: 'F-1' });
			expect(await rackbeat.warnings()).toEqual([]);
		},
	);
});

describe('creating', () => {
	test('takes number, terms, currency and VAT from the supplier', async () => {
		const made = await post('', order([helmets]));
		expect(made.status).toBe(201);
		expect(made.body['supplier_invoice']).toMatchObject({
			number: 3008,
			is_booked: false,
			currency: 'DKK',
			total_total: 1500,
			payment_terms_id: 1002,
		});
		const eu = await post('', { ...order([helmets]), supplier_id: 2 });
		expect(eu.body['supplier_invoice']).toMatchObject({ currency: 'EUR', total_total: 1200 });
	});

	test('names each path that does not hold; a draft needs the supplier alone', async () => {
		const bad = await post('', { supplier_id: 99, lines: [{ item_id: 'nope', quantity: 1 }] });
		expect(bad.status).toBe(422);
		expect(bad.body['errors']).toEqual({
			supplier_id: ['The selected Supplier is invalid.'],
			'lines.0.item_id': ['Product needed.'],
		});
		expect((await post('', { supplier_id: 1 })).status).toBe(422);
		expect((await post('/drafts', { supplier_id: 1 })).status).toBe(201);
	});

	test('books by the switch only', async () => {
		const booked = async (body: object) =>
			((await post('', { ...order([helmets]), ...body })).body['supplier_invoice'] as Json)[
				'is_booked'
			];
		await rackbeat.switches({ create_books: 'nothing' });
		expect([await booked({}), await booked({ book: true })]).toEqual([false, false]);
		await rackbeat.switches({ create_books: 'when_told' });
		expect([await booked({}), await booked({ book: true })]).toEqual([false, true]);
		await rackbeat.switches({ create_books: 'unless_told' });
		expect([await booked({}), await booked({ book: false })]).toEqual([true, false]);
	});
});

describe('a draft', () => {
	test('is changed field by field, and deleted', async () => {
		const path = `${PATH}/3005`;
		await rackbeat.api('PUT', path, { note: 'Rest', invoice_date: '2026-11-22' });
		expect(await get(3005)).toMatchObject({ note: 'Rest', invoice_date: '2026-11-22' });
		await rackbeat.api('PUT', path, { lines: [{ name: 'Gebyr', quantity: 1, line_price: 100 }] });
		expect(await get(3005)).toMatchObject({ total_subtotal: 100 });
		expect((await rackbeat.api('DELETE', path)).status).toBe(200);
		expect((await rackbeat.get(path)).status).toBe(404);
	});

	test('that is booked is changed and deleted no more', async () => {
		await rackbeat.switches({ refused_change_status: 422 });
		expect((await rackbeat.api('PUT', `${PATH}/3001`, { note: 'x' })).status).toBe(422);
		expect((await rackbeat.api('DELETE', `${PATH}/3001`)).status).toBe(422);
		expect((await post('/3001/book')).status).toBe(422);
		expect((await post('/3005/unbook')).status).toBe(422);
	});
});

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

describe('paper, notes and payments', () => {
	test('stand with the invoice', async () => {
		const path = `${PATH}/3001`;
		const pdf = await rackbeat.get(`${path}.pdf`);
		expect(pdf.headers['content-type']).toBe('application/pdf');
		expect(String(pdf.body)).toContain('Leverand');
		expect((await rackbeat.get(`${PATH}/7.pdf`)).status).toBe(404);
		await rackbeat.switches({ note_keys: 'plain', payment_keys: 'plain', payment_routes: true });
		await rackbeat.switches({ payment_flags: 'present' });
		expect((await post('/3001/notes', { note_text: 'Godkendt' })).status).toBe(201);
		expect((await rackbeat.get(`${path}/notes`)).body['notes']).toMatchObject([
			{ note_text: 'Godkendt' },
		]);
		expect(await get(3001)).toMatchObject({ balance: 6057.5, is_paid: false });
		await post('/3001/payments', { amount: 57.5 });
		expect(await get(3001)).toMatchObject({ balance: 6000, is_party_paid: true });
		await post('/3001/payments', { amount: 6000 });
		expect(await get(3001)).toMatchObject({ is_paid: true, is_overpaid: false });
		expect((await rackbeat.get(`${path}/payments`)).body['total']).toBe(2);
		expect((await post('/3001/payments', {})).status).toBe(422);
	});

	test('may stand under other keys, or not at all', async () => {
		await rackbeat.switches({ note_keys: 'prefixed', payment_keys: 'prefixed' });
		const path = `${PATH}/3001`;
		expect((await rackbeat.get(`${path}/notes`)).body).toHaveProperty('supplier_invoice_notes');
		expect((await rackbeat.get(`${path}/payments`)).body).toHaveProperty(
			'supplier_invoice_payments',
		);
		await rackbeat.switches({ payment_routes: false });
		expect((await rackbeat.get(`${path}/payments`)).status).toBe(404);
	});
});

test('the page shows them', async () => {
	const shown = String((await rackbeat.control('GET', '/')).body);
	expect(shown).toContain('Leverandørfakturaer');
	expect(shown).toContain('NC-20417');
	expect(shown).toContain('6.057,50 DKK');
});

test('one invoice may come without an envelope', async () => {
	await rackbeat.switches({ supplier_invoice_key: 'bare' });
	expect((await rackbeat.get(`${PATH}/3001`)).body).toMatchObject({ number: 3001 });
});
