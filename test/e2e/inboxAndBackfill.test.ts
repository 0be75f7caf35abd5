import { demoSettings } from '../host/demoSettings';
import { startLiveN8n, type LiveN8n } from '../host/liveN8n';
import { fillCredentials, pollFast, readTemplate } from '../host/templates';
import { outputOf } from '../host/workflowTypes';
import { demoCredentials, type References } from './demoCredentials';
import { until } from './until';

/** The inbox and the backfill on a real n8n, by their own triggers. */
let live: LiveN8n;
let credentials: References;

async function install(file: string, publish = true): Promise<string> {
	const template = fillCredentials(await readTemplate(file), credentials);
	const ready = file.includes('setup') ? demoSettings(template) : pollFast(template);
	await live.client.importWorkflow(ready);
	if (publish) await live.client.publish(ready.id);
	return ready.id;
}

beforeAll(async () => {
	live = await startLiveN8n();
	credentials = await demoCredentials(live.client, live.demo);
	await install('dinero-inbox.json');
	const setup = await install('rackbeat-dinero-setup.json', false);
	await live.client.runToEnd(setup, 'Activate the integration');
	await install('rackbeat-dinero-retransfer.json');
});
afterAll(() => live.close());

const rows = (table: string) => live.client.tableRows(`n8n_nodes_dinero_${table}`);

test('a backfill goes part by part to its end, and its row tells how far it is', async () => {
	const id = await install('rackbeat-dinero-backfill.json', false);
	const names = ['key', 'side', 'from', 'to', 'after', 'status', 'earlierCogs'];
	const counts = ['seen', 'posted', 'unchanged', 'skipped', 'failed', 'uncertain'];
	const table = await live.client.createTable('n8n_nodes_dinero_backfill', [
		...names.map((name) => ({ name, type: 'string' as const })),
		...counts.map((name) => ({ name, type: 'number' as const })),
	]);
	const open = { key: 'customer:2026-11-01:', side: 'customer', from: '2026-11-01', to: '' };
	const none = Object.fromEntries(counts.map((name) => [name, 0]));
	const data = [{ ...open, after: '', status: 'open', earlierCogs: 'No', ...none }];
	await live.client.api('POST', `/data-tables/${table}/rows`, { data });
	const first = await live.client.runToEnd(id, 'Every ten minutes', 120_000);
	expect({ status: first.status, error: first.data?.resultData.error?.message }).toEqual({
		status: 'success',
	});
	const [row] = await rows('backfill');
	expect(row).toMatchObject({ status: 'open', after: expect.stringMatching(/^2026-/) });
	expect(Number(row?.['seen'])).toBeGreaterThan(3);
	const sum = counts.slice(1).reduce((all, name) => all + Number(row?.[name]), 0);
	expect(row?.['seen']).toBe(sum);
	await live.client.runToEnd(id, 'Every ten minutes', 120_000);
	expect(await rows('backfill')).toMatchObject([{ status: 'done', seen: row?.['seen'] }]);
});

test('the digest names every open document with its amount, step and sentence', async () => {
	const run = await live.client.runToEnd('dineroInbox00001', 'Every morning');
	const open = (await rows('inbox')).filter(({ status }) => status === 'open');
	expect(open.length).toBeGreaterThan(0);
	const [digest] = outputOf(run, 'Write the digest');
	const { subject, da, en } = digest?.json ?? {};
	expect(subject).toBe(`Dinero: ${open.length} dokumenter venter / documents wait`);
	for (const row of open) {
		expect(da).toContain(String(row['document']));
		expect(da).toContain(String(row['da']));
		expect(en).toContain(String(row['en']));
	}
});

test('a run that stopped gets one row, which the next good run takes out again', async () => {
	const id = await install('rackbeat-dinero-customer-invoices.json');
	await live.demo.dinero.faults([{ path: '/v1/*', kind: '401once', times: 400 }]);
	const own = async () => (await rows('inbox')).filter(({ key }) => key === `execution:${id}`);
	await live.demo.rackbeat.bookInvoice(1001);
	await until(async () => (await own()).length > 0);
	expect(await own()).toMatchObject([{ status: 'open', code: 'RUN_FAILED' }]);
	await live.demo.dinero.mend();
	await live.demo.rackbeat.bookInvoice(1016);
	await until(async () => (await own())[0]?.['status'] === 'solved');
	expect(await own()).toHaveLength(1);
});
