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

const KINDS = [
	['customerInvoice', 'order', 'searchOrders'],
	['supplierInvoice', 'purchaseOrder', 'searchPurchaseOrders'],
] as const;

describe.each(KINDS)('%s of one order', (resource, orderResource, list) => {
	test.each(['honoured', 'ignored'])('is found where the filter is %s', async (plain_filters) => {
		await demo.rackbeat.switches({ plain_filters, convert_book_place: 'either' });
		const [made] = await run(orderResource, 'convertToInvoice', {
			[orderResource]: listed(1001),
			onlyShipped: false,
		});
		const found = async (order: unknown) =>
			(await run(resource, 'getAll', { returnAll: true, filters: { order } })).map(
				({ number }) => number,
			);
		expect(await found({ __rl: true, mode: 'list', value: '1001' })).toEqual([made?.['invoice']]);
		// Workflows saved before the list was there hold the bare number.
		expect(await found('#1001')).toEqual([made?.['invoice']]);
		expect(await found(listed(1002))).toEqual([]);
	});

	test('is chosen from a list that shows the partner and what is a draft', async () => {
		const form = {
			type: 'rackbeat',
			parameters: { resource, operation: 'getAll' },
			credentials: demo.credentials,
		};
		const { results } = await loadList(form, list);
		expect(results).toEqual([
			{ name: expect.stringMatching(/^1002 - .+ \(draft\)$/), value: '1002' },
			{ name: expect.stringMatching(/^1001 - [^(]+$/), value: '1001' },
		]);
	});
});
