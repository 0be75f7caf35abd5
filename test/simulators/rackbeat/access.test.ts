import { Rackbeat } from './harness';

let rackbeat: Rackbeat;
beforeAll(async () => {
	rackbeat = await Rackbeat.start();
});
afterAll(() => rackbeat.close());
beforeEach(() => rackbeat.reset());

const wrongKey = { authorization: 'Bearer wrong' };
const limited = { authorization: 'Bearer demo-rackbeat-limited-key' };

test('self tells account and user, without an envelope', async () => {
	const { status, body } = await rackbeat.get('/self');
	expect(status).toBe(200);
	expect(body).toMatchObject({
		user_account: { id: 2001, company_name: 'Frihjul Cykler ApS' },
		user: { id: 1 },
	});
});

test('a wrong key is 401; without Accept it is sent to the login page', async () => {
	expect(await rackbeat.api('GET', '/self', undefined, wrongKey)).toMatchObject({
		status: 401,
		body: { message: 'Unauthenticated.' },
	});
	const html = await rackbeat.api('GET', '/self', undefined, { ...wrongKey, accept: '*/*' });
	expect(html).toMatchObject({ status: 302, headers: { location: '/login' } });
});

test('a key with the purchase scope reads itself and items, no customers and no layouts', async () => {
	const status = async (path: string) =>
		(await rackbeat.api('GET', path, undefined, limited)).status;
	expect(await status('/self')).toBe(200);
	expect(await status('/items')).toBe(206);
	expect(await status('/layouts')).toBe(403);
	expect(await status('/customers')).toBe(403);
	expect(await status('/customer-invoices')).toBe(403);
	await rackbeat.switches({ unscoped_resources: 'open' });
	expect(await status('/layouts')).toBe(206);
	await rackbeat.switches({ unscoped_resources: 'settings' });
	expect(await status('/items')).toBe(403);
});

test('what is not there is 404 in each body', async () => {
	expect(await rackbeat.get('/customer-invoices/7')).toMatchObject({
		status: 404,
		body: { message: 'Not found.' },
	});
	await rackbeat.switches({ not_found_body: 'html' });
	expect((await rackbeat.get('/nothing')).headers['content-type']).toContain('text/html');
	await rackbeat.switches({ not_found_body: 'empty' });
	expect(await rackbeat.get('/nothing')).toMatchObject({ status: 404, body: '' });
});

test('over the limit: 429 with Retry-After until the minute is over', async () => {
	await rackbeat.control('PATCH', '/_sim/clock', { set: '2026-11-23T10:00:05Z' });
	await rackbeat.switches({ rate_limit: 2 });
	expect((await rackbeat.get('/self')).headers['x-ratelimit-remaining']).toBe('1');
	await rackbeat.get('/self');
	const refused = await rackbeat.get('/self');
	expect(refused).toMatchObject({ status: 429, body: { message: 'Too Many Attempts.' } });
	expect(Number(refused.headers['retry-after'])).toBeGreaterThan(50);
	expect((await rackbeat.api('GET', '/self', undefined, limited)).status).toBe(200);
	await rackbeat.switches({ retry_after_header: false, rate_headers: false });
	const bare = await rackbeat.get('/self');
	expect(bare.headers).not.toHaveProperty('retry-after');
	await rackbeat.control('PATCH', '/_sim/clock', { advanceSeconds: 60 });
	expect((await rackbeat.get('/self')).status).toBe(200);
});

test('settings are not paged; plugins come from the seed', async () => {
	const { status, body } = await rackbeat.get('/settings');
	expect(status).toBe(200);
	expect(Object.keys(body)).toEqual(['settings']);
	expect((await rackbeat.get('/settings/base_currency')).body['value']).toBe('DKK');
	await rackbeat.reset({ plugins: [{ slug: 'dinero', name: 'Dinero', is_active: true }] });
	expect((await rackbeat.get('/user-account-plugins')).body['user_account_plugins']).toMatchObject([
		{ slug: 'dinero', is_active: true },
	]);
});

describe('registers', () => {
	test('groups, units, layouts and terms of the demo company', async () => {
		const { body } = await rackbeat.get('/product-groups/6');
		expect(body['product_group']).toMatchObject({ name: 'Kurser (momsfri)', vat_domestic: 0 });
		expect((await rackbeat.get('/units')).body['total']).toBe(5);
		expect((await rackbeat.get('/layouts')).body['total']).toBe(2);
		expect((await rackbeat.get('/payment-terms/1004')).body).toMatchObject({
			payment_term: { type: 'invoice_month', maturity_days: 30 },
		});
	});

	test('create, change, delete, and what is refused', async () => {
		const made = await rackbeat.api('POST', '/units', { name: 'kasse' });
		expect(made).toMatchObject({ status: 201, body: { unit: { number: 6, name: 'kasse' } } });
		await rackbeat.api('PUT', '/units/6', { name: 'karton' });
		expect((await rackbeat.get('/units/6')).body['unit']).toMatchObject({ name: 'karton' });
		expect((await rackbeat.api('DELETE', '/units/6')).status).toBe(200);
		expect((await rackbeat.get('/units/6')).status).toBe(404);
		expect((await rackbeat.api('POST', '/units', {})).body).toMatchObject({
			errors: { name: ['The name field is required.'] },
		});
		const change = await rackbeat.api('PUT', '/product-groups/2', { has_inventory: false });
		expect(change.status).toBe(422);
	});
});

test('own seeds are checked', async () => {
	const bad = await rackbeat.control('POST', '/_sim/reset', { seed: { customers: [{}] } });
	expect(bad.status).toBe(400);
	expect(JSON.stringify(bad.body)).toContain('customers.0.number');
	const lacking = {
		customer_invoices: [{ number: 1, customer_id: 1, invoice_date: '2026-01-01' }],
	};
	const refused = await rackbeat.control('POST', '/_sim/reset', { seed: lacking });
	expect(refused.status).toBe(400);
	expect(JSON.stringify(refused.body)).toContain('there is no customer 1');
});
