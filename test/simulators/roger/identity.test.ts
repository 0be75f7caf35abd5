import { createHash } from 'node:crypto';
import { DEMO_ROGER_CLIENT, DEMO_SCOPES, DEMO_TEAM, DEMO_TOKENS } from './index';
import { Roger } from './testClient';

const CALLBACK = 'http://127.0.0.1:5678/rest/oauth2-credential/callback';
const FORM = { 'content-type': 'application/x-www-form-urlencoded' };
type Form = Record<string, string>;

describe('the identity server', () => {
	let roger: Roger;

	beforeAll(async () => {
		roger = await Roger.start();
	});
	afterAll(() => roger.close());
	beforeEach(() => roger.reset());

	function authorize(changes: Form = {}) {
		const query = new URLSearchParams({
			client_id: DEMO_ROGER_CLIENT.id,
			response_type: 'code',
			redirect_uri: CALLBACK,
			scope: DEMO_SCOPES.join(' '),
			state: 'state-1',
			...changes,
		});
		return roger.send('GET', `/connect/authorize?${query.toString()}`);
	}
	async function sentBack(changes: Form = {}): Promise<URLSearchParams> {
		const { status, headers } = await authorize(changes);
		expect(status).toBe(302);
		return new URL(String(headers['location'])).searchParams;
	}
	const basic = (id = DEMO_ROGER_CLIENT.id, secret = DEMO_ROGER_CLIENT.secret) => ({
		authorization: `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}`,
	});
	const token = (form: Form, headers: Form = basic()) =>
		roger.send('POST', '/connect/token', new URLSearchParams(form).toString(), {
			...FORM,
			...headers,
		});
	const exchange = (code: string, more: Form = {}, headers?: Form) =>
		token({ grant_type: 'authorization_code', code, redirect_uri: CALLBACK, ...more }, headers);
	const refresh = (refresh_token = DEMO_TOKENS.refreshToken) =>
		token({ grant_type: 'refresh_token', refresh_token });
	const codeOf = async (changes: Form = {}) => (await sentBack(changes)).get('code') ?? '';

	it('signs in by a code, which is good once, and gives a token of an hour', async () => {
		const query = await sentBack();
		expect(query.get('state')).toBe('state-1');
		const code = query.get('code') ?? '';
		const { status, body } = await exchange(code);
		expect(status).toBe(200);
		expect(body).toMatchObject({ expires_in: 3600, token_type: 'Bearer' });
		roger.token = String(body['access_token']);
		expect((await roger.get('/v1/teams')).status).toBe(200);
		expect((await exchange(code)).body).toEqual({ error: 'invalid_grant' });
		await roger.advance(3601);
		const late = await roger.get('/v1/teams');
		expect([late.status, late.body]).toEqual([401, '']);
		await roger.switches({ unauthorizedBody: 'problem' });
		expect((await roger.get('/v1/teams')).body).toMatchObject({ status: 401 });
	});

	it('gives a refresh token only with offline_access', async () => {
		const { body } = await exchange(await codeOf({ scope: 'expenses.all' }));
		expect(Object.keys(body)).not.toContain('refresh_token');
		roger.token = String(body['access_token']);
		const refused = await roger.get('/v1/teams');
		expect([refused.status, refused.headers['content-type']]).toEqual([
			...[403, 'text/html; charset=utf-8'],
		]);
	});

	it('fails the whole sign-in for one scope that the client may not have', async () => {
		const query = await sentBack({ scope: 'expenses.all departments.all' });
		expect([query.get('error'), query.get('code')]).toEqual(['invalid_scope', null]);
		await roger.switches({ authorizeErrors: 'page' });
		expect((await authorize({ scope: 'expenses.all departments.all' })).status).toBe(400);
		await roger.sim('PATCH', `clients/${DEMO_ROGER_CLIENT.id}`, { scopes: ['departments.all'] });
		const { body } = await exchange(await codeOf({ scope: 'departments.all' }));
		roger.token = String(body['access_token']);
		expect((await roger.get(`/v1/teams/${DEMO_TEAM}/departments`)).status).toBe(200);
	});

	it('shows a page for an unknown client or address, and knows codes alone', async () => {
		expect((await authorize({ client_id: 'other' })).status).toBe(400);
		expect((await authorize({ redirect_uri: 'https://evil.example.com/' })).status).toBe(400);
		expect((await sentBack({ response_type: 'token' })).get('error')).toBe(
			'unsupported_response_type',
		);
		const client = await token({ grant_type: 'client_credentials' });
		expect(client.body).toEqual({ error: 'unsupported_grant_type' });
	});

	it('takes the client by header, and by body where the switch says so', async () => {
		const { id: client_id, secret: client_secret } = DEMO_ROGER_CLIENT;
		const inBody = { client_id, client_secret };
		expect((await exchange(await codeOf(), inBody, {})).status).toBe(200);
		expect((await exchange(await codeOf(), {}, basic(client_id, 'wrong'))).status).toBe(401);
		await roger.switches({ clientInBody: 'refused' });
		const refused = await exchange(await codeOf(), inBody, {});
		expect([refused.status, refused.body]).toEqual([401, { error: 'invalid_client' }]);
	});

	it('refreshes again and again with one token, named or not', async () => {
		const first = await refresh();
		expect(first.body).toMatchObject({ refresh_token: DEMO_TOKENS.refreshToken });
		await roger.switches({ refreshToken: 'staysUnnamed' });
		const second = await refresh();
		expect(Object.keys(second.body)).not.toContain('refresh_token');
		expect(second.body['access_token']).not.toBe(first.body['access_token']);
		expect((await refresh()).status).toBe(200);
	});

	it('rotates refresh tokens where the switch says so; the old one dies or stays', async () => {
		await roger.switches({ refreshToken: 'rotatesOldStays' });
		const { body } = await refresh();
		expect(body['refresh_token']).not.toBe(DEMO_TOKENS.refreshToken);
		await roger.switches({ refreshToken: 'rotates' });
		const next = await refresh();
		expect(next.status).toBe(200);
		expect((await refresh()).status).toBe(400);
		expect((await refresh(String(next.body['refresh_token']))).status).toBe(200);
	});

	it('refuses what was revoked or is over', async () => {
		await roger.act('tokens/revoke', { what: 'all' });
		expect((await refresh()).body).toEqual({ error: 'invalid_grant' });
		expect((await roger.get('/v1/teams')).status).toBe(401);
		await roger.reset({ refreshTokenSeconds: 600, invalidGrantStatus: 401 });
		const { body } = await exchange(await codeOf());
		await roger.advance(601);
		expect((await refresh(String(body['refresh_token']))).status).toBe(401);
	});

	it('checks PKCE, ignores it, or refuses it', async () => {
		const verifier = 'v'.repeat(50);
		const code_challenge = createHash('sha256').update(verifier).digest('base64url');
		const asked = { code_challenge, code_challenge_method: 'S256' };
		const code_verifier = verifier;
		expect((await exchange(await codeOf(asked))).status).toBe(400);
		expect((await exchange(await codeOf(asked), { code_verifier })).status).toBe(200);
		await roger.switches({ pkce: 'ignored' });
		expect((await exchange(await codeOf(asked))).status).toBe(200);
		await roger.switches({ pkce: 'refused' });
		expect((await sentBack(asked)).get('error')).toBe('invalid_request');
	});

	it('limits the calls of a client in a sliding minute', async () => {
		await roger.switches({ rateLimit: 2 });
		const first = [await roger.get('/v1/teams'), await roger.get('/v1/teams')];
		expect(first.map(({ status }) => status)).toEqual([200, 200]);
		const refused = await roger.get('/v1/teams');
		expect(refused.status).toBe(429);
		expect(Number(refused.headers['retry-after'])).toBeGreaterThan(50);
		await roger.switches({ retryAfterHeader: false });
		expect((await roger.get('/v1/teams')).headers['retry-after']).toBeUndefined();
		await roger.advance(61);
		expect((await roger.get('/v1/teams')).status).toBe(200);
	});
});
