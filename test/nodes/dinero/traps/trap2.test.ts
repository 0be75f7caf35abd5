import type { IDataObject } from 'n8n-workflow';
import { startDemoCompanies, type DemoCompanies } from '../../../engine/demoCompanies';
import { chosen, cogsLines, dineroRunner, resetUnhurried } from '../dinero';

let demo: DemoCompanies;
const run = dineroRunner(() => demo);
beforeAll(async () => {
	demo = await startDemoCompanies();
});
afterAll(() => demo.close());
beforeEach(async () => {
	await resetUnhurried(demo);
	await demo.dinero.switches({ createAnswersEmpty: false, webhookEventIds: 'word' });
	await demo.dinero.switches({ webhookLogin: 'any', webhookPing: 'none' });
});

const form = { date: '2026-11-20T12:00:00.000+01:00', ...cogsLines, additionalFields: {} };

/** The body of the one DELETE that went out. */
async function sent(): Promise<unknown> {
	const calls = (await demo.dinero.calls()) as unknown as Array<{ method: string; body: unknown }>;
	const deletes = calls.filter(({ method }) => method === 'DELETE');
	expect(deletes).toHaveLength(1);
	return deletes[0]?.body;
}

test('trap 2: deleting a manual voucher sends its version as JSON, and it is gone', async () => {
	const [made] = await run('manualVoucher', 'create', form);
	const voucher = chosen(made?.json['guid']);
	await run('manualVoucher', 'delete', { voucher });
	expect(await sent()).toEqual({ Timestamp: made?.json['timestamp'] });
	const [gone] = await run('manualVoucher', 'get', { voucher }, { continueOnFail: true });
	expect(gone?.json['httpCode']).toBeGreaterThanOrEqual(400);
});

test('trap 2: deleting ledger items sends the whole list as JSON, and they are gone', async () => {
	const items = [{ json: {} }, { json: {} }];
	const added = await run('ledgerItem', 'add', form, { items });
	await run('ledgerItem', 'delete', { item: chosen('={{ $json.id }}') }, { items: added });
	expect(await sent()).toEqual(
		added.map(({ json }) => ({ Id: json['id'], Version: json['version'] })),
	);
	const parameters = { item: chosen('={{ $json.id }}') };
	const status = await run('ledgerItem', 'getStatus', parameters, { items: added });
	expect(status.map(({ json }) => json['status'])).toEqual(['NotFound', 'NotFound']);
});

test('trap 2: ending a webhook sends its event as JSON, and it is gone', async () => {
	const event = chosen('entries-added');
	await run('webhook', 'subscribe', { event, uri: 'https://example.com/x' });
	await run('webhook', 'unsubscribe', { event });
	expect(await sent()).toEqual({ EventId: 'entries-added' });
	const list: IDataObject = { returnAll: true, simplify: true };
	expect(await run('webhook', 'getAll', list)).toEqual([]);
});
