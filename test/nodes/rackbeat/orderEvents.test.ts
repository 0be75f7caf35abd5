import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import { startDemoCompanies, type DemoCompanies } from '../../engine/demoCompanies';
import { pollingNode, type PollingNode } from '../../engine/pollNode';
import { runNode } from '../../engine/runNode';
import { listed } from './rackbeat';

let demo: DemoCompanies;
beforeAll(async () => {
	demo = await startDemoCompanies();
});
afterAll(() => demo.close());
beforeEach(() => demo.rackbeat.reset());

const trigger = (event: string, options: IDataObject = {}): PollingNode =>
	pollingNode('rackbeatTrigger', { event, options }, { ...demo.credentials });
const numbers = (items: INodeExecutionData[]): unknown[] => items.map(({ json }) => json['number']);

async function run(operation: string, parameters: IDataObject = {}): Promise<IDataObject> {
	await demo.rackbeat.clock({ advanceSeconds: 61 });
	const [items = []] = await runNode({
		type: 'rackbeat',
		parameters: { resource: 'order', operation, ...parameters },
		credentials: demo.credentials,
	});
	return items[0]?.json ?? {};
}

const made = async (): Promise<string> => {
	const lines = { line: [{ item: listed('D-28'), quantity: '4' }] };
	const basis = { customer: listed(17), lines };
	return String((await run('create', basis))['number']);
};

const api = async (method: string, path: string, body?: object): Promise<IDataObject> => {
	const answer = await fetch(`${demo.rackbeat.running.apiUrl}${path}`, {
		method,
		headers: {
			Authorization: 'Bearer demo-rackbeat-key',
			Accept: 'application/json',
			'content-type': 'application/json',
		},
		...(body && { body: JSON.stringify(body) }),
	});
	return (await answer.json()) as IDataObject;
};

/** Ships some pieces of the first line of an order; all that is left without a quantity. */
async function ship(order: string, quantity?: number): Promise<void> {
	const { order_lines: lines } = (await api('GET', `/orders/${order}/lines`)) as {
		order_lines: Array<{ id: number }>;
	};
	await demo.rackbeat.clock({ advanceSeconds: 61 });
	const part = quantity === undefined ? {} : { lines: [{ id: lines[0]?.id, quantity }] };
	const answer = await api('POST', `/orders/${order}/create-shipment`, part);
	const { id } = Object.values(answer)[0] as unknown as { id: number | string };
	await api('POST', `/orders/shipments/${id}/mark-shipped`, { pick: true });
}

const READINGS = [
	{},
	{ date_style: 'plain' },
	{ numbers_as: 'string', decimals_as: 'string' },
	{ updated_from_zone: 'utc', updated_from_inclusive: false },
	{ sort_style: 'sort' },
	{ max_limit: 1, over_limit: 'clamp' },
	{ stock_follows: 'invoice' },
];

describe.each(READINGS)('in the reading %j', (reading) => {
	// An order is made into a draft, which Rackbeat must not book unasked.
	beforeEach(() => demo.rackbeat.switches({ convert_book_place: 'either', ...reading }));

	test('an order is created once, whatever becomes of it', async () => {
		const node = trigger('orderCreated');
		expect(await node.poll()).toEqual([]);
		const order = await made();
		const items = await node.poll();
		expect(items.map(({ json }) => json)).toMatchObject([
			{ event: 'orderCreated', account: '2001', number: order, customerNumber: '17' },
		]);
		await run('book', { order: listed(order) });
		expect(await node.poll()).toEqual([]);
		await ship(order, 1);
		expect(await node.poll()).toEqual([]);
		await ship(order);
		await run('convertToInvoice', { order: listed(order), onlyShipped: true });
		expect(await node.poll()).toEqual([]);
		const another = await made();
		expect(numbers(await node.poll())).toEqual([another]);
		expect(await node.poll()).toEqual([]);
	});

	test('an order is shipped once, with its last part', async () => {
		const order = await made();
		const node = trigger('orderShipped');
		expect(await node.poll()).toEqual([]);
		await run('book', { order: listed(order) });
		await ship(order, 1);
		expect(await node.poll()).toEqual([]);
		await ship(order, 2);
		expect(await node.poll()).toEqual([]);
		await ship(order);
		const items = await node.poll();
		expect(items.map(({ json }) => json)).toMatchObject([
			{ event: 'orderShipped', account: '2001', number: order, shipped: true },
		]);
		expect(await node.poll()).toEqual([]);
		await run('addNote', { order: listed(order), note: 'Pakket' });
		await run('convertToInvoice', { order: listed(order), onlyShipped: true });
		expect(await node.poll()).toEqual([]);
	});
});

test('an order that is made and shipped between two polls is told by both events', async () => {
	const [created, shipped] = [trigger('orderCreated'), trigger('orderShipped')];
	await created.poll();
	await shipped.poll();
	const order = await made();
	await run('book', { order: listed(order) });
	await ship(order);
	expect(numbers(await created.poll())).toEqual([order]);
	expect(numbers(await shipped.poll())).toEqual([order]);
	expect(await created.poll()).toEqual([]);
	expect(await shipped.poll()).toEqual([]);
});

test('an order that was shipped before the trigger began is not told, one that waited is', async () => {
	await ship('1001');
	const before = await made();
	await run('book', { order: listed(before) });
	const node = trigger('orderShipped');
	expect(await node.poll()).toEqual([]);
	await run('addNote', { order: listed(1001), note: 'Gammel' });
	await ship(before);
	expect(numbers(await node.poll())).toEqual([before]);
	expect(await node.poll()).toEqual([]);
});

test('goods that leave in parts change the stock each time', async () => {
	await demo.rackbeat.switches({ stock_follows: 'shipment' });
	const order = await made();
	await run('book', { order: listed(order) });
	const node = trigger('stockChanged');
	expect(await node.poll()).toEqual([]);
	for (const quantity of [1, undefined]) {
		await ship(order, quantity);
		const items = await node.poll();
		expect(numbers(items)).toEqual(['D-28']);
		expect(items[0]?.json['stockQuantity']).toBe(quantity === 1 ? 77 : 74);
		expect(await node.poll()).toEqual([]);
	}
});
