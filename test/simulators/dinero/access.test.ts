import axios from 'axios';
import { invoice, line, TestClient } from './testClient';

describe('access, lists and faults', () => {
	let dinero: TestClient;

	beforeAll(async () => {
		dinero = await TestClient.start();
	});
	beforeEach(() => dinero.reset());
	afterAll(() => dinero.close());

	it('refuses a wrong client or key as the login does', async () => {
		const login = (secret: string, key: string) =>
			axios.post(
				`${dinero.simulator.url}/dineroapi/oauth/token`,
				new URLSearchParams({
					grant_type: 'password',
					scope: 'read write',
					username: key,
					password: key,
				}),
				{
					auth: { username: 'demo-client', password: secret },
					validateStatus: () => true,
					proxy: false,
				},
			);
		expect((await login('wrong', 'demo-key-1001')).data).toEqual({ error: 'invalid_client' });
		expect((await login('demo-secret', 'wrong')).data).toEqual({ error: 'invalid_grant' });
	});

	it('ends a token after its hour', async () => {
		await dinero.control('PATCH', 'clock', { advanceSeconds: 3601 });
		expect((await dinero.call('GET', 'v1/1001/vatTypes')).status).toBe(401);
		await dinero.login();
		expect((await dinero.call('GET', 'v1/1001/vattypes')).status).toBe(200);
	});

	it('keeps a key to its own organisation, and asks for Pro', async () => {
		const other = await dinero.call('GET', 'v1/1003/contacts');
		expect([other.status, other.data.code]).toEqual([403, 41]);
		await dinero.switches({ otherOrganizationStatus: 401 });
		expect((await dinero.call('GET', 'v1/1003/contacts')).status).toBe(401);
		await dinero.login('demo-key-1002');
		const free = await dinero.call('GET', 'v1/1002/contacts');
		expect([free.status, free.data.code]).toEqual([403, 90]);
		expect((await dinero.call('GET', 'v1/organizations')).status).toBe(200);
	});

	it('lets a token of scope read only read', async () => {
		await dinero.login('demo-key-1001', 'read');
		expect((await dinero.call('GET', 'v1/1001/contacts')).status).toBe(200);
		expect((await dinero.call('POST', 'v1/1001/contacts', {})).status).toBe(403);
	});

	it('answers 429 in plain text over the limit, and frees the next minute', async () => {
		await dinero.switches({ rateLimit: 2, rateWindow: 'sliding' });
		await dinero.call('GET', 'v1/1001/vatTypes');
		await dinero.call('GET', 'v1/1001/vatTypes');
		const refused = await dinero.call<string>('GET', 'v1/1001/vatTypes');
		expect(refused.status).toBe(429);
		expect(refused.data).toContain('API calls quota exceeded!');
		expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
		await dinero.switches({ retryAfterHeader: false });
		const bare = await dinero.call('GET', 'v1/1001/vatTypes');
		expect(bare.headers['retry-after']).toBeUndefined();
		await dinero.control('PATCH', 'clock', { advanceSeconds: 61 });
		expect((await dinero.call('GET', 'v1/1001/vatTypes')).status).toBe(200);
	});

	it('answers fields in the casing asked with, and few by default', async () => {
		const usual = await dinero.call('GET', 'v1/1001/contacts?pageSize=1');
		expect(Object.keys(usual.data.Collection[0]!)).toEqual(['name', 'contactGuid']);
		const asked = await dinero.call('GET', 'v1/1001/contacts?fields=NAME,VatNumber,Nonsense');
		expect(Object.keys(asked.data.Collection[0]!)).toEqual(['NAME', 'VatNumber']);
	});

	it('filters with eq and contains, and refuses what it does not understand', async () => {
		const search = (filter: string) =>
			dinero.call('GET', `v1/1001/contacts?queryFilter=${encodeURIComponent(filter)}`);
		expect((await search("VatNumber eq '12345674'")).data.Collection).toHaveLength(1);
		expect((await search("Name contains 'KUNDE';City eq 'x'")).status).toBe(400);
		expect((await search("Name contains 'KUNDE';Email contains '@'")).data.Collection).toHaveLength(
			1,
		);
		expect((await search('Byens')).status).toBe(400);
		expect((await search("IsDebitor eq 'true'")).status).toBe(400);
	});

	it('drops unknown fields in silence, and tells the log', async () => {
		await dinero.call('POST', 'v1/1001/invoices', {
			...invoice([line(1, { VatCode: 'U25' })]),
			guid: undefined,
		});
		const [call] = (await dinero.requests()).slice(-1);
		expect(call!.warnings).toEqual(['Unknown field dropped: ProductLines[0].VatCode']);
	});

	it('does the write, then loses the answer', async () => {
		await dinero.fault({ method: 'POST', path: '/v1/*/invoices', kind: 'lostAnswer' });
		await expect(dinero.call('POST', 'v1/1001/invoices', invoice([line(1)]))).rejects.toThrow();
		expect((await dinero.call('POST', 'v1/1001/invoices', invoice([line(1)]))).status).toBe(409);
		const lost = (await dinero.requests()).find(({ fault }) => fault === 'lostAnswer');
		expect(lost).toMatchObject({ method: 'POST', path: '/v1/1001/invoices', status: null });
	});

	it.each([
		['500', 500],
		['502html', 502],
		['429', 429],
		['401once', 401],
		['480', 480],
		['html404', 404],
	])('injects %s before anything is done, once', async (kind, expected) => {
		await dinero.fault({ path: '*/invoices', kind });
		const refused = await dinero.call('POST', 'v1/1001/invoices', invoice([line(1)]));
		expect(refused.status).toBe(expected);
		expect((await dinero.call('POST', 'v1/1001/invoices', invoice([line(1)]))).status).toBe(200);
	});

	it('checks a Danish VAT number and company fields of a person', async () => {
		const contact = { Name: 'Test', CountryKey: 'DK', IsPerson: false };
		const create = (changes: object) =>
			dinero.call('POST', 'v1/1001/contacts', { ...contact, ...changes });
		expect((await create({ VatNumber: '12345674' })).status).toBe(200);
		expect((await create({ VatNumber: '12345678' })).data.validationErrors).toHaveProperty(
			'VatNumber',
		);
		expect((await create({ IsPerson: true, VatNumber: '12345674' })).status).toBe(400);
		const twice = await create({ ContactGuid: '5b1d7a52-0a4c-4a5e-9a51-6f6b1f1c2401' });
		expect(twice.data.validationErrors).toHaveProperty('guidMustBeUnique');
		expect((await dinero.call('GET', 'v1/1001/contacts/none')).status).toBe(404);
	});
});
