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

const run = async (
	resource: string,
	operation: string,
	parameters: IDataObject,
): Promise<IDataObject[]> => {
	const [items = []] = await runNode({
		type: 'rackbeat',
		parameters: { resource, operation, ...parameters },
		credentials: demo.credentials,
	});
	return items.map(({ json }) => json);
};

const BASIS = { name: 'Prøve', productGroup: listed('3'), salesPrice: 10 };

test.each(['a/b', '100% uld', 'æøå + #1', 'x?y=z&w', '..', '%2F', 'Ω "q"'])(
	'an item numbered "%s" is made, read, changed, counted and deleted',
	async (number) => {
		const product = listed(number);
		await run('product', 'create', { number, ...BASIS });
		expect(await run('product', 'get', { kind: 'products', product })).toMatchObject([{ number }]);
		await run('product', 'update', { product, updateFields: { name: 'Ny' } });
		const [seen] = await run('product', 'get', { kind: 'items', item: product });
		expect(seen).toMatchObject({ number, name: 'Ny' });
		const stock = await run('product', 'getStock', { kind: 'products', product });
		expect(stock[0]).toMatchObject({ item: number, quantity: 0 });
		await run('product', 'delete', { product });
		await expect(run('product', 'get', { kind: 'products', product })).rejects.toMatchObject({
			message: expect.stringContaining('does not exist in Rackbeat'),
		});
	},
);

test('an item that is not there is named, whatever is done with it', async () => {
	const product = listed('NONE');
	const asked: [string, IDataObject][] = [
		['get', { kind: 'products', product }],
		['update', { product, updateFields: { name: 'x' } }],
		['delete', { product }],
		['convertToLot', { product }],
		['getStock', { kind: 'products', product }],
		['getUnits', { product, returnAll: true }],
		['getImage', { product }],
		['setTranslation', { product, language: 'en', name: 'x' }],
	];
	for (const [operation, parameters] of asked) {
		await expect(run('product', operation, parameters)).rejects.toMatchObject({
			message: 'Product NONE does not exist in Rackbeat. Check the number.',
		});
	}
});

test('an empty number is refused before anything is asked', async () => {
	await demo.rackbeat.forget();
	const asked = run('product', 'delete', { product: listed('') });
	await expect(asked).rejects.toThrow();
	expect(await demo.rackbeat.calls()).toEqual([]);
});

test('an item with stock or transactions is not deleted, and not turned into a lot', async () => {
	const product = listed('H-100');
	const refused = { message: expect.stringContaining('stock or transactions') };
	await demo.rackbeat.switches({ used_item_status: 422, lots_allowed: true });
	await expect(run('product', 'delete', { product })).rejects.toMatchObject(refused);
	await expect(run('product', 'convertToLot', { product })).rejects.toMatchObject(refused);
	await demo.rackbeat.switches({ used_item_status: 403 });
	await expect(run('product', 'delete', { product })).rejects.toMatchObject(refused);
	const [still] = await run('product', 'get', { kind: 'products', product });
	expect(still).toMatchObject({ number: 'H-100', type: 'product' });
});

test('nothing to change is said instead of sent', async () => {
	await demo.rackbeat.forget();
	const empty = run('product', 'update', { product: listed('H-100'), updateFields: {} });
	await expect(empty).rejects.toMatchObject({ message: expect.stringContaining('no field') });
	expect(await demo.rackbeat.calls()).toEqual([]);
});

test('each field that Rackbeat refuses is named', async () => {
	const wrong = { number: 'A'.repeat(60), name: 'x', productGroup: listed('99'), salesPrice: 1 };
	await expect(run('product', 'create', wrong)).rejects.toMatchObject({
		message: expect.stringMatching(/number.*|group.*/),
	});
	const taken = { ...BASIS, number: 'h-100' };
	await demo.rackbeat.switches({ number_case: 'insensitive' });
	await expect(run('product', 'create', taken)).rejects.toMatchObject({
		message: expect.stringContaining('already been taken'),
	});
});

test('on the Basic plan lots say what is missing', async () => {
	await demo.rackbeat.switches({ lots_allowed: false });
	await expect(run('lot', 'getAll', { returnAll: true })).rejects.toMatchObject({
		message: expect.stringContaining('gives no access'),
	});
});

test.each([
	{ plain_filters: 'ignored' },
	{ updated_from_zone: 'utc' },
	{ updated_from_zone: 'utc', updated_from_inclusive: false },
	{ date_style: 'plain' },
])('filters hold in every reading: %j', async (reading) => {
	await demo.rackbeat.switches(reading);
	const get = (filters: IDataObject) =>
		run('product', 'getAll', { kind: 'products', returnAll: true, filters });
	const group = await get({ productGroup: listed('2') });
	expect(group).toHaveLength(9);
	expect(new Set(group.map((row) => row['group']))).toEqual(new Set(['2']));
	expect(await get({ barred: 'barred' })).toMatchObject([{ number: 'B-90' }]);
	expect(await get({ barcode: '5701234567899' })).toMatchObject([{ number: 'H-100' }]);
	const all = await get({});
	const times = all.map(({ updatedAt }) => String(updatedAt)).sort();
	const since = times[Math.floor(times.length / 2)] ?? '';
	const expected = all.filter(({ updatedAt }) => String(updatedAt) >= since);
	expect(await get({ updatedFrom: since })).toHaveLength(expected.length);
});

test('lists offer items, lots, collections and the registers', async () => {
	await demo.rackbeat.switches({ lots_allowed: true });
	const form = { type: 'rackbeat', parameters: {}, credentials: demo.credentials };
	const items = await loadList(form, 'searchItems', 'ritzel');
	expect(items.results).toEqual([
		{ name: 'R/12+3 - Ritzel 12 tænder + 3 skiver', value: 'R/12+3' },
	]);
	expect((await loadList(form, 'searchProducts')).results).toHaveLength(29);
	expect((await loadList(form, 'searchLots')).results).toMatchObject([{ value: 'HJUL-28' }]);
	expect((await loadList(form, 'searchCollections')).results).toMatchObject([
		{ value: 'STARTPAKKE' },
	]);
	expect((await loadList(form, 'searchLocations', 'hylde')).results).toEqual([
		{ name: '12 - Hylde A1', value: '12' },
	]);
	expect((await loadList(form, 'searchUnits')).results).toHaveLength(5);
	expect((await loadList(form, 'searchProductGroups', 'fragt')).results).toHaveLength(1);
});
