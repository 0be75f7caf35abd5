import type { Json } from './harness';
import { Rackbeat } from './harness';

let rackbeat: Rackbeat;
beforeAll(async () => {
	rackbeat = await Rackbeat.start();
});
afterAll(() => rackbeat.close());
beforeEach(() => rackbeat.reset());

const first = (invoice: Json): Json => (invoice['lines'] as unknown as Json[])[0]!;

describe('the totals of the demo invoices', () => {
	test.each([
		[1001, 947.2, 236.8, 1184],
		[1002, 99.99, 25, 124.99],
		[1003, 123.46, 30.87, 154.33],
		[1004, 1000, 200, 1200],
		[1007, 500, 0, 500],
		[1010, 1009, 252.25, 1261.25],
		[1011, 199, 0, 199],
		[1012, -249.5, -62.38, -311.88],
		[1013, 290, 0, 290],
	])('%i', async (number, total_subtotal, total_vat_amount, total_total) => {
		const expected = { total_subtotal, total_vat_amount, total_total };
		expect(await rackbeat.invoice(number)).toMatchObject(expected);
	});

	test('in euro: rate per one euro, and the total in kroner', async () => {
		expect(await rackbeat.invoice(1007)).toMatchObject({
			currency: 'EUR',
			currency_rate: 7.46,
			total_base_currency: 3730,
		});
	});

	test('rounded only at the end, a small price gives another total', async () => {
		await rackbeat.switches({ totals_rounded: 'at_end' });
		expect(await rackbeat.invoice(1003)).toMatchObject({
			total_subtotal: 123.46,
			total_total: 154.32,
		});
	});
});

test('the states and days of the demo invoices', async () => {
	const { body } = await rackbeat.get('/customer-invoices?limit=50&fields=number,is_booked');
	const rows = body['customer_invoices'] as unknown as { number: number; is_booked: boolean }[];
	expect(rows).toHaveLength(18);
	const drafts = rows.filter(({ is_booked }) => !is_booked).map(({ number }) => number);
	expect(drafts).toEqual([1001, 1015, 1016]);
	expect(await rackbeat.invoice(1002)).toMatchObject({
		invoice_date: '2026-11-03',
		due_date: '2026-11-17',
		customer: { name: 'Nordlys Cykler ApS' },
	});
	expect((await rackbeat.invoice(1006))['due_date']).toBe('2026-12-30');
});

test('a text line has no item, no cost and no amount', async () => {
	expect(first(await rackbeat.invoice(1015))).toMatchObject({
		child_id: null,
		child_type: null,
		item: null,
		line_total: 0,
	});
	expect(first(await rackbeat.invoice(1015))).not.toHaveProperty('item_cost_price');
});

describe('the switches of lines', () => {
	test('line_price is for one unit, or for the line after discount', async () => {
		expect(first(await rackbeat.invoice(1001))['line_price']).toBe(249.5);
		await rackbeat.switches({ line_price_is: 'total' });
		expect(first(await rackbeat.invoice(1001))['line_price']).toBe(898.2);
	});

	test('the cost stands under the name that is chosen', async () => {
		expect(first(await rackbeat.invoice(1001))['item_cost_price']).toBe(112.4);
		await rackbeat.switches({ invoice_line_cost_key: 'cost_price' });
		expect(first(await rackbeat.invoice(1001))['cost_price']).toBe(112.4);
		await rackbeat.switches({ invoice_line_cost_key: 'total_cost' });
		expect(first(await rackbeat.invoice(1001))['total_cost']).toBe(449.6);
		await rackbeat.switches({ invoice_line_cost_key: 'absent', header_cost: 'total_cost' });
		const invoice = await rackbeat.invoice(1001);
		expect(first(invoice)).not.toHaveProperty('total_cost');
		expect(invoice['total_cost']).toBe(449.6);
	});

	test('the cost of a document in euro is in kroner or in euro', async () => {
		expect(first(await rackbeat.invoice(1007))['item_cost_price']).toBe(187.6);
		await rackbeat.switches({ cost_currency: 'document' });
		expect(first(await rackbeat.invoice(1007))['item_cost_price']).toBeCloseTo(187.6 / 7.46, 5);
	});

	test('an item that never was on stock costs nothing, or null', async () => {
		expect(first(await rackbeat.invoice(1009))['item_cost_price']).toBe(0);
		await rackbeat.switches({ no_stock_cost: 'null' });
		expect(first(await rackbeat.invoice(1009))['item_cost_price']).toBeNull();
	});
});

describe('credit notes', () => {
	test('negative quantities without a type', async () => {
		const note = await rackbeat.invoice(1012);
		expect(note).not.toHaveProperty('type');
		expect(first(note)).toMatchObject({ quantity: -1, line_price: 249.5, item_cost_price: 112.4 });
	});

	test('a type and positive amounts', async () => {
		await rackbeat.switches({ credit_note_style: 'type_flag_positive' });
		const note = await rackbeat.invoice(1012);
		expect(note).toMatchObject({ type: 'creditnote', is_creditnote: true, total_total: 311.88 });
		expect(first(note)).toMatchObject({ quantity: 1, line_total: 249.5 });
		expect(await rackbeat.invoice(1002)).toMatchObject({ type: 'invoice', is_creditnote: false });
	});
});

describe('the switches of values', () => {
	test('decimals as strings', async () => {
		await rackbeat.switches({ decimals_as: 'string', currency_rate_per: 100 });
		const invoice = await rackbeat.invoice(1007);
		expect(invoice).toMatchObject({ total_total: '500', currency_rate: '746', number: 1007 });
		expect(first(invoice)).toMatchObject({ quantity: '10', item_cost_price: '187.6' });
	});

	test('keys as strings', async () => {
		await rackbeat.switches({ numbers_as: 'string' });
		expect(await rackbeat.invoice(1001)).toMatchObject({ number: '1001', customer_id: '17' });
	});

	test('the name of a customer', async () => {
		await rackbeat.switches({ name_key: 'company_name' });
		const { customer } = await rackbeat.invoice(1001);
		expect(customer).toMatchObject({ company_name: 'Nordlys Cykler ApS' });
		expect(customer).not.toHaveProperty('name');
		await rackbeat.switches({ name_key: 'both' });
		expect((await rackbeat.invoice(1001))['customer']).toHaveProperty('name');
	});

	test('times with offset, or Danish without; summer time counts', async () => {
		expect((await rackbeat.invoice(1017))['booked_at']).toMatch(/^2026-10-05T13:00:00\+02:00$/);
		await rackbeat.switches({ date_style: 'plain' });
		expect((await rackbeat.invoice(1017))['booked_at']).toBe('2026-10-05 13:00:00');
	});

	test('addresses flat, totals left out, customer and item only when asked for', async () => {
		await rackbeat.switches({
			address_style: 'flat',
			vat_total_key: 'absent',
			base_total: 'absent',
			customer_in_invoice: 'on_request',
			line_item: 'on_request',
			unset_text: 'empty',
		});
		const invoice = await rackbeat.invoice(1001);
		expect(invoice).toMatchObject({ address_city: 'Aalborg', heading: '' });
		for (const name of ['total_vat_amount', 'total_base_currency', 'customer', 'billing_address']) {
			expect(invoice).not.toHaveProperty(name);
		}
		expect(first(invoice)).not.toHaveProperty('item');
		const asked = await rackbeat.invoice(1001, '?fields=customer(number),lines(item(number))');
		expect(asked).toEqual({
			customer: { number: 17 },
			lines: [{ item: { number: 'H-100' } }, { item: { number: 'FRAGT' } }],
		});
	});
});
