import { demoSettings } from '../host/demoSettings';
import { startLiveN8n, type LiveN8n } from '../host/liveN8n';
import { fillCredentials, readTemplate } from '../host/templates';
import { outputOf, type Execution } from '../host/workflowTypes';
import { chain, workflowId, type ChainedNode } from './chain';
import { demoCredentials, type References } from './demoCredentials';

/** The templates of re-transfer and inbox on a real n8n, as other workflows call them. */
let live: LiveN8n;
let credentials: References;
let runs = 0;

async function install(file: string, publish = true): Promise<string> {
	const template = fillCredentials(await readTemplate(file), credentials);
	const ready = file.includes('setup') ? demoSettings(template) : template;
	await live.client.importWorkflow(ready);
	if (publish) await live.client.publish(ready.id);
	return ready.id;
}

beforeAll(async () => {
	live = await startLiveN8n();
	credentials = await demoCredentials(live.client, live.demo);
	await install('dinero-inbox.json');
	const setup = await install('rackbeat-dinero-setup.json', false);
	const { status, data } = await live.client.runToEnd(setup, 'Activate the integration');
	expect({ status, error: data?.resultData.error?.message }).toMatchObject({ status: 'success' });
	await install('rackbeat-dinero-retransfer.json');
});
afterAll(() => live.close());

/** Calls the re-transfer as the inbox does. */
async function transfer(asked: Record<string, unknown>): Promise<Execution> {
	runs += 1;
	const id = workflowId('asking', runs);
	const start: ChainedNode = { name: 'Start', type: 'n8n-nodes-base.manualTrigger' };
	const choice: ChainedNode = {
		name: 'Choice',
		type: 'n8n-nodes-base.set',
		typeVersion: 3.4,
		parameters: { mode: 'raw', jsonOutput: JSON.stringify(asked) },
	};
	const call: ChainedNode = {
		name: 'Call',
		type: 'n8n-nodes-base.executeWorkflow',
		typeVersion: 1.2,
		parameters: {
			workflowId: { __rl: true, mode: 'id', value: 'rbDineroTransfer' },
			workflowInputs: { mappingMode: 'defineBelow', value: {}, schema: [] },
			options: {},
		},
	};
	await live.client.importWorkflow(chain(id, [start, choice, call]));
	return await live.client.runToEnd(id, 'Start');
}

const counts = (execution: Execution) => outputOf(execution, 'Call')[0]?.json;
const rows = async (table: string, key: string) =>
	(await live.client.tableRows(`n8n_nodes_dinero_${table}`)).filter(
		(row) => String(row['reference'] ?? row['key']) === key,
	);

test('[11 Many numbers / a date range] a list of numbers: transferred, recorded, counted', async () => {
	const execution = await transfer({ kind: 'either', numbers: '1004, #1010' });
	expect(counts(execution)).toMatchObject({ seen: 2, posted: 2, failed: 0 });
	expect(await rows('transfers', 'rackbeat:2001:customer-invoice:1004')).toMatchObject([
		{ outcome: 'posted', generation: 1 },
	]);
	const again = await transfer({ kind: 'customer', numbers: '1004' });
	expect(counts(again)).toMatchObject({ seen: 1, posted: 0 });
});

test('what needs a person stands in the inbox once, with its tries', async () => {
	await transfer({ kind: 'customer', numbers: '1008' });
	await transfer({ kind: 'customer', numbers: '1008' });
	const key = 'rackbeat:2001:customer-invoice:1008';
	expect(await rows('inbox', key)).toMatchObject([{ status: 'open', number: '1008', tries: 2 }]);
});
