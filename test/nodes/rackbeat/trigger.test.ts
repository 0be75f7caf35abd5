import type { INodeExecutionData } from 'n8n-workflow';
import { startDemoCompanies, type DemoCompanies } from '../../engine/demoCompanies';
import { pollingNode, type PollingNode } from '../../engine/pollNode';

let demo: DemoCompanies;

beforeAll(async () => {
	demo = await startDemoCompanies();
});
afterAll(() => demo.close());
beforeEach(() => demo.rackbeat.reset());

const trigger = (options = {}): PollingNode =>
	pollingNode(
		'rackbeatTrigger',
		{ event: 'customerInvoiceBooked', options },
		{
			...demo.credentials,
		},
	);
const numbers = (items: INodeExecutionData[]): unknown[] => items.map(({ json }) => json['number']);

test('hands on what is booked after it was activated, once', async () => {
	const node = trigger();
	expect(await node.poll()).toEqual([]);
	expect(await node.poll()).toEqual([]);
	const number = await demo.rackbeat.bookInvoice(1001);
	const [booked, ...others] = await node.poll();
	expect(others).toEqual([]);
	expect(booked?.json).toEqual({
		event: 'customerInvoiceBooked',
		account: '2001',
		number,
		bookedAt: expect.stringMatching(/^2026-/),
		updatedAt: expect.stringMatching(/^2026-/),
		invoiceDate: '2026-11-20',
		customerNumber: '17',
		customerName: 'Nordlys Cykler ApS',
		total: 1184,
		currency: 'DKK',
	});
	expect(await node.poll()).toEqual([]);
});

test.each([
	{ date_style: 'plain' },
	{ sort_style: 'sort' },
	{ decimals_as: 'string', numbers_as: 'string' },
	{ updated_from_zone: 'utc' },
	{ updated_from_inclusive: false },
	{ plain_filters: 'ignored' },
	{ list_status: 200 },
])('finds a booking in every reading of Rackbeat: %j', async (reading) => {
	await demo.rackbeat.switches(reading);
	const node = trigger();
	await node.poll();
	const number = await demo.rackbeat.bookInvoice(1016);
	expect(numbers(await node.poll())).toEqual([number]);
	expect(await node.poll()).toEqual([]);
});

test('keeps its cursor when a poll fails, and hands on afterwards', async () => {
	const node = trigger();
	await node.poll();
	const before = JSON.stringify(node.staticData);
	const number = await demo.rackbeat.bookInvoice(1001);
	const good = node.credentials['rackbeatApi'] ?? {};
	node.credentials['rackbeatApi'] = { ...good, apiKey: 'revoked' };
	await expect(node.poll()).rejects.toThrow(/Rackbeat refused the login/);
	expect(JSON.stringify(node.staticData)).toBe(before);
	node.credentials['rackbeatApi'] = good;
	expect(numbers(await node.poll())).toEqual([number]);
});

test('starts from a chosen day', async () => {
	const node = trigger({ startFrom: '2020-01-01T00:00:00' });
	const first = numbers(await node.poll());
	expect(first).toContain('1002');
	expect(first).not.toContain('1001');
	expect(await node.poll()).toEqual([]);
});

test('a manual run shows the newest booked invoice and leaves the cursor alone', async () => {
	const node = trigger();
	const [sample] = await node.poll('manual');
	expect(sample?.json['event']).toBe('customerInvoiceBooked');
	expect(node.staticData).toEqual({});
	await demo.rackbeat.reset({ keys: [{ key: 'demo-rackbeat-key' }] });
	await expect(node.poll('manual')).rejects.toThrow(/no booked customer invoice in Rackbeat yet/);
	expect(await node.poll()).toEqual([]);
});

test('begins anew when the credential is one of another account', async () => {
	const node = trigger();
	await node.poll();
	await demo.rackbeat.reset({ keys: [{ key: 'demo-rackbeat-key' }], account: { id: 2002 } });
	expect(await node.poll()).toEqual([]);
	expect(node.staticData['account']).toBe('2002');
});
