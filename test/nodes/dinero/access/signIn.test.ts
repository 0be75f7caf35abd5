import type { IDataObject } from 'n8n-workflow';
import { startDemoCompanies, type DemoCompanies } from '../../../engine/demoCompanies';
import { filledIn, signedIn } from '../../../engine/signIn';
import { failure, runSignedIn, signIn, tokensOf } from './signedInUser';

let demo: DemoCompanies;
beforeAll(async () => {
	demo = await startDemoCompanies();
});
afterAll(() => demo.close());
beforeEach(() => demo.dinero.reset());

const all = { returnAll: true };
const list = (credential: IDataObject) => runSignedIn(credential, 'vatType', 'getAll', all);
const upload = (credential: IDataObject) =>
	runSignedIn(
		credential,
		'file',
		'upload',
		{ binaryField: 'data' },
		{
			items: [
				{
					json: {},
					binary: {
						data: {
							data: Buffer.from('%PDF-1.4\n%%EOF\n').toString('base64'),
							mimeType: 'application/pdf',
							fileName: 'bilag.pdf',
						},
					},
				},
			],
		},
	);
const createContact = (credential: IDataObject) =>
	runSignedIn(credential, 'contact', 'create', { name: 'Ny Kunde', countryKey: 'DK' });

/** The token's hour is over, and so is any grace. */
const pass = () => demo.dinero.clock({ advanceSeconds: 4000 });

const callsTo = async (pattern: RegExp) => {
	const calls = await demo.dinero.calls();
	return calls
		.filter(({ path }) => pattern.test(path))
		.map(({ method, status }) => [method, status]);
};
const TOKEN = /^\/connect\/token/;

interface Sent extends IDataObject {
	path: string;
	body: IDataObject;
}
const sentTo = async (pattern: RegExp): Promise<Sent[]> =>
	((await demo.dinero.calls()) as unknown as Sent[]).filter(({ path }) => pattern.test(path));

describe('signing in', () => {
	test('asks with PKCE S256, state, the scopes of the application and an answer in the query', async () => {
		await signIn(demo);
		const [page] = await sentTo(/^\/connect\/authorize/);
		const asked = Object.fromEntries(new URLSearchParams(page?.path.split('?')[1]));
		expect(asked).toMatchObject({
			response_mode: 'query',
			response_type: 'code',
			code_challenge_method: 'S256',
			code_challenge: expect.stringMatching(/^[\w-]{43}$/),
			state: expect.stringMatching(/.{8,}/),
			scope: 'dineropublicapi:read dineropublicapi:write offline_access',
			client_id: 'isv_demo',
		});
	});

	test('exchanges the code with the verifier, the client in the body', async () => {
		await demo.dinero.switches({ connectBasicHeader: 'refused' });
		const credential = await signIn(demo);
		const [exchange] = await sentTo(TOKEN);
		expect(exchange?.body).toMatchObject({
			grant_type: 'authorization_code',
			code_verifier: expect.stringMatching(/^[\w-]{43}$/),
			client_id: 'isv_demo',
			client_secret: 'demo-connect-secret',
		});
		expect(tokensOf(credential)).toMatchObject({
			access_token: expect.any(String),
			refresh_token: expect.any(String),
		});
		expect((await list(credential)).length).toBeGreaterThan(0);
	});
});

describe.each(['oneTime', 'reuse'] as const)('renewing with %s tokens', (refresh) => {
	beforeEach(() =>
		demo.dinero.switches({
			connectRefresh: refresh,
			connectAnswersRefreshToken: true,
			createAnswersEmpty: false,
		}),
	);

	test('an ended token is renewed once and the call repeated', async () => {
		const credential = await signIn(demo);
		const before = { ...tokensOf(credential) };
		await demo.dinero.forget();
		await pass();
		expect((await list(credential)).length).toBeGreaterThan(0);
		expect(await callsTo(/./)).toEqual([
			['GET', 401],
			['POST', 200],
			['GET', 200],
		]);
		const after = tokensOf(credential);
		expect(after['access_token']).not.toBe(before['access_token']);
		const isSame = after['refresh_token'] === before['refresh_token'];
		expect(isSame).toBe(refresh === 'reuse');
	});

	test('the saved token serves the next time', async () => {
		const credential = await signIn(demo);
		for (let hours = 0; hours < 3; hours += 1) {
			await pass();
			expect((await list(credential)).length).toBeGreaterThan(0);
		}
		expect(await callsTo(TOKEN)).toHaveLength(4);
	});

	test('a write is carried out once', async () => {
		const credential = await signIn(demo);
		await demo.dinero.forget();
		await pass();
		const [contact] = await createContact(credential);
		expect(contact?.json['contactGuid']).toEqual(expect.any(String));
		expect(await callsTo(/^\/v1\/1001\/contacts/)).toEqual([
			['POST', 401],
			['POST', expect.any(Number)],
		]);
		const { organisations } = (await demo.dinero.state()) as unknown as {
			organisations: { contacts: { Name: string }[] }[];
		};
		const made = organisations[0]?.contacts.filter(({ Name }) => Name === 'Ny Kunde');
		expect(made).toHaveLength(1);
	});

	test('a file is sent again, though n8n does not repeat it, and stored once', async () => {
		const credential = await signIn(demo);
		await demo.dinero.forget();
		await pass();
		const [file] = await upload(credential);
		expect(file?.json['fileGuid']).toEqual(expect.any(String));
		expect(await callsTo(/./)).toEqual([
			['POST', 401],
			['POST', 200],
			['POST', expect.any(Number)],
		]);
		const { organisations } = (await demo.dinero.state()) as unknown as {
			organisations: { files: { name: string }[] }[];
		};
		expect(organisations[0]?.files).toHaveLength(1);
	});
});

test('a refresh that names no refresh token keeps the old one', async () => {
	await demo.dinero.switches({ connectAnswersRefreshToken: false });
	const credential = await signIn(demo);
	const { refresh_token: before } = tokensOf(credential);
	for (let hours = 0; hours < 2; hours += 1) {
		await pass();
		expect((await list(credential)).length).toBeGreaterThan(0);
		expect(tokensOf(credential)['refresh_token']).toBe(before);
	}
});

test('the client goes in the body when renewing, too', async () => {
	await demo.dinero.switches({ connectBasicHeader: 'refused' });
	const credential = await signIn(demo);
	await pass();
	expect((await list(credential)).length).toBeGreaterThan(0);
	const renewal = (await sentTo(TOKEN)).at(-1);
	expect(renewal?.body).toMatchObject({ grant_type: 'refresh_token', client_id: 'isv_demo' });
});

describe('no way in', () => {
	test.each([
		['the list', list],
		['a write', createContact],
		['a file', upload],
	] as const)('a refused refresh is one plain sentence: %s', async (_, work) => {
		const credential = await signIn(demo);
		Object.assign(tokensOf(credential), { refresh_token: 'withdrawn' });
		await demo.dinero.forget();
		await pass();
		const error = await failure(work(credential));
		expect(error.message).toBe(
			'Your sign-in to Dinero has ended or was withdrawn. Open the credential in n8n under Credentials, click Reconnect, sign in again, and run again.',
		);
		expect(error.description).toMatch(/Dit login til Dinero.*\[SIGN_IN_AGAIN\]$/);
		// So n8n itself knows that waiting does not help.
		expect(error).toMatchObject({ failure: { cause: 'credential-invalid' } });
		expect(JSON.stringify(error)).not.toMatch(/withdrawn"|demo-connect-secret/);
		// Asked once: a login host must not be hammered.
		expect(await callsTo(TOKEN)).toEqual([['POST', 400]]);
	});

	test('without a refresh token the user signs in again', async () => {
		const credential = await signIn(demo);
		delete tokensOf(credential)['refresh_token'];
		await pass();
		expect((await failure(list(credential))).description).toMatch(/\[SIGN_IN_AGAIN\]$/);
	});

	test('a new client secret is told apart from a lost sign-in', async () => {
		const credential = await signIn(demo);
		credential['clientSecret'] = 'changed';
		await pass();
		expect((await failure(list(credential))).message).toMatch(
			/does not know the client ID or client secret of this credential\. Correct them/,
		);
	});

	test('a fresh token that Dinero refuses means signing in again', async () => {
		const credential = await signIn(demo);
		await demo.dinero.faults([{ method: 'GET', path: '/v*', kind: '401once', times: 99 }]);
		expect((await failure(list(credential))).description).toMatch(/\[SIGN_IN_AGAIN\]$/);
	});

	test('a credential that nobody signed in with says so, and nothing is asked', async () => {
		const error = await failure(list(filledIn(demo.dinero.running.url)));
		expect(error.message).toMatch(/Nobody has signed in.*click Connect/);
		expect(await demo.dinero.calls()).toEqual([]);
	});

	test.each(['502html', '429', '500', 'reset'])(
		'a login host in trouble (%s) loses no write and is no lost sign-in',
		async (kind) => {
			const credential = await signIn(demo);
			await demo.dinero.forget();
			await pass();
			await demo.dinero.faults([{ method: 'POST', path: '/connect/token', kind, times: 1 }]);
			const [contact] = await createContact(credential);
			expect(contact?.json['contactGuid']).toEqual(expect.any(String));
			expect(await callsTo(/contacts/)).toEqual([
				['POST', 401],
				['POST', 401],
				['POST', expect.any(Number)],
			]);
		},
	);

	test('a base URL or a token URL in the open is refused before anything is sent', async () => {
		const credential = await signedIn(filledIn(demo.dinero.running.url));
		await demo.dinero.forget();
		for (const field of ['baseUrl', 'accessTokenUrl']) {
			const open = { ...credential, [field]: 'http://dinero.example.com' };
			expect((await failure(list(open))).message).toMatch(/must begin with https/);
		}
		expect(await demo.dinero.calls()).toEqual([]);
	});
});
