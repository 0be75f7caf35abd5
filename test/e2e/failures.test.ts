import { startLiveN8n, type LiveN8n } from '../host/liveN8n';
import { runDemo } from '../host/demoRun';
import { Progress } from '../host/progress';
import type { Announcement } from '../host/simulators';
import { outputOf, type Execution, type WorkflowNode } from '../host/workflowTypes';
import { DEMO_CLIENT, DEMO_CONNECT_CLIENT, demoKey } from '../simulators/dinero';
import { rogerAnnouncement } from '../simulators/roger';
import { AFTER, chain, workflowId, type ChainedNode } from './chain';
import { demoCredentials, type References } from './demoCredentials';
import { until } from './until';
import { Warehouse } from './warehouse';

/** What a real n8n makes of a document that fails, and what the templates read of it. */
const NOWHERE = '3f2504e0-4f89-11d3-9a0c-0305e82c3301';

let live: LiveN8n;
let credentials: References;
beforeAll(async () => {
	live = await startLiveN8n();
	credentials = await demoCredentials(live.client, live.demo);
});
afterAll(() => live.close());

let runs = 0;

/** Reads two invoices of which Dinero knows none; the second output goes to a node of its own. */
async function readMissing(onError: WorkflowNode['onError']): Promise<Execution> {
	runs += 1;
	const id = workflowId('failing', runs);
	const numbers: ChainedNode = {
		name: 'Numbers',
		type: 'n8n-nodes-base.set',
		typeVersion: 3.4,
		parameters: { mode: 'raw', jsonOutput: JSON.stringify({ number: '1016', partner: 'Nordlys' }) },
	};
	const dinero: ChainedNode = {
		name: 'Dinero',
		type: 'n8n-nodes-dinero.dinero',
		parameters: {
			authentication: 'apiKey',
			resource: 'invoice',
			operation: 'get',
			invoice: { __rl: true, mode: 'key', value: NOWHERE },
		},
		credentials: { dineroApi: credentials.dineroApi },
		onError,
	};
	const start: ChainedNode = { name: 'Start', type: 'n8n-nodes-base.manualTrigger' };
	const file = chain(id, [start, numbers, dinero, AFTER]);
	const failed = { ...AFTER, name: 'Failed', id: 'failed', typeVersion: 1, parameters: {} };
	const to = (node: string) => [{ node, type: 'main', index: 0 }];
	await live.client.importWorkflow({
		...file,
		nodes: [...file.nodes, { ...failed, position: [800, 200] }],
		connections: { ...file.connections, Dinero: { main: [to('After'), to('Failed')] } },
	});
	return await live.client.runToEnd(id, 'Start');
}

describe('a document that Dinero does not know', () => {
	const told = {
		code: expect.stringMatching(/^[A-Z_]+$/),
		class: expect.stringMatching(/./),
		da: expect.stringMatching(/./),
		en: expect.stringMatching(/./),
	};

	test('goes to the error output on top of what came in, its reason under details', async () => {
		const execution = await readMissing('continueErrorOutput');
		expect(execution.status).toBe('success');
		expect(outputOf(execution, 'After')).toEqual([]);
		const [failed, ...others] = outputOf(execution, 'Failed');
		expect(others).toEqual([]);
		expect(failed?.json).toMatchObject({
			number: '1016',
			partner: 'Nordlys',
			error: expect.stringMatching(/./),
			details: told,
		});
	});

	test('goes on as an item with its reason where the run is to continue', async () => {
		const execution = await readMissing('continueRegularOutput');
		expect(outputOf(execution, 'Failed')).toEqual([]);
		expect(outputOf(execution, 'After')).toMatchObject([{ json: told }]);
	});

	test('ends the run in one sentence otherwise', async () => {
		const { status, data } = await readMissing('stopWorkflow');
		expect(status).toBe('error');
		expect(data?.resultData.error?.description).toMatch(/\[[A-Z_]+\]$/);
	});
});

describe('the templates', () => {
	const announced = (): Announcement => {
		const { dinero, rackbeat, roger } = live.demo;
		const { url } = dinero.running;
		return {
			dinero: {
				url,
				organizationId: '1001',
				clientId: DEMO_CLIENT.id,
				clientSecret: DEMO_CLIENT.secret,
				apiKey: demoKey(1001),
				tokenUrl: `${url}/dineroapi/oauth/token`,
				oauth2: {
					clientId: DEMO_CONNECT_CLIENT.id,
					clientSecret: DEMO_CONNECT_CLIENT.secret,
					authUrl: `${url}/connect/authorize`,
					accessTokenUrl: `${url}/connect/token`,
				},
			},
			rackbeat: {
				url: rackbeat.running.apiUrl,
				apiKey: String(live.demo.credentials['rackbeatApi']?.['apiKey']),
				account: '2001',
			},
			roger: rogerAnnouncement(roger.running),
		};
	};
	const rowOf = async (table: string, number: string) =>
		(await live.client.tableRows(table)).find((row) => row['number'] === number);
	const INBOX = 'n8n_nodes_dinero_inbox';
	const TRANSFERS = 'n8n_nodes_dinero_transfers';
	const CREATE = { method: 'POST', path: '/v1/1001/invoices' };

	/** Books an invoice that Dinero does not take, and waits until it lies in the inbox. */
	async function failing(fault: Record<string, unknown>): Promise<string> {
		await live.demo.dinero.faults([{ ...CREATE, times: 20, ...fault }]);
		const number = await new Warehouse(live.demo).booked();
		await until(async () => (await rowOf(INBOX, number)) !== undefined);
		await live.demo.dinero.mend();
		return number;
	}

	test('take an invoice into the books', async () => {
		const progress = new Progress(() => undefined);
		const summary = await runDemo({ client: live.client, simulators: announced(), progress });
		expect(summary.checks.filter(({ ok }) => !ok)).toEqual([]);
		expect(summary.ok).toBe(true);
	});

	test('show one that Dinero refuses in the inbox, with what was done in the transfers', async () => {
		const number = await failing({ kind: 'refused' });
		expect(await rowOf(INBOX, number)).toMatchObject({
			key: expect.stringMatching(/^rackbeat:2001:.*:\d+$/),
			status: 'open',
			code: expect.stringMatching(/^[A-Z_]+$/),
			class: expect.not.stringMatching(/^access$/),
			da: expect.stringMatching(/./),
			en: expect.stringMatching(/Dinero.*Refused/s),
			document: expect.stringContaining(number),
			partner: 'Nordlys Cykler ApS',
			amount: expect.any(Number),
			currency: 'DKK',
			step: expect.stringMatching(/./),
		});
		const transfer = await rowOf(TRANSFERS, number);
		expect(transfer).toMatchObject({
			reference: expect.stringMatching(/^rackbeat:2001:/),
			organizationId: 1001,
			partner: 'Nordlys Cykler ApS',
		});
		expect(JSON.parse(String(transfer?.['steps']))).toContainEqual(
			expect.objectContaining({ result: 'failed' }),
		);
	});

	test('show one whose login is refused in the inbox, too, with a sentence', async () => {
		const number = await failing({ kind: '401once' });
		const row = await rowOf(INBOX, number);
		expect(row).toMatchObject({ status: 'open', partner: 'Nordlys Cykler ApS', class: 'access' });
		expect(row?.['key']).toMatch(/^rackbeat:2001:/);
		for (const language of ['da', 'en']) {
			expect(row?.[language]).toMatch(/\w+ \w+/);
			expect(row?.[language]).not.toMatch(/undefined|object Object/);
		}
	});
});
