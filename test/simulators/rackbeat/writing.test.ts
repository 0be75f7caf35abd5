import { Rackbeat } from './harness';

let rackbeat: Rackbeat;
beforeAll(async () => {
	rackbeat = await Rackbeat.start();
});
afterAll(() => rackbeat.close());
beforeEach(() => rackbeat.reset());

describe('items', () => {
	test('a number with slash and plus is encoded twice; once is 404', async () => {
		const path = '/items/R%252F12%252B3';
		const { status, body } = await rackbeat.get(path);
		expect(status).toBe(200);
		expect(body['item']).toMatchObject({
			number: 'R/12+3',
			urlfriendly_number: 'R%252F12%252B3',
			cost_price: 61.5,
			inventory_enabled: true,
			group: { number: 3, vat_domestic: 25 },
			unit: { number: 1, name: 'stk' },
		});
		expect((await rackbeat.get('/items/R%2F12%2B3')).status).toBe(404);
		expect((await rackbeat.get('/items/R/12+3')).status).toBe(404);
		expect((await rackbeat.get('/products/R%252F12%252B3/locations')).body).toMatchObject({
			product_locations: [
				{ number: 1, stock_quantity: 38 },
				{ number: 11, stock_quantity: 0 },
				{ number: 12, stock_quantity: 0 },
			],
		});
	});

	test('case counts only by switch', async () => {
		expect((await rackbeat.get('/items/h-100')).body['item']).toMatchObject({ number: 'H-100' });
		await rackbeat.switches({ number_case: 'sensitive' });
		expect((await rackbeat.get('/items/h-100')).status).toBe(404);
	});

	test('products and lots are two views of items', async () => {
		expect((await rackbeat.get('/lots')).body).toMatchObject({ total: 1 });
		expect((await rackbeat.get('/products')).body).toMatchObject({ total: 29 });
		expect((await rackbeat.get('/products/HJUL-28')).status).toBe(404);
		expect((await rackbeat.get('/items?is_barred=true')).body).toMatchObject({ total: 1 });
	});

	test('services have a cost of their own and no stock', async () => {
		expect((await rackbeat.get('/items/VTIME')).body['item']).toMatchObject({
			inventory_enabled: false,
			cost_price: 210,
			stock_quantity: 0,
		});
	});
});

describe('what a refusal says', () => {
	const bad = { customer_id: 999, lines: [{ item_id: 'nope', quantity: 1 }] };

	test('paths and texts of a document', async () => {
		expect(await rackbeat.api('POST', '/customer-invoices', bad)).toMatchObject({
			status: 422,
			body: {
				message: 'The given data was invalid.',
				errors: {
					customer_id: ['The selected Customer is invalid.'],
					'lines.0.item_id': ['Product needed.'],
				},
			},
		});
		await rackbeat.switches({ validation_message: false });
		const bare = await rackbeat.api('POST', '/customer-invoices', bad);
		expect(Object.keys(bare.body)).toEqual(['errors']);
	});

	test('types and required fields', async () => {
		const lines = [{ item_id: 'H-100', quantity: 'two' }, { item_id: 'H-100' }];
		const { body } = await rackbeat.api('POST', '/customer-invoices', { customer_id: 17, lines });
		expect(body['errors']).toMatchObject({
			'lines.1.quantity': ['The lines.1.quantity field is required.'],
		});
		expect(body['errors']).toHaveProperty(['lines.0.quantity']);
	});

	test('an unknown field is dropped and noted, or refused', async () => {
		const sent = { customer_id: 17, lines: [{ item_id: 'H-100', quantity: 1, price: 3 }], foo: 1 };
		expect((await rackbeat.api('POST', '/customer-invoices', sent)).status).toBe(201);
		expect(await rackbeat.warnings()).toEqual([
			'Unknown field dropped: lines.0.price',
			'Unknown field dropped: foo',
		]);
		await rackbeat.switches({ unknown_field: 'refused' });
		expect((await rackbeat.api('POST', '/customer-invoices', sent)).status).toBe(422);
	});
});

describe('invoices', () => {
	test('lines take name, price, unit and VAT from item and zone', async () => {
		const lines = [{ item_id: 'H-100', quantity: 2 }];
		const home = await rackbeat.api('POST', '/customer-invoices', { customer_id: 17, lines });
		expect(home.body['customer_invoice']).toMatchObject({
			number: 1019,
			total_total: 623.75,
			lines: [{ name: 'Cykelhjelm Bysol, hvid', vat_percentage: 25 }],
		});
		const abroad = await rackbeat.api('POST', '/customer-invoices', { customer_id: 22, lines });
		expect(abroad.body['customer_invoice']).toMatchObject({ number: 1020, total_total: 499 });
	});

	test('a draft needs the customer alone; PUT changes only what is sent', async () => {
		const made = await rackbeat.api('POST', '/customer-invoices/drafts', { customer_id: 17 });
		expect(made.status).toBe(201);
		const complete = await rackbeat.api('POST', '/customer-invoices', { customer_id: 17 });
		expect(complete.status).toBe(422);
		const path = '/customer-invoices/1019';
		await rackbeat.api('PUT', path, { heading: 'Ny', invoice_date: '2026-11-30' });
		await rackbeat.api('PUT', path, { lines: [{ name: 'Tekst', quantity: 1, line_price: 10 }] });
		expect(await rackbeat.invoice(1019)).toMatchObject({
			heading: 'Ny',
			invoice_date: '2026-11-30',
			total_subtotal: 10,
		});
		expect((await rackbeat.api('DELETE', path)).status).toBe(200);
		expect((await rackbeat.get(path)).status).toBe(404);
	});

	test('notes and PDF', async () => {
		const path = '/customer-invoices/1002';
		await rackbeat.api('POST', `${path}/notes`, { note_text: 'Ringet til kunden' });
		const { status, body } = await rackbeat.get(`${path}/notes`);
		expect(status).toBe(206);
		expect(body['notes']).toMatchObject([{ note_text: 'Ringet til kunden' }]);
		const pdf = await rackbeat.get(`${path}.pdf`);
		expect(pdf.headers['content-type']).toBe('application/pdf');
		expect(String(pdf.body)).toMatch(/^%PDF-1\.4[\s\S]*%%EOF\n$/);
		expect((await rackbeat.get('/customer-invoices/7.pdf')).status).toBe(404);
	});
});

describe('customers', () => {
	test('read by name, written by company_name', async () => {
		const sent = { company_name: 'Ny Kunde ApS', payment_terms_id: 1001, vat_zone: 'eu' };
		const made = await rackbeat.api('POST', '/customers', sent);
		expect(made).toMatchObject({
			status: 201,
			body: { customer: { number: 29, name: 'Ny Kunde ApS', currency: 'DKK', vat_zone: 'eu' } },
		});
		await rackbeat.api('PUT', '/customers/29', { company_name: 'Nyere Kunde ApS' });
		expect((await rackbeat.get('/customers/29')).body['customer']).toMatchObject({
			name: 'Nyere Kunde ApS',
			payment_terms: { number: 1001, type: 'net', maturity_days: 8 },
		});
		expect((await rackbeat.api('DELETE', '/customers/29')).status).toBe(200);
		expect((await rackbeat.get('/customers/29')).status).toBe(404);
		expect((await rackbeat.api('DELETE', '/customers/17')).status).toBe(422);
	});

	test('required, unknown and taken', async () => {
		const { body } = await rackbeat.api('POST', '/customers', {
			number: 17,
			layout_id: 9,
			ean: '1',
		});
		expect(body['errors']).toHaveProperty('ean');
		const second = await rackbeat.api('POST', '/customers', { number: 17, layout_id: 9 });
		expect(second.body['errors']).toEqual({
			layout_id: ['The selected layout_id is invalid.'],
			company_name: ['The company_name field is required.'],
			payment_terms_id: ['The payment_terms_id field is required.'],
			number: ['The number has already been taken.'],
		});
	});

	test('filters, contacts and addresses', async () => {
		expect((await rackbeat.get('/customers?simple_filter[ean]=5790000000012')).body['total']).toBe(
			1,
		);
		const contacts = '/customers/17/contacts';
		expect((await rackbeat.api('POST', contacts, { name: 'Bogholder' })).status).toBe(201);
		expect((await rackbeat.get(contacts)).body['customer_contacts']).toMatchObject([
			{ number: 1, name: 'Bogholder' },
		]);
		const addresses = '/customers/17/addresses';
		const made = await rackbeat.api('POST', addresses, { street: 'Lagervej 1' });
		const { id } = made.body['address'] as unknown as { id: number };
		expect((await rackbeat.get(addresses)).body['addresses']).toMatchObject([{ type: 'delivery' }]);
		expect((await rackbeat.api('DELETE', `${addresses}/${id}`)).status).toBe(200);
	});

	test('the fourth VAT zone has three spellings', async () => {
		await rackbeat.switches({ exempt_zone_name: 'exempt' });
		await rackbeat.api('PUT', '/customers/17', { vat_zone: 'domestic_exempt' });
		expect((await rackbeat.get('/customers/17')).body['customer']).toMatchObject({
			vat_zone: 'exempt',
		});
	});
});
