import type { IDataObject } from 'n8n-workflow';
import { startDemoCompanies, type DemoCompanies } from '../../engine/demoCompanies';
import { runNode } from '../../engine/runNode';
import { listed } from './rackbeat';

let demo: DemoCompanies;
beforeAll(async () => {
	demo = await startDemoCompanies();
});
afterAll(() => demo.close());

/** 3 x 33.335 in stock since January, one sold on 31 October. */
const seed = {
	keys: [{ key: 'demo-rackbeat-key' }],
	customers: [{ number: 1, company_name: 'Kunde ApS' }],
	items: [{ number: 'A/1', name: 'Hjelm', receipts: [{ quantity: 3, unit_cost: 33.335 }] }],
	customer_invoices: [
		{
			number: 7,
			customer_id: 1,
			invoice_date: '2026-10-31',
			lines: [{ item: 'A/1', quantity: 1 }],
		},
	],
};
/** Movements and orders as they came about; Rackbeat may list the last one first. */
const OLDEST_FIRST = { default_order: 'ascending' };
beforeEach(async () => {
	await demo.rackbeat.reset(seed);
	await demo.rackbeat.switches(OLDEST_FIRST);
});

const run = async (operation: string, parameters: IDataObject = {}) => {
	const [items = []] = await runNode({
		type: 'rackbeat',
		parameters: { resource: 'report', operation, ...parameters },
		credentials: demo.credentials,
	});
	return items.map(({ json }) => json);
};

test.each(['total_value', 'value', 'total', 'bare'])(
	'reads the stock value under whatever name it stands: %s',
	async (valuation_total_key) => {
		await demo.rackbeat.switches({ valuation_total_key });
		expect(await run('getStockValue', { date: '2026-10-30' })).toEqual([
			{ date: '2026-10-30', value: 100.005, ore: 10001 },
		]);
		expect(await run('getStockValue', { date: '2026-10-31' })).toMatchObject([{ ore: 6667 }]);
		expect(await run('getStockValue', { date: '2025-12-31' })).toMatchObject([
			{ value: 0, ore: 0 },
		]);
	},
);

test('the day is a Danish one, also where it is not yet one in UTC', async () => {
	const [late] = await run('getStockValue', { date: '2026-10-30T23:30:00.000Z' });
	expect(late).toMatchObject({ date: '2026-10-31', ore: 6667 });
});

test.each([
	{ valuation_paged: false },
	{ valuation_quantity_key: 'quantity' },
	{ decimals_as: 'string' },
])('tells the value item by item in every reading: %j', async (reading) => {
	await demo.rackbeat.switches(reading);
	expect(await run('getStockValueByItem', { date: '2026-10-31', returnAll: true })).toEqual([
		{ date: '2026-10-31', item: 'A/1', name: 'Hjelm', quantity: 2, value: 66.67 },
	]);
	const elsewhere = { date: '2026-10-31', returnAll: true, location: listed('11') };
	expect(await run('getStockValueByItem', elsewhere)).toMatchObject([{ quantity: 0, value: 0 }]);
});

test.each(['document_number', 'document_id', 'reference', 'number'])(
	'tells each movement with its document under whatever name: %s',
	async (ledger_document_key) => {
		for (const ledger_paged of [true, false]) {
			await demo.rackbeat.switches({ ledger_document_key, ledger_paged });
			expect(await run('getLedger', { item: listed('A/1'), returnAll: true })).toMatchObject([
				{ type: 'opening', quantity: 3, unitCost: 33.335, document: null },
				{ date: '2026-10-31', type: 'customer_invoice', quantity: -1, document: '7' },
			]);
		}
	},
);

test.each(['/revenue-orders', '/reports/revenue-orders'])(
	'finds the revenue of orders under the path that is alive: %s',
	async (revenue_orders_path) => {
		await demo.rackbeat.switches({ revenue_orders_path });
		expect(await run('getRevenueOrders', { level: 'sum' })).toMatchObject([
			{ revenue: 0, cost: 0, profit: 0, currency: 'DKK' },
		]);
	},
);

test.each([true, false])(
	'tells the revenue of every order, in pages or at once: %s',
	async (revenue_paged) => {
		const line = { item: 'A/1', quantity: 1 };
		const order = { customer_id: 1, order_date: '2026-10-01', lines: [line] };
		const orders = Array.from({ length: 7 }, (_, place) => ({ ...order, number: 1001 + place }));
		await demo.rackbeat.reset({ ...seed, orders });
		await demo.rackbeat.switches({ revenue_paged, max_limit: 3, over_limit: 'clamp' });
		await demo.rackbeat.switches(OLDEST_FIRST);
		const told = await run('getRevenueOrders', { level: 'order' });
		expect(told.map(({ order: number }) => number)).toEqual(
			orders.map(({ number }) => String(number)),
		);
	},
);

test.each([false, true, 'sums_of_page'])(
	'adds up the revenue of all orders, whatever a page says of itself: %s',
	async (revenue_paged) => {
		const profit = 0.735;
		const line = { item: 'A/1', quantity: 1, line_price: 33.435 };
		const order = { customer_id: 1, order_date: '2026-10-01', lines: [line] };
		const orders = Array.from({ length: 7 }, (_, place) => ({ ...order, number: 1001 + place }));
		for (const decimals_as of ['number', 'string']) {
			await demo.rackbeat.reset({ ...seed, orders });
			const reading = { revenue_paged, decimals_as, totals_rounded: 'per_line' };
			await demo.rackbeat.switches({ ...reading, max_limit: 3, over_limit: 'clamp' });
			expect(await run('getRevenueOrders', { level: 'sum' })).toEqual([
				{
					...{ order: '', customer: null },
					revenue: 234.08,
					cost: 233.345,
					profit,
					currency: 'DKK',
				},
			]);
		}
	},
);

test('an item that is not there is named', async () => {
	await expect(run('getLedger', { item: listed('NONE') })).rejects.toThrow(
		'Item NONE does not exist in Rackbeat',
	);
});
