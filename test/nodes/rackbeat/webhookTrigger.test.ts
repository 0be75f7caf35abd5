import type { IDataObject } from 'n8n-workflow';
import { startDemoCompanies, type DemoCompanies } from '../../engine/demoCompanies';
import { hookedNode, type HookedNode } from '../../engine/webhookNode';

interface Hook {
	id: number;
	event: string;
	url: string;
	token: string;
	is_active: boolean;
	deleted_at: string | null;
}

let demo: DemoCompanies;

beforeAll(async () => {
	demo = await startDemoCompanies();
});
afterAll(() => demo.close());
beforeEach(async () => {
	await demo.rackbeat.reset();
	await demo.rackbeat.switches({ webhook_urls: 'any' });
});

const node = (parameters: IDataObject = { event: 'customerInvoiceBooked' }): HookedNode =>
	hookedNode('rackbeatWebhookTrigger', parameters, { ...demo.credentials });

async function hooks(): Promise<Hook[]> {
	const { webhooks } = await demo.rackbeat.state();
	return (webhooks as unknown as Hook[]).filter(({ deleted_at }) => deleted_at === null);
}

const foreign = { event: 'customer_invoice.booked', url: 'https://shop.example.com/hook' };

const headersOf = ({ staticData }: HookedNode, more: Record<string, string> = {}) => ({
	'rackbeat-webhook-token': String(staticData['token']),
	'rackbeat-webhook-event': 'customer_invoice.booked',
	'rackbeat-account-id': '2001',
	...more,
});

async function post(body: IDataObject): Promise<void> {
	const url = `${demo.rackbeat.running.apiUrl}/webhooks`;
	const headers = { Authorization: 'Bearer demo-rackbeat-key', Accept: 'application/json' };
	const answer = await fetch(url, {
		method: 'POST',
		headers: { ...headers, 'content-type': 'application/json' },
		body: JSON.stringify(body),
	});
	expect(answer.status).toBe(201);
}

describe('life of the webhook', () => {
	test('made when the workflow goes live, deleted after it, and no other is touched', async () => {
		await demo.rackbeat.switches({ booked_event: 'customer_invoice.booked' });
		await post(foreign);
		const trigger = node();
		await trigger.activate();
		expect(await hooks()).toMatchObject([
			foreign,
			{ event: 'customer_invoice.booked', url: trigger.url, is_active: true },
		]);
		await trigger.activate();
		expect(await hooks()).toHaveLength(2);
		await trigger.deactivate();
		expect(await hooks()).toMatchObject([foreign]);
		expect(trigger.staticData).toEqual({});
	});

	test('an inactive one is made active again', async () => {
		const trigger = node();
		await trigger.activate();
		const url = `${demo.rackbeat.running.apiUrl}/webhooks/${String(trigger.staticData['id'])}`;
		await fetch(url, {
			method: 'PUT',
			headers: { Authorization: 'Bearer demo-rackbeat-key', 'content-type': 'application/json' },
			body: JSON.stringify({ is_active: false }),
		});
		await trigger.activate();
		expect(await hooks()).toMatchObject([{ is_active: true }]);
	});

	test.each(['200_without_token', '201_with_token'])(
		'a lost token is got again where an existing webhook answers %s',
		async (answer) => {
			await demo.rackbeat.switches({ upsert_answer: answer });
			const trigger = node();
			await trigger.activate();
			delete trigger.staticData['token'];
			await trigger.activate();
			const standing = await hooks();
			expect(standing).toHaveLength(1);
			expect(trigger.staticData['token']).toBe(standing[0]?.token);
		},
	);

	test('one that somebody deleted in Rackbeat is made again', async () => {
		const trigger = node();
		await trigger.activate();
		await demo.rackbeat.reset();
		await demo.rackbeat.switches({ webhook_urls: 'any' });
		await trigger.activate();
		expect(await hooks()).toMatchObject([{ url: trigger.url }]);
	});

	test('the next name is tried where Rackbeat does not know the first', async () => {
		await demo.rackbeat.switches({ booked_event: 'invoice.booked', unknown_event: '422' });
		const trigger = node();
		await trigger.activate();
		expect(await hooks()).toMatchObject([{ event: 'invoice.booked' }]);
	});

	test('a refused name stops a test with Rackbeat’s words, and lets production go live', async () => {
		await demo.rackbeat.switches({ unknown_event: '422' });
		const parameters = { event: 'own', eventName: 'moon.risen' };
		await expect(node(parameters).activate('manual')).rejects.toThrow(/moon\.risen.*invalid/i);
		const trigger = node(parameters);
		await trigger.activate();
		expect(trigger.warnings).toEqual([expect.stringContaining('moon.risen')]);
		expect(await hooks()).toEqual([]);
		expect(await trigger.call({ headers: {}, body: {} })).toEqual({ status: 401, items: [] });
		await trigger.deactivate();
	});

	test('an address that is not public is refused in words as well', async () => {
		await demo.rackbeat.switches({ webhook_urls: 'public_https' });
		await expect(node().activate('manual')).rejects.toThrow(/public https/);
	});
});

describe('a call', () => {
	test.each(['thin', 'documented'])(
		'with a %s body hands on the invoice, read anew',
		async (body) => {
			await demo.rackbeat.switches({ webhook_body: body });
			const trigger = node();
			await trigger.activate();
			const number = await demo.rackbeat.bookInvoice(1001);
			const call = { headers: headersOf(trigger), body: { key_name: 'number', key: number } };
			const { status, items } = await trigger.call(call);
			expect(status).toBeUndefined();
			expect(items).toMatchObject([
				{ json: { event: 'customerInvoiceBooked', account: '2001', number, total: 1184 } },
			]);
		},
	);

	test.each([
		['no token', { 'rackbeat-webhook-token': '' }],
		['a wrong token', { 'rackbeat-webhook-token': 'x'.repeat(32) }],
		['another account', { 'rackbeat-account-id': '4711' }],
	])('with %s starts nothing', async (_, more) => {
		const trigger = node();
		await trigger.activate();
		const key = await demo.rackbeat.bookInvoice(1001);
		const call = { headers: headersOf(trigger, more), body: { key } };
		expect(await trigger.call(call)).toEqual({ status: 401, items: [] });
	});

	test.each([
		['none', () => ''],
		['another', (ours: string) => 'x'.repeat(ours.length)],
		['more than ours', (ours: string) => `${ours}x`],
		['less than ours', (ours: string) => ours.slice(0, -1)],
		['ours in capitals', (ours: string) => ours.toUpperCase()],
	] as const)('of a stranger asks nothing of Rackbeat: its token is %s', async (_, made) => {
		const trigger = node();
		await trigger.activate();
		await demo.rackbeat.forget();
		Object.assign(trigger.staticData, { token: 'aB3'.repeat(10) });
		const headers = headersOf(trigger, { 'rackbeat-webhook-token': made('aB3'.repeat(10)) });
		expect(await trigger.call({ headers, body: { key: '1001' } })).toMatchObject({ status: 401 });
		expect(await demo.rackbeat.calls()).toEqual([]);
	});

	test('that comes before the invoice can be read is not lost', async () => {
		const trigger = node();
		await trigger.activate();
		const key = await demo.rackbeat.bookInvoice(1001);
		const path = '/api/customer-invoices/{number}';
		await demo.rackbeat.faults([{ method: 'GET', path, kind: 'html404', times: 1 }]);
		const { items } = await trigger.call({ headers: headersOf(trigger), body: { key } });
		expect(items).toMatchObject([{ json: { number: key } }]);
	});

	test('of an invoice that is no longer booked, or gone, starts nothing and is not repeated', async () => {
		const trigger = node();
		await trigger.activate();
		const call = (key: string) => ({ headers: headersOf(trigger), body: { key } });
		expect(await trigger.call(call('1016'))).toEqual({ status: 200, items: [] });
		expect(await trigger.call(call('99999'))).toEqual({ status: 200, items: [] });
	});

	test('is asked for again when Rackbeat cannot be read just now', async () => {
		const trigger = node();
		await trigger.activate();
		const key = await demo.rackbeat.bookInvoice(1001);
		const path = '/api/customer-invoices/{number}';
		await demo.rackbeat.faults([{ method: 'GET', path, kind: '500', times: 50 }]);
		const call = { headers: headersOf(trigger), body: { key } };
		expect(await trigger.call(call)).toEqual({ status: 503, items: [] });
	});

	test('about stock names the item without a key', async () => {
		const trigger = node({ event: 'stockChanged' });
		const { items: some } = (await demo.rackbeat.state()) as { items: Array<{ number: string }> };
		const number = some[0]?.number ?? '';
		Object.assign(trigger.staticData, {
			id: '1',
			event: 'inventory.updated',
			url: 'x',
			token: 't',
		});
		const body = { item: number, item_type: 'product', type: 'stock' };
		const { items } = await trigger.call({ headers: headersOf(trigger), body });
		expect(items).toMatchObject([{ json: { event: 'stockChanged', number } }]);
	});

	test('of an own event name is handed on as it came', async () => {
		const trigger = node({ event: 'own', eventName: 'order.created' });
		await trigger.activate();
		const headers = headersOf(trigger, { 'rackbeat-webhook-event': 'order.created' });
		const { items } = await trigger.call({ headers, body: { key: '7' } });
		expect(items).toMatchObject([{ json: { event: 'order.created', account: '2001', key: '7' } }]);
	});
});
