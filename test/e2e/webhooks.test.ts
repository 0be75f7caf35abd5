import { setTimeout as pause } from 'node:timers/promises';
import axios from 'axios';
import { startLiveN8n, type LiveN8n } from '../host/liveN8n';
import { outputOf } from '../host/workflowTypes';
import { chosen } from '../nodes/dinero/dinero';
import { byId, runSignedIn, signIn } from '../nodes/dinero/access/signedInUser';
import { Office } from '../nodes/dinero/trigger/office';
import { AFTER, chain, workflowId, type ChainedNode } from './chain';
import { demoCredentials, type References } from './demoCredentials';
import { until } from './until';
import { Warehouse } from './warehouse';

/** Both webhook triggers in published workflows on a real n8n, called by the simulators. */
const ELSEWHERE = 'https://other.example.com/hook';
/** Long enough for a call to start an execution, had it started one. */
const LONG_ENOUGH_MS = 4000;

let live: LiveN8n;
let credentials: References;
let office: Office;
let warehouse: Warehouse;

beforeAll(async () => {
	live = await startLiveN8n();
	credentials = await demoCredentials(live.client, live.demo);
	office = new Office(() => live.demo);
	warehouse = new Warehouse(live.demo);
});
afterAll(() => live.close());

/** What each execution of the workflow handed on. */
async function handedOn(id: string): Promise<unknown[][]> {
	const executions = await live.client.executions(id);
	const whole = await Promise.all(executions.map((each) => live.client.execution(each.id)));
	return whole.map((each) => outputOf(each, 'After').map(({ json }) => json));
}

async function publish(id: string, trigger: ChainedNode): Promise<void> {
	await live.client.importWorkflow(chain(id, [trigger, AFTER]));
	await live.client.publish(id);
}

const call = async (url: string, headers: Record<string, string> = {}, body: object = {}) =>
	(await axios.post(url, body, { headers, proxy: false, validateStatus: () => true })).status;

describe('Dinero Webhook Trigger', () => {
	const id = workflowId('hookdinero');
	const webhookId = 'b7e5a1de-0000-4000-8000-00000000d001';
	const address = () => `${live.client.url}/webhook/${webhookId}/dinero`;
	const trigger = (): ChainedNode => ({
		name: 'Trigger',
		type: 'n8n-nodes-dinero.dineroWebhookTrigger',
		webhookId,
		parameters: {
			organization: byId(1001),
			webhookEvent: chosen('entries-added'),
			event: 'invoiceBooked',
		},
		credentials: { dineroOAuth2Api: credentials.dineroOAuth2Api },
	});
	/** The addresses that Dinero calls for a company. */
	const subscribed = async (company = 1001): Promise<string[]> => {
		const { organisations } = (await live.demo.dinero.state()) as unknown as {
			organisations: { id: number; webhooks: { subscriptions: { uri: string }[] } }[];
		};
		const own = organisations.find(({ id: number }) => number === company);
		return (own?.webhooks.subscriptions ?? []).map(({ uri }) => uri);
	};
	const subscribe = async (company: number, uri: string) =>
		await runSignedIn(await signIn(live.demo), 'webhook', 'subscribe', {
			organization: byId(company),
			event: chosen('entries-added'),
			uri,
		});

	test('subscribes when the workflow is published', async () => {
		await subscribe(1003, ELSEWHERE);
		await publish(id, trigger());
		expect(await subscribed()).toEqual([expect.stringMatching(/^http.*\?key=[\w-]{36}$/)]);
		expect((await subscribed())[0]).toContain(`${address()}?`);
	});

	test('a booking that Dinero tells of twice starts exactly one execution', async () => {
		await live.demo.dinero.switches({ webhookCopies: 2 });
		await live.demo.dinero.clock({ advanceSeconds: 5 });
		const guid = await office.booked();
		await until(async () => (await handedOn(id)).length > 0);
		await pause(LONG_ENOUGH_MS);
		expect(await handedOn(id)).toEqual([[expect.objectContaining({ guid })]]);
	});

	test('a call without our key is refused and starts nothing', async () => {
		await live.demo.dinero.switches({ webhookCopies: 0 });
		await live.demo.dinero.clock({ advanceSeconds: 5 });
		await office.booked();
		expect(await call(address())).toBe(401);
		expect(await call(`${address()}?key=00000000-0000-4000-8000-000000000000`)).toBe(401);
		await pause(LONG_ENOUGH_MS);
		expect(await handedOn(id)).toHaveLength(1);
	});

	test('is called after a restart as before, and hands on what was missed', async () => {
		await live.restart('stop');
		await live.demo.dinero.switches({ webhookCopies: 1 });
		await live.demo.dinero.clock({ advanceSeconds: 5 });
		const guid = await office.booked();
		await until(async () => (await handedOn(id)).length > 1);
		await pause(LONG_ENOUGH_MS);
		const [newest = [], ...before] = await handedOn(id);
		expect(newest).toHaveLength(2);
		expect(newest).toContainEqual(expect.objectContaining({ guid }));
		expect(before).toHaveLength(1);
	});

	test('unsubscribes when it is unpublished, and nobody else', async () => {
		await live.client.unpublish(id);
		expect(await subscribed()).toEqual([]);
		expect(await subscribed(1003)).toEqual([ELSEWHERE]);
	});

	test('goes live though the event is taken, says so in the log, and leaves it alone', async () => {
		await subscribe(1001, ELSEWHERE);
		await publish(id, trigger());
		expect(live.log()).toMatch(/Trigger: .*other\.example\.com/);
		await live.client.unpublish(id);
		expect(await subscribed()).toEqual([ELSEWHERE]);
	});
});

describe('Rackbeat Webhook Trigger', () => {
	const id = workflowId('hookrackbeat');
	const webhookId = 'b7e5a1de-0000-4000-8000-00000000f001';
	const address = () => `${live.client.url}/webhook/${webhookId}/rackbeat`;
	const trigger = (): ChainedNode => ({
		name: 'Trigger',
		type: 'n8n-nodes-dinero.rackbeatWebhookTrigger',
		webhookId,
		parameters: { event: 'customerInvoiceBooked' },
		credentials: { rackbeatApi: credentials.rackbeatApi },
	});
	interface Hook {
		url: string;
		token: string;
		deleted_at: string | null;
	}
	const hooks = async (): Promise<Hook[]> => {
		const { webhooks } = (await live.demo.rackbeat.state()) as unknown as { webhooks: Hook[] };
		return webhooks.filter(({ deleted_at }) => deleted_at === null);
	};
	const addresses = async () => (await hooks()).map(({ url }) => url);

	test('makes its webhook when the workflow is published', async () => {
		await live.demo.rackbeat.switches({ webhook_urls: 'any' });
		await warehouse.call('POST', 'webhooks', {
			event: 'customer_invoice.booked',
			url: ELSEWHERE,
		});
		await publish(id, trigger());
		expect(await addresses()).toEqual([ELSEWHERE, address()]);
	});

	test('a booking starts exactly one execution', async () => {
		const number = await warehouse.booked();
		await until(async () => (await handedOn(id)).length > 0);
		await pause(LONG_ENOUGH_MS);
		expect(await handedOn(id)).toEqual([[expect.objectContaining({ number, account: '2001' })]]);
	});

	test.each([
		['no token', () => ({})],
		['a wrong token', () => ({ 'rackbeat-webhook-token': 'x'.repeat(32) })],
		[
			'our token for another account',
			(token: string) => ({ 'rackbeat-webhook-token': token, 'rackbeat-account-id': '4711' }),
		],
	])('a call with %s is refused and starts nothing', async (_, headersFor) => {
		const own = (await hooks()).find(({ url }) => url === address());
		const before = (await handedOn(id)).length;
		const headers = {
			'rackbeat-webhook-event': 'customer_invoice.booked',
			'rackbeat-account-id': '2001',
			...headersFor(own?.token ?? ''),
		};
		expect(await call(address(), headers, { key: '1002' })).toBe(401);
		await pause(LONG_ENOUGH_MS / 2);
		expect(await handedOn(id)).toHaveLength(before);
	});

	test('is called after a restart as before', async () => {
		await live.restart('kill');
		const before = (await handedOn(id)).length;
		const number = await warehouse.booked();
		await until(async () => (await handedOn(id)).length > before);
		await pause(LONG_ENOUGH_MS);
		const [newest, ...others] = await handedOn(id);
		expect(newest).toEqual([expect.objectContaining({ number })]);
		expect(others).toHaveLength(before);
	});

	test('deletes its webhook when it is unpublished, and no other', async () => {
		await live.client.unpublish(id);
		expect(await addresses()).toEqual([ELSEWHERE]);
	});

	test('goes live though Rackbeat refuses the address, and says so in the log', async () => {
		await live.demo.rackbeat.switches({ webhook_urls: 'public_https' });
		await publish(id, trigger());
		expect(live.log()).toMatch(/Trigger: .*public https/);
		expect(await addresses()).toEqual([ELSEWHERE]);
		expect(await call(address(), { 'rackbeat-account-id': '2001' }, { key: '1002' })).toBe(401);
		await live.client.unpublish(id);
	});
});
