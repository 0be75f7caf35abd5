import type { IDataObject } from 'n8n-workflow';
import { startDemoCompanies, type DemoCompanies } from '../../engine/demoCompanies';
import { loadList } from '../../engine/loadMethods';
import { runNode } from '../../engine/runNode';
import { listed } from './rackbeat';

let demo: DemoCompanies;
beforeAll(async () => {
	demo = await startDemoCompanies();
});
afterAll(() => demo.close());
beforeEach(() => demo.rackbeat.reset());

const run = async (resource: string, operation: string, parameters: IDataObject = {}) => {
	const [items = []] = await runNode({
		type: 'rackbeat',
		parameters: { resource, operation, ...parameters },
		credentials: demo.credentials,
	});
	return items.map(({ json }) => json);
};
const ORDER = { order: listed(1001) };
const PURCHASE = { purchaseOrder: listed(1001) };
const posts = async (): Promise<string[]> =>
	(await demo.rackbeat.calls())
		.filter(({ method }) => method === 'POST')
		.map(({ path }) => path.split('?')[0] ?? '');
const stock = async (item: string) =>
	(await run('product', 'get', { kind: 'products', product: listed(item) }))[0]?.['stockQuantity'];

describe('an invoice of an order', () => {
	beforeEach(() => demo.rackbeat.switches({ convert_book_place: 'either' }));

	test('that Rackbeat books unasked is told by its number, and that it stands', async () => {
		await demo.rackbeat.switches({ convert_book_place: 'nowhere' });
		const asked = run('order', 'convertToInvoice', { ...ORDER, onlyShipped: false });
		const description = expect.stringContaining('[BOOKED_UNASKED]') as string;
		await expect(asked).rejects.toMatchObject({ description });
		const invoices = (await demo.rackbeat.state())['customer_invoices'] as IDataObject[];
		const made = invoices.filter((row) => row['order_id'] === 1001);
		expect(made).toMatchObject([{ is_booked: true }]);
		const number = String(made[0]?.['number']);
		const told = `booked invoice ${number}, although a draft was asked for`;
		await expect(asked).rejects.toThrow(told);
		const [read] = await run('customerInvoice', 'get', { invoice: listed(number) });
		expect(read).toMatchObject({ number, booked: true });
	});

	test.each(['either', 'query', 'body'])(
		'is a draft unless Book is ticked, wherever Rackbeat reads that: %s',
		async (convert_book_place) => {
			await demo.rackbeat.switches({ convert_book_place });
			for (const [resource, chosen] of [
				['order', ORDER],
				['purchaseOrder', PURCHASE],
			] as const) {
				const [left] = await run(resource, 'convertToInvoice', { ...chosen, onlyShipped: false });
				expect(left).toMatchObject({ from: '1001', booked: false });
			}
			const state = await demo.rackbeat.state();
			const made = [
				...(state['customer_invoices'] as IDataObject[]).filter((row) => row['order_id'] === 1001),
				...(state['supplier_invoices'] as IDataObject[]).filter(
					(row) => row['purchase_order_id'] === 1001,
				),
			];
			expect(made.map((row) => row['is_booked'])).toEqual([false, false]);
		},
	);

	test('is booked where that is ticked', async () => {
		const [made] = await run('order', 'convertToInvoice', {
			...ORDER,
			book: true,
			onlyShipped: false,
		});
		expect(made).toMatchObject({ booked: true });
	});

	test('is made once: a lost answer is told and never repeated', async () => {
		await demo.rackbeat.faults([
			{ method: 'POST', path: '/api/orders/{number}/convert-to-invoice', kind: 'lostAnswer' },
		]);
		await demo.rackbeat.forget();
		await expect(
			run('order', 'convertToInvoice', { ...ORDER, onlyShipped: false }),
		).rejects.toMatchObject({ description: expect.stringContaining('[UNCERTAIN]') });
		expect(await posts()).toEqual(['/api/orders/1001/convert-to-invoice']);
	});

	test('over nothing, or of a draft, is refused in plain words', async () => {
		await run('order', 'convertToInvoice', { ...ORDER, onlyShipped: false });
		const again = run('order', 'convertToInvoice', { ...ORDER, onlyShipped: false });
		await expect(again).rejects.toThrow(/Nothing is left to invoice/);
		const draft = run('order', 'convertToInvoice', { order: listed(1002), onlyShipped: false });
		await expect(draft).rejects.toThrow(/Only a booked order can be invoiced/);
	});

	test('may cover only what was shipped', async () => {
		await demo.rackbeat.switches({ only_shipped_place: 'whole' });
		const shipped = { ...ORDER, onlyShipped: true };
		await expect(run('order', 'convertToInvoice', shipped)).rejects.toThrow(/Nothing is left/);
		const [made] = await run('order', 'createShipment', ORDER);
		await run('order', 'markShipped', { shipment: listed(made?.['shipment']) });
		expect(await run('order', 'convertToInvoice', shipped)).toMatchObject([{ booked: false }]);
	});
});

test.each([
	{ stock_follows: 'shipment', after: 60 },
	{ stock_follows: 'invoice', after: 70 },
])('shipping takes goods where stock follows it: $stock_follows', async (reading) => {
	const { after, ...switches } = reading;
	await demo.rackbeat.switches(switches);
	expect(await stock('W-36')).toBe(70);
	const [made] = await run('order', 'createShipment', ORDER);
	await run('order', 'markShipped', { shipment: listed(made?.['shipment']) });
	expect(await stock('W-36')).toBe(after);
	expect(await run('order', 'get', ORDER)).toMatchObject([{ shipped: 'all', invoiced: 'no' }]);
});

test.each(['/purchase-order-receipts', '/purchase-orders/receipts'])(
	'goods are received once, under the path that is alive: %s',
	async (receive_path) => {
		await demo.rackbeat.switches({ receive_path, stock_follows: 'shipment' });
		const [made] = await run('purchaseOrder', 'createReceipt', PURCHASE);
		const receipt = listed(made?.['receipt']);
		await run('purchaseOrder', 'markReceived', { receipt });
		expect(await stock('W-36')).toBe(110);
		await expect(run('purchaseOrder', 'markReceived', { receipt })).rejects.toThrow(
			/already received/,
		);
		expect(await stock('W-36')).toBe(110);
	},
);

test('a lost answer of sending, receiving or booking is looked up and not repeated', async () => {
	await demo.rackbeat.switches({
		stock_follows: 'shipment',
		receive_path: '/purchase-order-receipts',
	});
	const [shipment] = await run('order', 'createShipment', ORDER);
	const [receipt] = await run('purchaseOrder', 'createReceipt', PURCHASE);
	await demo.rackbeat.faults(
		[
			'/api/orders/shipments/{id}/mark-shipped',
			'/api/purchase-order-receipts/{number}/mark-received',
			'/api/orders/{number}/book',
		].map((path) => ({ method: 'POST', path, kind: 'lostAnswer' })),
	);
	await demo.rackbeat.forget();
	const asked: [string, string, IDataObject][] = [
		['order', 'markShipped', { shipment: listed(shipment?.['shipment']) }],
		['purchaseOrder', 'markReceived', { receipt: listed(receipt?.['receipt']) }],
		['order', 'book', { order: listed(1002) }],
	];
	const answers = [];
	for (const each of asked) answers.push((await run(...each))[0]);
	expect(answers).toMatchObject([{ shipped: true }, { received: true }, { booked: true }]);
	expect(await posts()).toHaveLength(3);
	expect(await stock('W-36')).toBe(100);
});

test.each(['present', 'absent'])(
	'a shipment is named by its id, whether it has a number as well or not: %s',
	async (shipment_number) => {
		await demo.rackbeat.switches({ shipment_number, stock_follows: 'shipment' });
		const [made] = await run('order', 'createShipment', ORDER);
		const shipment = listed(made?.['shipment']);
		expect(await run('order', 'getShipment', { shipment })).toMatchObject([{ shipped: false }]);
		await run('order', 'markShipped', { shipment });
		expect(await run('order', 'getShipments', { ...ORDER, returnAll: true })).toMatchObject([
			{ shipment: made?.['shipment'], shipped: true },
		]);
	},
);

test('a receipt or shipment that is not there is named, and nothing is tried', async () => {
	await demo.rackbeat.forget();
	await expect(run('purchaseOrder', 'markReceived', { receipt: listed(77) })).rejects.toThrow(
		'Receipt 77 does not exist in Rackbeat',
	);
	expect(await posts()).toEqual([]);
	await expect(run('order', 'markShipped', { shipment: listed(77) })).rejects.toThrow(
		'Shipment 77 does not exist in Rackbeat',
	);
	await expect(run('order', 'get', { order: listed(77) })).rejects.toThrow(
		'Order 77 does not exist in Rackbeat',
	);
});

test('the lines of a booked order are locked, in words that say so', async () => {
	const [line] = await run('order', 'getLines', { ...ORDER, returnAll: true });
	const change = { ...ORDER, line: listed(line?.['id']), updateFields: { quantity: '1' } };
	await demo.rackbeat.switches({ refused_change_status: 422 });
	await expect(run('order', 'updateLine', change)).rejects.toThrow(/booked order are locked/);
	await expect(run('order', 'addLine', { ...ORDER, item: listed('D-28') })).rejects.toThrow(
		/booked order are locked/,
	);
	const gone = { ...ORDER, line: listed(999999), updateFields: { quantity: '1' } };
	await run('order', 'reopen', ORDER);
	await expect(run('order', 'updateLine', gone)).rejects.toThrow(
		'Order 1001, line 999999 does not exist',
	);
});

test.each(['order_line', 'order'])(
	'a line is told after a change whatever is answered: %s',
	async (order_line_answer) => {
		await demo.rackbeat.switches({ order_line_answer });
		const draft = { order: listed(1002) };
		const [added] = await run('order', 'addLine', {
			...draft,
			item: listed('S-28'),
			quantity: '2',
		});
		expect(added).toMatchObject({ item: 'S-28', quantity: 2 });
		const change = { ...draft, line: listed(added?.['id']), updateFields: { quantity: '5' } };
		expect(await run('order', 'updateLine', change)).toMatchObject([{ item: 'S-28', quantity: 5 }]);
	},
);

test('creating never books, whatever Rackbeat does by itself', async () => {
	await demo.rackbeat.switches({ order_create_books: 'booked' });
	const lines = { line: [{ item: listed('S-28'), quantity: '1' }] };
	for (const operation of ['create', 'createDraft']) {
		expect(await run('order', operation, { customer: listed(17), lines })).toMatchObject([
			{ booked: false },
		]);
		expect(await run('purchaseOrder', operation, { supplier: listed(1), lines })).toMatchObject([
			{ booked: false },
		]);
	}
});

test.each([
	{ plain_filters: 'ignored' },
	{ order_filters: 'refused' },
	{ sort_style: 'sort' },
	{ numbers_as: 'string' },
])('filters hold in every reading: %j', async (reading) => {
	await demo.rackbeat.switches(reading);
	const get = async (filters: IDataObject) =>
		(await run('order', 'getAll', { returnAll: true, filters })).map(({ number }) => number);
	expect(await get({ booked: 'no' })).toEqual(['1002']);
	expect(await get({ partner: listed(17) })).toEqual(['1001']);
	const bought = { returnAll: true, filters: { booked: 'no' } };
	expect(await run('purchaseOrder', 'getAll', bought)).toMatchObject([{ number: '1002' }]);
	expect(await get({ done: 'yes' })).toEqual([]);
});

test('lists offer orders, their lines, shipments and receipts that wait', async () => {
	const form = (parameters: IDataObject = {}) => ({
		type: 'rackbeat',
		parameters,
		credentials: demo.credentials,
	});
	const orders = await loadList(form(), 'searchOrders');
	expect(orders.results.map(({ value }) => value).sort()).toEqual(['1001', '1002']);
	expect((await loadList(form(), 'searchPurchaseOrders')).results).toHaveLength(2);
	const lines = { resource: 'order', operation: 'getLine', ...ORDER };
	expect((await loadList(form(lines), 'searchOrderLines')).results).toHaveLength(3);
	expect((await loadList(form(lines), 'searchOrderLines', 'wire')).results).toHaveLength(1);
	const [made] = await run('order', 'createShipment', ORDER);
	const open = await loadList(form(), 'searchShipments');
	expect(open.results).toMatchObject([{ value: made?.['shipment'] }]);
	await run('order', 'markShipped', { shipment: listed(made?.['shipment']) });
	expect((await loadList(form(), 'searchShipments')).results).toEqual([]);
	const [receipt] = await run('purchaseOrder', 'createReceipt', PURCHASE);
	expect((await loadList(form(), 'searchReceipts')).results).toMatchObject([
		{ value: receipt?.['receipt'] },
	]);
});
