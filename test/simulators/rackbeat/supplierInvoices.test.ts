import type { Answer, Json } from './harness';
import { Rackbeat } from './harness';

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
		await rackbeat.switches({
			list_status: 206,
			plain_filters: 'honoured',
			invoice_filters: 'taken',
		});
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
