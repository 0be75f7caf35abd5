import axios from 'axios';
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

const trigger = (event: string): PollingNode =>
	pollingNode('rackbeatTrigger', { event, options: {} }, { ...demo.credentials });

const numbers = (items: INodeExecutionData[]): unknown[] => items.map(({ json }) => json['number']);

const later = () => demo.rackbeat.clock({ advanceSeconds: 61 });

async function run(resource: string, operation: string, parameters: IDataObject): Promise<unknown> {
	await later();
	const [items = []] = await runNode({
		type: 'rackbeat',
		parameters: { resource, operation, ...parameters },
		credentials: { rackbeatApi: demo.credentials['rackbeatApi'] ?? {} },
	});
	return items[0]?.json['number'];
}

const partner = { name: 'Ny Handel ApS', paymentTerm: listed(1002) };
const group = { name: 'Nye Varer', hasInventory: true };

const item = { name: 'Nyt Dæk', productGroup: listed(3), salesPrice: 99 };
const component = { line: [{ item: listed('W-36'), quantity: 1 }] };

describe.each([
	['product', { ...item, number: 'NY-1' }, 'product', { salesPrice: 110 }],
	['lot', { ...item, number: 'NY-2', lines: component }, 'lot', { salesPrice: 110 }],
	['customer', partner, 'customer', { city: 'Vejle' }],
	['supplier', partner, 'supplier', { city: 'Vejle' }],
	['productGroup', group, 'productGroup', { name: 'Andre Varer' }],
])('%s', (resource, made, field, updateFields) => {
	beforeEach(() => demo.rackbeat.switches({ lots_allowed: true }));

	test('made: told once, and its changes are no making', async () => {
		const node = trigger(`${resource}Created`);
		expect(await node.poll()).toEqual([]);
		const number = await run(resource, 'create', made);
		const items = await node.poll();
		expect(numbers(items)).toEqual([number]);
		expect(items[0]?.json).toMatchObject({ event: `${resource}Created`, account: '2001' });
		await run(resource, 'update', { [field]: listed(number), updateFields });
		expect(await node.poll()).toEqual([]);
	});

	test('changed: each change once, and its making is no change', async () => {
		const node = trigger(`${resource}Updated`);
		await node.poll();
		const number = await run(resource, 'create', made);
		expect(await node.poll()).toEqual([]);
		await run(resource, 'update', { [field]: listed(number), updateFields });
		expect(numbers(await node.poll())).toEqual([number]);
		expect(await node.poll()).toEqual([]);
		await run(resource, 'update', { [field]: listed(number), updateFields });
		expect(numbers(await node.poll())).toEqual([number]);
	});
});

test('supplier invoice booked: told once, and nothing old', async () => {
	const node = trigger('supplierInvoiceBooked');
	expect(await node.poll()).toEqual([]);
	const number = await run('supplierInvoice', 'book', { supplierInvoice: listed(3005) });
	const items = await node.poll();
	expect(numbers(items)).toEqual([number]);
	expect(items[0]?.json).toMatchObject({ event: 'supplierInvoiceBooked', account: '2001' });
	expect(await node.poll()).toEqual([]);
});

test('stock changed: an item whose quantity moved, once', async () => {
	const node = trigger('stockChanged');
	expect(await node.poll()).toEqual([]);
	await later();
	// Nothing was ordered or shipped here, so that the booking has to move the goods.
	await demo.rackbeat.switches({ orderless_invoice_moves_stock: true });
	await demo.rackbeat.bookInvoice(1001);
	const moved = await node.poll();
	expect(moved.length).toBeGreaterThan(0);
	expect(moved[0]?.json).toMatchObject({ event: 'stockChanged', stockQuantity: expect.anything() });
	expect(await node.poll()).toEqual([]);
});

test('a credit note alone, where invoices are booked beside it', async () => {
	const node = trigger('creditNoteBooked');
	await node.poll();
	await later();
	await demo.rackbeat.switches({ credit_note_answer: 'customer_invoice', copy_books: false });
	const invoice = await demo.rackbeat.bookInvoice(1001);
	const url = `${demo.rackbeat.running.apiUrl}/customer-invoices/${invoice}/create-creditnote`;
	const headers = { Authorization: 'Bearer demo-rackbeat-key', Accept: 'application/json' };
	const { data } = await axios.post<Record<string, { number: number }>>(url, {}, { headers });
	const draft = Number(data['customer_invoice']?.number);
	expect(numbers(await node.poll())).toEqual([]);
	await later();
	const number = await demo.rackbeat.bookInvoice(draft);
	expect(numbers(await node.poll())).toEqual([number]);
});

test.each(['customerCreated', 'productUpdated', 'productGroupCreated', 'stockChanged'])(
	'%s in the editor: the newest one, and the cursor stays',
	async (event) => {
		const node = trigger(event);
		await node.poll();
		const before = JSON.stringify(node.staticData);
		expect(await node.poll('manual')).toHaveLength(1);
		expect(JSON.stringify(node.staticData)).toBe(before);
	},
);
