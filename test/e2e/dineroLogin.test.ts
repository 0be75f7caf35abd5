import type { DemoSystem } from '../engine/demoCompanies';
import { startLiveN8n, type LiveN8n } from '../host/liveN8n';
import type { N8nClient } from '../host/n8nClient';
import { outputOf, type Execution } from '../host/workflowTypes';
import { DEMO_CLIENT, DEMO_CONNECT_CLIENT } from '../simulators/dinero';
import { chain, workflowId, type ChainedNode } from './chain';
import { connect, signInData, type Reference } from './demoCredentials';

/** Both logins to Dinero on a real n8n: the sign-in in the browser's steps, and the credential tests. */
let live: LiveN8n;
let demo: DemoSystem;
let client: N8nClient;

beforeAll(async () => {
	live = await startLiveN8n();
	client = live.client;
	demo = live.demo.dinero;
});

afterAll(() => live.close());

let workflows = 0;

/** Runs one operation of the Dinero node with a sign-in, started by hand. */
async function run(
	credential: Reference,
	resource: string,
	operation: string,
	parameters: Record<string, unknown> = {},
	before: ChainedNode[] = [],
): Promise<Execution> {
	workflows += 1;
	const id = workflowId('login', workflows);
	const trigger = { name: 'Start', type: 'n8n-nodes-base.manualTrigger' };
	const node = {
		name: 'Dinero',
		type: 'n8n-nodes-dinero.dinero',
		credentials: { dineroOAuth2Api: credential },
		parameters: {
			authentication: 'oAuth2',
			organization: { __rl: true, mode: 'id', value: '1003' },
			resource,
			operation,
			...parameters,
		},
	};
	await client.importWorkflow(chain(id, [trigger, ...before, node]));
	return await client.runToEnd(id, 'Start');
}

const itemsOf = (execution: Execution) => outputOf(execution, 'Dinero');
const errorOf = ({ data }: Execution) => data?.resultData.error;

const all = { returnAll: true };
const callsTo = async (wanted: string): Promise<number[]> => {
	const calls = await demo.calls();
	return calls.filter(({ path: called }) => called.startsWith(wanted)).map(({ status }) => status);
};

describe('the sign-in of a user', () => {
	let credential: Reference;

	test('is made by REST, connected in the browser, and proven by its test', async () => {
		await demo.reset();
		credential = await client.createCredential(
			'Dinero user',
			'dineroOAuth2Api',
			signInData(demo.running.url),
		);
		expect((await client.testCredential(credential.id)).status).toBe('Error');
		const callback = await connect(client, credential);
		expect(callback).toContain('success');
		const saved = await client.editor<{ data: { oauthTokenData?: unknown } }>(
			'GET',
			`/rest/credentials/${credential.id}?includeData=true`,
		);
		expect(saved.data.oauthTokenData).toBeTruthy();
		expect(await client.testCredential(credential.id)).toMatchObject({ status: 'OK' });
	});

	test('sent PKCE S256, a state, and asked for the answer in the query', async () => {
		const calls = (await demo.calls()) as unknown as { path: string; body: unknown }[];
		const page = calls.find(({ path: called }) => called.startsWith('/connect/authorize'));
		const asked = new URLSearchParams(page?.path.split('?')[1]);
		expect(Object.fromEntries(asked)).toMatchObject({
			code_challenge_method: 'S256',
			code_challenge: expect.stringMatching(/^[\w-]{43}$/),
			response_mode: 'query',
			state: expect.stringMatching(/./),
			redirect_uri: `${client.url}/rest/oauth2-credential/callback`,
			scope: DEMO_CONNECT_CLIENT.scopes.join(' '),
		});
		const exchange = calls.find(({ path: called }) => called === '/connect/token');
		expect(exchange?.body).toMatchObject({
			grant_type: 'authorization_code',
			code_verifier: expect.any(String),
			client_id: DEMO_CONNECT_CLIENT.id,
			client_secret: DEMO_CONNECT_CLIENT.secret,
		});
	});

	test('runs an operation in the chosen company', async () => {
		await demo.forget();
		const execution = await run(credential, 'vatType', 'getAll', all);
		expect(errorOf(execution)).toBeUndefined();
		expect(itemsOf(execution).length).toBeGreaterThan(5);
		expect(await callsTo('/v1/1003/vatTypes')).toEqual([200]);
	});

	test('lists its companies in the editor', async () => {
		const { results } = await client.listSearch({
			node: { name: 'n8n-nodes-dinero.dinero', version: 1 },
			credentials: { dineroOAuth2Api: credential },
			methodName: 'searchOrganizations',
			path: 'parameters.organization',
			parameters: { authentication: 'oAuth2', resource: 'contact', operation: 'getAll' },
		});
		expect(results.map(({ value }) => value)).toEqual(['1003', '1001']);
	});

	test('renews an ended token once and saves the new one, run after run', async () => {
		for (let hours = 0; hours < 2; hours += 1) {
			await demo.clock({ advanceSeconds: 4000 });
			await demo.forget();
			const execution = await run(credential, 'vatType', 'getAll', all);
			expect(errorOf(execution)).toBeUndefined();
			expect(await callsTo('/connect/token')).toEqual([200]);
			expect(await callsTo('/v1/1003/vatTypes')).toEqual([401, 200]);
		}
	});

	test('renews it for a file, too, and stores the file once', async () => {
		await demo.clock({ advanceSeconds: 4000 });
		await demo.forget();
		const toFile = {
			name: 'File',
			type: 'n8n-nodes-base.convertToFile',
			typeVersion: 1.1,
			parameters: {
				operation: 'toBinary',
				sourceProperty: 'pdf',
				options: { fileName: 'bilag.pdf', mimeType: 'application/pdf' },
			},
		};
		const content = {
			name: 'Content',
			type: 'n8n-nodes-base.set',
			typeVersion: 3.4,
			parameters: {
				mode: 'raw',
				jsonOutput: JSON.stringify({
					pdf: Buffer.from('%PDF-1.4\n%%EOF\n').toString('base64'),
				}),
			},
		};
		const execution = await run(credential, 'file', 'upload', { binaryField: 'data' }, [
			content,
			toFile,
		]);
		expect(errorOf(execution)).toBeUndefined();
		expect(itemsOf(execution)[0]?.json['fileGuid']).toEqual(expect.any(String));
		const statuses = await callsTo('/v1/1003/files');
		expect(statuses[0]).toBe(401);
		expect(statuses.filter((status) => status < 300)).toHaveLength(1);
	});

	test('that was withdrawn ends in one plain sentence, and signing in again helps', async () => {
		await demo.reset();
		const failed = await run(credential, 'vatType', 'getAll', all);
		expect(errorOf(failed)?.message).toMatch(/^Your sign-in to Dinero has ended.*click Reconnect/);
		expect(errorOf(failed)?.description).toMatch(/\[SIGN_IN_AGAIN\]$/);
		await connect(client, credential);
		expect(errorOf(await run(credential, 'vatType', 'getAll', all))).toBeUndefined();
	});

	test('a company that the user does not reach is named with those that he does', async () => {
		const organization = { __rl: true, mode: 'id', value: '1002' };
		const failed = await run(credential, 'vatType', 'getAll', { ...all, organization });
		expect(errorOf(failed)?.message).toMatch(/no access to company 1002.*1001 Frihjul Cykler ApS/);
	});
});

describe('the test of an API key', () => {
	const tried = async (changes: Record<string, unknown> = {}) => {
		const { id } = await client.createCredential('Dinero key', 'dineroApi', {
			clientId: DEMO_CLIENT.id,
			clientSecret: DEMO_CLIENT.secret,
			apiKey: 'demo-key-1001',
			organizationId: '1001',
			baseUrl: demo.running.url,
			tokenUrl: `${demo.running.url}/dineroapi/oauth/token`,
			limitPerMinute: 60,
			...changes,
		});
		return await client.testCredential(id);
	};
	beforeAll(() => demo.reset());

	test('passes for key and company', async () => {
		expect(await tried()).toMatchObject({ status: 'OK' });
	});

	test.each([
		['a wrong key', { apiKey: 'wrong' }, /does not accept this API key.*Make a new one/],
		['a wrong secret', { clientSecret: 'wrong' }, /does not know this client ID or client secret/],
		['another company', { organizationId: '1003' }, /does not belong to this organization ID/],
		[
			'no Pro',
			{ organizationId: '1002', apiKey: 'demo-key-1002' },
			/no active Dinero Pro.*Upgrade it/,
		],
	])('tells the way out of %s', async (_, changes, message) => {
		expect(await tried(changes)).toEqual({
			status: 'Error',
			message: expect.stringMatching(message),
		});
	});
});
