import axios from 'axios';
import { startLiveN8n, type LiveN8n } from '../host/liveN8n';
import { outputOf } from '../host/workflowTypes';
import { team } from '../nodes/roger/roger';
import { AFTER, chain, workflowId, type ChainedNode } from './chain';
import { rogerCredential, type Reference } from './demoCredentials';
import { until } from './until';

/** Roger's sign-in, its node and both its triggers in a real n8n. */
const EVERY_FOUR_SECONDS = {
	item: Array.from({ length: 15 }, (_, index) => ({
		mode: 'custom',
		cronExpression: `${index * 4} * * * * *`,
	})),
};
const APPROVED = { event: 'expenseApproved', team };
/** Long enough for another execution to start, were there one. */
const POLLS_MORE = 3;

let live: LiveN8n;
let rogerOAuth2Api: Reference;

beforeAll(async () => {
	live = await startLiveN8n();
	await live.demo.roger.switches({ webhookDelayMs: 0 });
	rogerOAuth2Api = await rogerCredential(live.client, live.demo);
});
afterAll(() => live.close());

const act = (path: string, data: object = {}) =>
	axios.post<{ ids: string[] }>(`${live.demo.roger.running.url}/_sim/expenses${path}`, data);

/** A bill that a person has approved. */
async function approvedBill(): Promise<string> {
	const read = { amount: 99_900, vendor: 'Webhus ApS', invoiceNumber: 'W-77' };
	const { data } = await act('', { read, state: 'Booked' });
	return data.ids[0] ?? '';
}

/** The ids of documents that executions of the workflow got, one list for each execution. */
async function handedOn(id: string): Promise<unknown[][]> {
	const executions = await live.client.executions(id);
	const whole = await Promise.all(executions.map((each) => live.client.execution(each.id)));
	return whole.map((each) => outputOf(each, 'After').map(({ json }) => json['id']));
}

const lists = async (): Promise<number> =>
	(await live.demo.roger.calls()).filter(({ path }) => path.includes('/v2/expenses?')).length;

async function afterLooks(count: number): Promise<void> {
	const before = await lists();
	await until(async () => (await lists()) >= before + count);
}

test('the sign-in is proven by the credential’s test', async () => {
	expect(await live.client.testCredential(rogerOAuth2Api.id)).toMatchObject({ status: 'OK' });
});

test('the node lists the documents of a company', async () => {
	const id = workflowId('rogernode');
	const start: ChainedNode = { name: 'Start', type: 'n8n-nodes-base.manualTrigger' };
	const list: ChainedNode = {
		name: 'List',
		type: 'n8n-nodes-dinero.roger',
		parameters: { resource: 'expense', operation: 'getAll', team, returnAll: true },
		credentials: { rogerOAuth2Api },
	};
	await live.client.importWorkflow(chain(id, [start, list]));
	const execution = await live.client.runToEnd(id, 'Start');
	expect(execution.status).toBe('success');
	expect(outputOf(execution, 'List').length).toBeGreaterThan(3);
});

test('the polling trigger hands an approved bill on in exactly one execution', async () => {
	const id = workflowId('rogerpoll');
	const trigger: ChainedNode = {
		name: 'Trigger',
		type: 'n8n-nodes-dinero.rogerTrigger',
		parameters: { ...APPROVED, pollTimes: EVERY_FOUR_SECONDS },
		credentials: { rogerOAuth2Api },
	};
	await live.client.importWorkflow(chain(id, [trigger, AFTER]));
	await live.client.publish(id);
	await afterLooks(POLLS_MORE);
	expect(await handedOn(id)).toEqual([]);
	const bill = await approvedBill();
	await until(async () => (await handedOn(id)).length > 0);
	await afterLooks(POLLS_MORE);
	expect(await handedOn(id)).toEqual([[bill]]);
	await live.client.unpublish(id);
});

test('the webhook trigger answers Roger’s first call while it goes live, and is called when a bill is approved', async () => {
	const id = workflowId('rogerhook');
	const trigger: ChainedNode = {
		name: 'Trigger',
		type: 'n8n-nodes-dinero.rogerWebhookTrigger',
		webhookId: 'b7e5a1de-0000-4000-8000-00000000a001',
		parameters: APPROVED,
		credentials: { rogerOAuth2Api },
	};
	await live.client.importWorkflow(chain(id, [trigger, AFTER]));
	await live.client.publish(id);
	const hooks = async () => {
		const { webhooks } = (await live.demo.roger.state()) as unknown as {
			webhooks: { hooks: { url: string }[] };
		};
		return webhooks.hooks.map(({ url }) => url);
	};
	expect(await hooks()).toEqual([expect.stringContaining(live.client.url)]);
	await act('/Aw01Vent/approve', { userId: 'Usr4Inge' });
	await until(async () => {
		// A look lets the simulator deliver what is due.
		await live.demo.roger.state();
		return (await handedOn(id)).flat().includes('Aw01Vent');
	});
	await live.client.unpublish(id);
	expect(await hooks()).toEqual([]);
});
