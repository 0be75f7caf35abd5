import type { Answer, Json } from './harness';
import { Rackbeat } from './harness';

let rackbeat: Rackbeat;
beforeAll(async () => {
	rackbeat = await Rackbeat.start();
});
afterAll(() => rackbeat.close());
beforeEach(async () => {
	await rackbeat.reset();
	await rackbeat.switches({
		credit_note_style: 'negative_quantities',
		credit_note_answer: 'customer_invoice',
		copy_books: false,
		draft_number_is_final: true,
		line_price_is: 'unit',
		decimals_as: 'number',
		numbers_as: 'int',
		totals_rounded: 'per_line',
		costing: 'average',
		cost_frozen_at: 'booking',
		orderless_invoice_moves_stock: true,
	});
});

const PATH = '/customer-invoices';
const post = (path: string, body?: unknown): Promise<Answer> =>
	rackbeat.api('POST', `${PATH}${path}`, body);
const first = (invoice: Json): Json => (invoice['lines'] as unknown as Json[])[0]!;
const stock = async (number: string): Promise<unknown> =>
	((await rackbeat.get(`/items/${number}`)).body['item'] as Json)['stock_quantity'];

describe('the four ways of writing a credit note', () => {
	test.each([
		['negative_quantities', -1, 249.5, -249.5, undefined],
		['type_flag_positive', 1, 249.5, 249.5, 'creditnote'],
		['negative_prices', 1, -249.5, -249.5, undefined],
		['type_flag_negative', -1, 249.5, -249.5, 'creditnote'],
	])('%s', async (credit_note_style, quantity, line_price, total_subtotal, type) => {
		await rackbeat.switches({ credit_note_style });
		const note = await rackbeat.invoice(1012);
		expect(note).toMatchObject({ total_subtotal });
		expect(note['type']).toBe(type);
		expect(first(note)).toMatchObject({ quantity, line_price });
		expect(await rackbeat.invoice(1003)).toMatchObject({ total_subtotal: 123.46 });
	});

	test('a text line with a quantity does not hide one', async () => {
		const lines = [
			{ name: 'Retur', quantity: 1 },
			{ item_id: 'H-100', quantity: -1 },
		];
		await rackbeat.switches({ credit_note_style: 'type_flag_positive' });
		await post('/drafts', { customer_id: 17, lines });
		expect(await rackbeat.invoice(1019)).toMatchObject({ is_creditnote: true });
	});
});

describe('line_price', () => {
	test.each([
		['unit', 249.5],
		['unit_after_discount', 224.55],
		['total', 898.2],
		['total_before_discount', 998],
	])('as %s', async (line_price_is, price) => {
		await rackbeat.switches({ line_price_is });
		expect(first(await rackbeat.invoice(1001))['line_price']).toBe(price);
	});

	test('may come without the line’s own total', async () => {
		await rackbeat.switches({ line_total: 'absent' });
		expect(first(await rackbeat.invoice(1001))).not.toHaveProperty('line_total');
	});
});

describe('crediting', () => {
	test('names the invoice under the name of the switch, and tells of the goods', async () => {
		await post('/1002/create-creditnote');
		await rackbeat.switches({ credit_link_key: 'original_invoice_id', stock_returned: 'present' });
		expect(await rackbeat.invoice(1019)).toMatchObject({
			original_invoice_id: 1002,
			stock_returned: null,
		});
		const before = await stock('L-10');
		await post('/1019/book');
		expect(await rackbeat.invoice(1019)).toMatchObject({ stock_returned: true });
		expect(await stock('L-10')).toBe(Number(before) + 1);
		await rackbeat.switches({ credit_link_key: 'absent' });
		expect(await rackbeat.invoice(1019)).not.toHaveProperty('original_invoice_id');
	});

	test('without return leaves the goods where they are', async () => {
		await rackbeat.switches({ credit_returns_stock: false, stock_returned: 'present' });
		await post('/1002/create-creditnote');
		const before = await stock('L-10');
		await post('/1019/book');
		expect(await rackbeat.invoice(1019)).toMatchObject({ stock_returned: false });
		expect(await stock('L-10')).toBe(before);
	});

	test('a part leaves the rest, and never more', async () => {
		await post('/1005/create-creditnote');
		const lines = [{ item_id: 'D-28', quantity: -1 }];
		await rackbeat.api('PUT', `${PATH}/1019`, { lines });
		await post('/1019/book');
		const { body } = await post('/1005/create-creditnote');
		const rest = (body['customer_invoice'] as Json)['lines'] as unknown as Json[];
		expect(rest.map((line) => [line['child_id'], line['quantity']])).toEqual([
			['D-28', -1],
			['S-28', -2],
		]);
		await rackbeat.api('PUT', `${PATH}/1020`, { lines: [{ item_id: 'D-28', quantity: -2 }] });
		expect((await post('/1020/book')).status).toBe(422);
	});
});

describe('what books by itself, where the switch says so', () => {
	test('a copy and a credit note, unless the query forbids it', async () => {
		await rackbeat.switches({ copy_books: true, copy_answer: 'invoice_id' });
		expect((await post('/1004/copy?book=false')).body).toEqual({ invoice_id: 1019 });
		expect(await rackbeat.invoice(1019)).toMatchObject({ is_booked: false });
		await post('/1004/copy');
		expect(await rackbeat.invoice(1020)).toMatchObject({ is_booked: true });
		await post('/1004/create-creditnote?book=false');
		expect(await rackbeat.invoice(1021)).toMatchObject({ is_booked: false });
	});

	test('a create', async () => {
		await rackbeat.switches({ create_books: 'unless_told' });
		const lines = [{ item_id: 'H-100', quantity: 1 }];
		await post('', { customer_id: 17, lines, book: false });
		expect(await rackbeat.invoice(1019)).toMatchObject({ is_booked: false });
		await post('/drafts', { customer_id: 17, lines });
		expect(await rackbeat.invoice(1020)).toMatchObject({ is_booked: true });
	});
});

test('the mail of a booking goes to all that are named', async () => {
	const receivers = { to: ['a@example.com'], cc: ['b@example.com'], bcc: ['c@example.com'] };
	await post('/1001/book', { mail: { send: true, subject: 'S', body: 'B', receivers } });
	expect((await rackbeat.state())['mails']).toMatchObject([
		{ invoice: 1001, subject: 'S', body: 'B', ...receivers },
	]);
});

test('a draft in another currency takes the rate of the day, or its own', async () => {
	await post('/drafts', { customer_id: 17, currency: 'EUR' });
	expect(await rackbeat.invoice(1019)).toMatchObject({ currency: 'EUR' });
	await rackbeat.switches({ currency_rate_per: 1 });
	expect((await rackbeat.invoice(1019))['currency_rate']).toBe(7.46);
	await rackbeat.api('PUT', `${PATH}/1019`, { currency_rate: 7.5 });
	expect((await rackbeat.invoice(1019))['currency_rate']).toBe(7.5);
});

test('our_reference_id names an employee', async () => {
	await post('/drafts', { customer_id: 17, our_reference_id: 1 });
	expect(await rackbeat.invoice(1019)).toMatchObject({ our_reference: 'Salg' });
	expect((await post('/drafts', { customer_id: 17, our_reference_id: 9 })).status).toBe(422);
});
