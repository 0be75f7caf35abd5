import { Rackbeat } from './harness';

let rackbeat: Rackbeat;
beforeAll(async () => {
	rackbeat = await Rackbeat.start();
});
afterAll(() => rackbeat.close());
beforeEach(async () => {
	await rackbeat.reset();
	await rackbeat.switches({ invoice_filters: 'taken' });
});

const PATH = '/customer-invoices';

async function numbers(query: string): Promise<number[]> {
	const { body } = await rackbeat.get(`${PATH}?limit=100&fields=number&${query}`);
	return (body['customer_invoices'] as unknown as { number: number }[]).map(({ number }) => number);
}

describe('paging', () => {
	test('206, twenty a page, and the numbers of pages', async () => {
		const { status, body } = await rackbeat.get('/items');
		expect(status).toBe(206);
		expect(body).toMatchObject({ total: 30, pages: 2, limit: 20, page: 1 });
		expect(body['items']).toHaveLength(20);
		expect((await rackbeat.get('/items?page=2')).body['items']).toHaveLength(10);
	});

	test('status 200 by switch, per_page is no parameter', async () => {
		await rackbeat.switches({ list_status: 200 });
		const { status, body } = await rackbeat.get('/items?per_page=5');
		expect(status).toBe(200);
		expect(body['items']).toHaveLength(20);
		expect(await rackbeat.warnings()).toEqual(['Unknown parameter ignored: per_page']);
	});

	test('past the end: empty or 404', async () => {
		expect((await rackbeat.get('/items?page=9')).body['items']).toEqual([]);
		await rackbeat.switches({ page_past_end: '404' });
		expect((await rackbeat.get('/items?page=9')).status).toBe(404);
	});

	test('a limit over the highest is clamped or refused', async () => {
		await rackbeat.switches({ max_limit: 10 });
		expect((await rackbeat.get('/items?limit=500')).body).toMatchObject({ limit: 10, pages: 3 });
		await rackbeat.switches({ over_limit: '422' });
		expect((await rackbeat.get('/items?limit=500')).status).toBe(422);
	});

	test('an empty list has one page, or none', async () => {
		await rackbeat.reset('empty');
		expect((await rackbeat.get(PATH)).body).toMatchObject({ total: 0, pages: 1 });
		await rackbeat.switches({ empty_list_pages: 0 });
		expect((await rackbeat.get(PATH)).body).toMatchObject({ total: 0, pages: 0 });
	});

	test('a total that grows between two pages', async () => {
		await rackbeat.control('POST', '/_sim/faults', [
			{ method: 'GET', path: '/api/items', kind: 'totalGrows', after: 1 },
		]);
		expect((await rackbeat.get('/items')).body['total']).toBe(30);
		expect((await rackbeat.get('/items?page=2')).body['total']).toBe(31);
	});
});

describe('fields', () => {
	test('nested names, white space, unknown names', async () => {
		const fields = encodeURIComponent('number, lines( child_id,item(number,group(number)) ),nope');
		expect(await rackbeat.invoice(1002, `?fields=${fields}`)).toEqual({
			number: 1002,
			lines: ['L-10', 'L-20', 'L-30'].map((number) => ({
				child_id: number,
				item: { number, group: { number: 2 } },
			})),
		});
	});

	test('parentheses may be ignored', async () => {
		await rackbeat.switches({ nested_fields: 'ignored' });
		const invoice = await rackbeat.invoice(1001, '?fields=customer(number)');
		expect(invoice['customer']).toHaveProperty('company_vat');
	});

	test('a list without lines', async () => {
		await rackbeat.switches({ list_has_lines: false });
		const { body } = await rackbeat.get(`${PATH}?limit=1`);
		expect((body['customer_invoices'] as unknown as object[])[0]).not.toHaveProperty('lines');
	});
});

describe('filters', () => {
	test('days, customer, state, search', async () => {
		expect(await numbers('invoice_date_from=2026-11-01&invoice_date_to=2026-11-05')).toEqual([
			1002, 1003, 1004,
		]);
		expect(await numbers('customer_number=25&is_booked=true')).toEqual([1003, 1018]);
		expect(await numbers('is_booked=0')).toEqual([1001, 1015, 1016]);
		expect(await numbers('search=PO-7781')).toEqual([1015]);
		expect(await numbers('search=radhaus')).toEqual([1007]);
	});

	test('updated_at_from is Danish time and includes its second', async () => {
		const from = encodeURIComponent('2026-11-20 12:00:00');
		expect(await numbers(`updated_at_from=${from}`)).toEqual([1001, 1015, 1016]);
		await rackbeat.switches({ updated_from_inclusive: false });
		expect(await numbers(`updated_at_from=${from}`)).toEqual([1016]);
		await rackbeat.switches({ updated_from_inclusive: true, updated_from_zone: 'utc' });
		expect(await numbers(`updated_at_from=${from}`)).toEqual([1016]);
		expect((await rackbeat.get(`${PATH}?updated_at_from=yesterday`)).status).toBe(422);
	});

	test('booking brings an old draft to the end of the changes', async () => {
		await rackbeat.control('POST', '/_sim/book/1001', {});
		expect((await numbers('order_by=updated_at&order_direction=ASC')).at(-1)).toBe(1001);
	});

	test('a plain filter may be ignored; the strict one refuses what it does not know', async () => {
		await rackbeat.switches({ plain_filters: 'ignored' });
		expect(await numbers('is_booked=false')).toHaveLength(18);
		expect(await numbers('simple_filter[number]=1004')).toEqual([1004]);
		const refused = await rackbeat.get(`${PATH}?simple_filter[is_booked]=true`);
		expect(refused.status).toBe(422);
		expect(JSON.stringify(refused.body)).toContain("Property 'is_booked' is not filterable");
	});

	test('an invoice list may refuse a plain filter, never a day or a time', async () => {
		await rackbeat.switches({ invoice_filters: 'refused' });
		expect((await rackbeat.get(`${PATH}?is_booked=true`)).status).toBe(422);
		expect(await numbers('invoice_date_from=2026-11-01&invoice_date_to=2026-11-05')).toHaveLength(
			3,
		);
	});

	test('archived documents', async () => {
		const seed = { number: 1, customer_id: 1, invoice_date: '2026-01-02', lines: [{ name: 'x' }] };
		await rackbeat.reset({
			customers: [{ number: 1, company_name: 'Kunde ApS' }],
			customer_invoices: [
				{ ...seed, is_archived: true },
				{ ...seed, number: 2 },
			],
		});
		expect(await numbers('')).toEqual([1, 2]);
		await rackbeat.switches({ list_hides_archived: true, invoice_filters: 'taken' });
		expect(await numbers('')).toEqual([2]);
		expect(await numbers('is_archived=true')).toEqual([1]);
	});
});

describe('order', () => {
	test('both styles, and either alone', async () => {
		expect((await numbers('order_by=number&order_direction=DESC'))[0]).toBe(1018);
		expect((await numbers('sort=-number'))[0]).toBe(1018);
		await rackbeat.switches({ sort_style: 'sort' });
		expect((await rackbeat.get(`${PATH}?order_by=number`)).status).toBe(422);
	});

	test('the usual order', async () => {
		await rackbeat.switches({ default_order: 'descending' });
		expect((await numbers(''))[0]).toBe(1018);
	});
});
