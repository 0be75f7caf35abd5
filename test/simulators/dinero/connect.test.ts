import { CALLBACK, pkce, TestSignIn } from './connect/testSignIn';
import { DEMO_CONNECT_CLIENT } from './demoSeed';
import { TestClient } from './testClient';

describe('Visma Connect', () => {
	let dinero: TestClient;
	let visma: TestSignIn;

	beforeAll(async () => {
		dinero = await TestClient.start();
		visma = new TestSignIn(dinero.simulator.url);
	});
	beforeEach(() => dinero.reset());
	afterAll(() => dinero.close());

	const asUser = (token: string, path: string, method: 'GET' | 'POST' = 'GET', data?: unknown) =>
		dinero.call(method, path, data, { authorization: `Bearer ${token}` });
	const exchange = async (form: Record<string, string>, challenge = pkce().challenge) => {
		const asked = { code_challenge: challenge, code_challenge_method: 'S256' };
		const code = (await visma.sentBack(asked)).get('code') ?? '';
		const usual = { grant_type: 'authorization_code', code, redirect_uri: CALLBACK };
		return (await visma.grant({ ...usual, ...form })).data;
	};

	describe('the sign-in page', () => {
		it('sends the user back with code and state in the query', async () => {
			const query = await visma.sentBack({ response_mode: 'query' });
			expect(query.get('code')).toBeTruthy();
			expect(query.get('state')).toBe('state-1');
		});

		it.each([
			['an unknown client', { client_id: 'isv_other' }, 'client_id'],
			['a foreign address', { redirect_uri: 'https://evil.example.com/' }, 'redirect_uri'],
			[
				'another path of this machine',
				{ redirect_uri: 'http://127.0.0.1:5678/other' },
				'redirect_uri',
			],
			['no address', { redirect_uri: undefined }, 'redirect_uri'],
		])('sends nobody anywhere for %s', async (_, changes, what) => {
			const { status, data, headers } = await visma.authorize(changes);
			expect(status).toBe(400);
			expect(headers['location']).toBeUndefined();
			expect(data).toContain(what);
		});

		it('takes any port of this machine', async () => {
			const address = 'http://localhost:40123/rest/oauth2-credential/callback';
			const { headers } = await visma.authorize({ redirect_uri: address });
			expect(String(headers['location'])).toMatch(/^http:\/\/localhost:40123\/rest\//);
		});

		it.each([
			['scopes that are not those of the client', { scope: 'openid' }, 'invalid_scope'],
			['no scope', { scope: undefined }, 'invalid_scope'],
			[
				'fewer scopes than the client has',
				{ scope: 'dineropublicapi:read offline_access' },
				'invalid_scope',
			],
			['another response type', { response_type: 'token' }, 'unsupported_response_type'],
			[
				'a plain challenge',
				{ code_challenge: 'x'.repeat(43), code_challenge_method: 'plain' },
				'invalid_request',
			],
			['a challenge without method', { code_challenge: 'x'.repeat(43) }, 'invalid_request'],
		])('sends the user back with an error for %s', async (_, changes, error) => {
			const query = await visma.sentBack(changes);
			expect([query.get('error'), query.get('code'), query.get('state')]).toEqual([
				error,
				null,
				'state-1',
			]);
		});
	});

	describe('the exchange of a code', () => {
		it('gives tokens for the right verifier', async () => {
			const { verifier, challenge } = pkce();
			expect(await exchange({ code_verifier: verifier }, challenge)).toMatchObject({
				access_token: expect.any(String),
				refresh_token: expect.any(String),
				token_type: 'Bearer',
				scope: DEMO_CONNECT_CLIENT.scopes.join(' '),
			});
		});

		it.each([
			['another verifier', { code_verifier: pkce().verifier }],
			['no verifier', {}],
			['a made-up code', { code: 'made-up' }],
		])('refuses %s', async (_, form) => {
			expect(await exchange(form)).toEqual({ error: 'invalid_grant' });
		});

		it('refuses another address, and a verifier that was never announced', async () => {
			const { verifier, challenge } = pkce();
			const elsewhere = { code_verifier: verifier, redirect_uri: `${CALLBACK}/other` };
			expect(await exchange(elsewhere, challenge)).toEqual({ error: 'invalid_grant' });
			const code = (await visma.sentBack()).get('code') ?? '';
			const form = { grant_type: 'authorization_code', code, redirect_uri: CALLBACK };
			const { data } = await visma.grant({ ...form, code_verifier: verifier });
			expect(data).toEqual({ error: 'invalid_grant' });
		});

		it('takes a code once, and for one minute', async () => {
			const form = { grant_type: 'authorization_code', redirect_uri: CALLBACK };
			const first = (await visma.sentBack()).get('code') ?? '';
			expect((await visma.grant({ ...form, code: first })).status).toBe(200);
			expect((await visma.grant({ ...form, code: first })).data.error).toBe('invalid_grant');
			const second = (await visma.sentBack()).get('code') ?? '';
			await dinero.control('PATCH', 'clock', { advanceSeconds: 61 });
			expect((await visma.grant({ ...form, code: second })).data.error).toBe('invalid_grant');
		});

		it('asks for the client, in the body or in the header', async () => {
			const { refresh_token: token = '' } = await visma.signIn();
			const form = { grant_type: 'refresh_token', refresh_token: token };
			const wrong = { client_id: DEMO_CONNECT_CLIENT.id, client_secret: 'wrong' };
			expect((await visma.token({ ...form, ...wrong })).data).toEqual({ error: 'invalid_client' });
			expect((await visma.token(form)).data).toEqual({ error: 'invalid_client' });
			const { id, secret } = DEMO_CONNECT_CLIENT;
			const basic = {
				authorization: `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}`,
			};
			await dinero.switches({ connectBasicHeader: 'refused' });
			expect((await visma.token(form, basic)).data).toEqual({ error: 'invalid_client' });
			await dinero.switches({ connectBasicHeader: 'accepted' });
			expect((await visma.token(form, basic)).status).toBe(200);
		});

		it('knows no login of a client alone', async () => {
			const { data } = await visma.grant({ grant_type: 'client_credentials' });
			expect(data).toEqual({ error: 'unsupported_grant_type' });
		});
	});

	describe('refreshing', () => {
		it('uses a one-time token up and gives the next', async () => {
			await dinero.switches({ connectRefresh: 'oneTime', connectGraceSeconds: 0 });
			await dinero.switches({ connectAnswersRefreshToken: true });
			const { refresh_token: first = '' } = await visma.signIn();
			const second = (await visma.refresh(first)).data.refresh_token ?? '';
			expect(second).not.toBe(first);
			expect((await visma.refresh(first)).data).toEqual({ error: 'invalid_grant' });
			expect((await visma.refresh(second)).status).toBe(200);
		});

		it('takes a used-up token again within the grace, and not after it', async () => {
			await dinero.switches({ connectRefresh: 'oneTime', connectGraceSeconds: 30 });
			await dinero.switches({ connectAnswersRefreshToken: true });
			const { refresh_token: first = '' } = await visma.signIn();
			await visma.refresh(first);
			await dinero.control('PATCH', 'clock', { advanceSeconds: 29 });
			expect((await visma.refresh(first)).status).toBe(200);
			await dinero.control('PATCH', 'clock', { advanceSeconds: 2 });
			expect((await visma.refresh(first)).data).toEqual({ error: 'invalid_grant' });
		});

		it('gives a token of re-use back each time', async () => {
			await dinero.switches({ connectRefresh: 'reuse', connectAnswersRefreshToken: true });
			const { refresh_token: first = '' } = await visma.signIn();
			expect((await visma.refresh(first)).data.refresh_token).toBe(first);
			await dinero.control('PATCH', 'clock', { advanceSeconds: 300 * 24 * 3600 });
			expect((await visma.refresh(first)).data.refresh_token).toBe(first);
		});

		it('leaves the old token standing where the answer names none', async () => {
			await dinero.switches({ connectAnswersRefreshToken: false });
			const { refresh_token: first = '' } = await visma.signIn();
			expect((await visma.refresh(first)).data.refresh_token).toBeUndefined();
			await dinero.control('PATCH', 'clock', { advanceSeconds: 3600 });
			expect((await visma.refresh(first)).status).toBe(200);
		});

		it('keeps the mode of the day the user signed in', async () => {
			await dinero.switches({ connectRefresh: 'reuse', connectAnswersRefreshToken: true });
			const { refresh_token: first = '' } = await visma.signIn();
			await dinero.switches({ connectRefresh: 'oneTime' });
			expect((await visma.refresh(first)).data.refresh_token).toBe(first);
		});
	});

	describe('a token of a user', () => {
		it('reaches his companies and no other', async () => {
			const { access_token: token } = await visma.signIn();
			const companies = await asUser(token, 'v1.1/organizations');
			const ids = (companies.data as unknown as { Id: number }[]).map(({ Id }) => Id);
			expect(ids).toEqual([1001, 1003]);
			expect((await asUser(token, 'v1/1001/contacts')).status).toBe(200);
			expect((await asUser(token, 'v1/1003/contacts')).status).toBe(200);
			await dinero.switches({ otherOrganizationStatus: 403 });
			const other = await asUser(token, 'v1/1002/contacts');
			expect([other.status, other.data.code]).toEqual([403, 41]);
		});

		it('ends after as long as its answer says', async () => {
			await dinero.switches({ connectTokenSeconds: 300 });
			const { access_token: token, expires_in: seconds } = await visma.signIn();
			expect(seconds).toBe(300);
			await dinero.control('PATCH', 'clock', { advanceSeconds: 299 });
			expect((await asUser(token, 'v1/1001/vatTypes')).status).toBe(200);
			await dinero.control('PATCH', 'clock', { advanceSeconds: 2 });
			expect((await asUser(token, 'v1/1001/vatTypes')).status).toBe(401);
		});

		it('has a limit of its own for each company', async () => {
			await dinero.switches({ rateLimit: 1, vismaRateLimit: 2, rateWindow: 'sliding' });
			const { access_token: token } = await visma.signIn();
			const statuses: number[] = [];
			for (const organisation of [1001, 1001, 1001, 1003]) {
				statuses.push((await asUser(token, `v1/${organisation}/vatTypes`)).status);
			}
			expect(statuses).toEqual([200, 200, 429, 200]);
			expect((await dinero.call('GET', 'v1/1001/vatTypes')).status).toBe(200);
			expect((await dinero.call('GET', 'v1/1001/vatTypes')).status).toBe(429);
		});

		it('may write', async () => {
			const { access_token: token } = await visma.signIn();
			const body = { Name: 'Ny Kunde', CountryKey: 'DK', IsPerson: true };
			expect((await asUser(token, 'v1/1003/contacts', 'POST', body)).status).toBeLessThan(300);
		});
	});
});
