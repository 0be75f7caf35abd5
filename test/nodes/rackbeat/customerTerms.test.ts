import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
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

async function run(
	resource: string,
	operation: string,
	parameters: IDataObject = {},
	items: INodeExecutionData[] = [{ json: {} }],
): Promise<INodeExecutionData[]> {
	const [output = []] = await runNode({
		type: 'rackbeat',
		parameters: { resource, operation, ...parameters },
		items,
		credentials: demo.credentials,
	});
	return output;
}
const codesOf = async (asked: Promise<unknown>): Promise<string> =>
	await asked.then(
		() => 'no error',
		(thrown: unknown) => (thrown as { description: string }).description,
	);
const writes = async () => (await demo.rackbeat.calls()).filter(({ method }) => method !== 'GET');

describe('a discount group', () => {
	const chosen = { customer: listed(20), discountGroup: listed(2) };
	const path = '/api/customers/{number}/discount-groups/{group}';
	const join = async () => (await run('customer', 'addDiscountGroup', chosen))[0]?.json;
	const groups = async () =>
		(await run('customer', 'getDiscountGroups', { customer: listed(20) })).map(({ json }) => json);

	test.each(['message', 'errors', 'error'])(
		'that a customer is in already is no error, however that is told: %s',
		async (refusal_envelope) => {
			await demo.rackbeat.switches({ refusal_envelope });
			expect(await join()).toMatchObject({ added: true, discountPercent: 5 });
			await run('customer', 'updateDiscountGroup', { ...chosen, discountPercent: 0 });
			expect(await join()).toMatchObject({ added: false, discountPercent: 0, ownPercent: 0 });
			expect(await groups()).toHaveLength(1);
		},
	);

	test('is not joined by a key without the right', async () => {
		const limited = { ...demo.credentials['rackbeatApi'], apiKey: 'demo-rackbeat-limited-key' };
		const asked = runNode({
			type: 'rackbeat',
			parameters: { resource: 'customer', operation: 'addDiscountGroup', ...chosen },
			credentials: { rackbeatApi: limited },
		});
		expect(await codesOf(asked)).toContain('[NO_ACCESS]');
	});

	test('whose answer is lost is looked for, never sent again', async () => {
		await demo.rackbeat.faults([{ method: 'POST', path, kind: 'lostAnswer' }]);
		expect(await join()).toMatchObject({ discountGroup: '2', added: true });
		await demo.rackbeat.faults([{ method: 'PUT', path, kind: 'lostAnswer' }]);
		const [set] = await run('customer', 'updateDiscountGroup', { ...chosen, discountPercent: 12 });
		expect(set?.json).toMatchObject({ ownPercent: 12 });
		await demo.rackbeat.faults([{ method: 'DELETE', path, kind: 'lostAnswer' }]);
		await run('customer', 'removeDiscountGroup', chosen);
		expect(await groups()).toEqual([]);
		expect(await writes()).toHaveLength(3);
	});

	test('that was never joined after a lost answer is uncertain', async () => {
		await demo.rackbeat.faults([{ method: 'POST', path, kind: '500' }]);
		expect(await codesOf(join())).toContain('[UNCERTAIN]');
	});

	test('that is not there, or of nobody, is named', async () => {
		const none = { ...chosen, discountGroup: listed(99) };
		expect(await codesOf(run('customer', 'addDiscountGroup', none))).toContain('[NOT_IN_RACKBEAT]');
		const asked = run('customer', 'updateDiscountGroup', { ...chosen, discountPercent: 5 });
		expect(await codesOf(asked)).toMatch(/Kunde 20 i rabatgruppe 2 .*\[NOT_IN_RACKBEAT\]/s);
	});

	test.each([-1, 100.5, '', 'ti', ' ', false, [[]]])(
		'takes no %p percent',
		async (discountPercent) => {
			await demo.rackbeat.forget();
			const asked = run('customer', 'updateDiscountGroup', { ...chosen, discountPercent });
			expect(await codesOf(asked)).toContain('[SETTINGS_INVALID]');
			expect(await writes()).toEqual([]);
		},
	);

	test.each([
		[true, ['1', '2']],
		[false, ['1']],
	])('is chosen from all, or from the customer’s own: %s', async (discount_group_list, shown) => {
		await demo.rackbeat.switches({ discount_group_list, default_order: 'ascending' });
		const parameters = {
			...{ resource: 'customer', operation: 'addDiscountGroup' },
			customer: listed(17),
		};
		const form = { type: 'rackbeat', parameters, credentials: demo.credentials };
		const { results } = await loadList(form, 'searchDiscountGroups');
		expect(results.map(({ value }) => value)).toEqual(shown);
	});
});

test.each([
	{},
	{ lineables_key: 'lineables', decimals_as: 'string' },
	{ max_limit: 7, over_limit: 'clamp' },
])('what a customer can buy is read whole in the reading %j', async (reading) => {
	await demo.rackbeat.switches(reading);
	const items = await run('customer', 'getItems', { customer: listed(17), returnAll: true });
	const { items: all } = (await demo.rackbeat.state()) as { items: unknown[] };
	expect(items).toHaveLength(all.length);
	const own = items.filter(({ json }) => json['hasOwnPrice'] === true).map(({ json }) => json);
	expect(own).toMatchObject([{ item: 'R/12+3', salesPrice: 129.5, regularSalesPrice: 145 }]);
});

test.each(['customer_prices', 'prices'])('prices stand under %s', async (customer_prices_key) => {
	await demo.rackbeat.switches({ customer_prices_key });
	const parameters = { customer: listed(17), returnAll: true };
	const prices = await run('customer', 'getPrices', parameters);
	expect(prices.map(({ json }) => json)).toMatchObject([{ item: 'R/12+3', salesPrice: 129.5 }]);
	const [raw] = await run('customer', 'getPrices', { ...parameters, simplify: false });
	expect(raw?.json).toMatchObject({ item: { number: 'R/12+3' } });
	const missing = run('customer', 'getPrices', { customer: listed(4711), returnAll: true });
	expect(await codesOf(missing)).toContain('[NOT_IN_RACKBEAT]');
});

describe('the picture of a product', () => {
	const bytes = Buffer.from('89504e470d0a1a0a00ff', 'hex');
	const binary = (mimeType: string) => [
		{ json: {}, binary: { data: { data: bytes.toString('base64'), mimeType } } },
	];
	const PART = { product: listed('R/12+3') };

	test.each(['image', 'file', 'picture'])('goes up as %s and comes back', async (image_field) => {
		await demo.rackbeat.switches({ image_field, image_answer: 'bytes' });
		const [up] = await run('product', 'uploadImage', PART, binary('image/png'));
		expect(up?.json).toEqual({ product: 'R/12+3', fileName: 'R/12+3.png', size: 10 });
		const [down] = await run('product', 'getImage', PART);
		const file = down?.binary?.['data'];
		expect(file).toMatchObject({ mimeType: 'image/png' });
		expect(Buffer.from(String(file?.data), 'base64')).toEqual(bytes);
	});

	test('is no PDF', async () => {
		await demo.rackbeat.forget();
		const asked = run('product', 'uploadImage', PART, binary('application/pdf'));
		expect(await codesOf(asked)).toContain('[SETTINGS_INVALID]');
		expect(await writes()).toEqual([]);
	});

	test('is sent once where the answer is lost', async () => {
		await demo.rackbeat.switches({ image_field: 'image' });
		const path = '/api/products/{number}/image';
		await demo.rackbeat.faults([{ method: 'POST', path, kind: 'lostAnswer' }]);
		const asked = run('product', 'uploadImage', PART, binary('image/png'));
		expect(await codesOf(asked)).toContain('[UNCERTAIN]');
		expect(await writes()).toHaveLength(1);
	});
});
