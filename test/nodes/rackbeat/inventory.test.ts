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

const run = async (operation: string, parameters: IDataObject = {}, resource = 'inventory') => {
	const [items = []] = await runNode({
		type: 'rackbeat',
		parameters: { resource, operation, ...parameters },
		credentials: demo.credentials,
	});
	return items.map(({ json }) => json);
};

const ITEM = listed('R/12+3');
const adjust = (quantity: number, more: IDataObject = {}) =>
	run('createAdjustment', { item: ITEM, location: listed('1'), quantity, ...more });
const stock = async (location = '1') => {
	const where = { kind: 'products', product: ITEM, location: listed(location) };
	return (await run('getStock', where, 'product'))[0]?.['quantity'];
};

test('an adjustment is a draft until it is booked, and is booked once', async () => {
	const [draft] = await adjust(30);
	expect(draft).toMatchObject({ booked: false, quantity: 30 });
	expect(await stock()).toBe(38);
	const adjustment = listed(draft?.['id']);
	await run('bookAdjustment', { adjustment });
	expect(await stock()).toBe(30);
	await expect(run('bookAdjustment', { adjustment })).rejects.toThrow(/already booked/);
	const all = await run('getAdjustments', { returnAll: true });
	expect(all).toMatchObject([{ id: draft?.['id'], booked: true }]);
	expect(await run('getAdjustments', { returnAll: true, onlyDrafts: true })).toEqual([]);
});

test.each(['message', 'errors', 'error'])(
	'an adjustment that changes nothing is told plainly, whatever Rackbeat writes: %s',
	async (refusal_envelope) => {
		await demo.rackbeat.switches({ refusal_envelope, cost_adjustments: 'known' });
		await expect(adjust(38)).rejects.toMatchObject({
			message:
				'Item R/12+3 already has 38 at location 1. The adjustment changes nothing and was not made.',
			description: expect.stringContaining('[NO_STOCK_CHANGE]'),
		});
		const cost = { adjustmentType: 'cost_price', costPrice: 61.5 };
		await expect(adjust(0, cost)).rejects.toMatchObject({
			description: expect.stringContaining('[NO_COST_CHANGE]'),
		});
		const state = await demo.rackbeat.state();
		expect(state['adjustments']).toEqual([]);
	},
);

test('any other refusal keeps its own words', async () => {
	await demo.rackbeat.switches({ cost_adjustments: 'unknown' });
	const cost = { adjustmentType: 'cost_price', costPrice: 70 };
	await expect(adjust(0, cost)).rejects.toThrow(/adjustment type is invalid/);
	await expect(adjust(5, { location: listed('99') })).rejects.toThrow(/location is invalid/);
	await expect(adjust(5, { item: listed('NONE') })).rejects.toThrow(/Product needed/);
});

test('zero is a quantity like any other: it empties the location', async () => {
	const [draft] = await adjust(0);
	await run('bookAdjustment', { adjustment: listed(draft?.['id']) });
	expect(await stock()).toBe(0);
});

test.each([['' as unknown], [null], ['many'], [true]])(
	'a quantity that an expression makes of nothing empties no stock: %j',
	async (quantity) => {
		await demo.rackbeat.forget();
		const where = { item: ITEM, location: listed('1'), quantity } as IDataObject;
		const cost = { adjustmentType: 'cost_price', costPrice: quantity } as IDataObject;
		const ways = { fromLocation: listed('1'), toLocation: listed('11') };
		for (const asked of [
			() => run('createAdjustment', where),
			() => run('createAdjustment', { ...where, ...cost }),
			() => run('createStockCount', where),
			() => run('createMovement', { ...where, ...ways }),
			() =>
				run('addCollection', { order: listed(1002), collection: listed('P-1'), ...where }, 'order'),
		]) {
			await expect(asked()).rejects.toMatchObject({
				description: expect.stringContaining('[SETTINGS_INVALID]'),
			});
		}
		expect(await demo.rackbeat.calls()).toEqual([]);
	},
);

test('after a lost answer the list tells whether it was booked; nothing is booked twice', async () => {
	const [draft] = await adjust(30);
	const adjustment = listed(draft?.['id']);
	await demo.rackbeat.faults([
		{ method: 'POST', path: '/api/inventory-adjustments/{id}/book', kind: 'lostAnswer', times: 1 },
	]);
	await demo.rackbeat.forget();
	expect(await run('bookAdjustment', { adjustment })).toEqual([
		{ id: draft?.['id'], booked: true },
	]);
	const posts = (await demo.rackbeat.calls()).filter(({ method }) => method === 'POST');
	expect(posts).toHaveLength(1);
	expect(await stock()).toBe(30);
});

const move = (quantity: number) =>
	run('createMovement', {
		item: ITEM,
		quantity,
		fromLocation: listed('1'),
		toLocation: listed('11'),
	});

test.each(['both', 'newer', 'older'])(
	'goods are moved under the paths that are alive: %s',
	async (movement_paths) => {
		await demo.rackbeat.switches({ movement_paths });
		const [draft] = await move(8);
		expect(await stock('11')).toBe(0);
		await run('bookMovement', { movement: listed(draft?.['id']) });
		expect([await stock('1'), await stock('11')]).toEqual([30, 8]);
		expect(await run('getMovements', { returnAll: true })).toMatchObject([
			{ id: draft?.['id'], from: '1', to: '11', quantity: 8, booked: true },
		]);
	},
);

test('an unknown movement is never looked for under the other path', async () => {
	await demo.rackbeat.switches({ movement_paths: 'both' });
	await demo.rackbeat.forget();
	await expect(run('bookMovement', { movement: listed('4711') })).rejects.toThrow(
		'Movement 4711 does not exist in Rackbeat',
	);
	const posts = (await demo.rackbeat.calls()).filter(({ method }) => method === 'POST');
	expect(posts).toMatchObject([{ path: expect.stringContaining('/inventory/internal-movements') }]);
});

test('more than there is cannot be moved, and what is missing can be asked for', async () => {
	await demo.rackbeat.switches({ movement_paths: 'both' });
	const [draft] = await move(50);
	const movement = listed(draft?.['id']);
	await expect(run('bookMovement', { movement })).rejects.toThrow(/Not enough/);
	expect(await run('getMissingStock', { movement })).toEqual([
		{ movement: draft?.['id'], item: 'R/12+3', quantity: 50 },
	]);
});

test('counts are booked one by one, all at once, or thrown away', async () => {
	const count = (quantity: number) =>
		run('createStockCount', { item: ITEM, location: listed('1'), quantity });
	const [first] = await count(40);
	await run('bookStockCount', { stockCount: listed(first?.['id']) });
	expect(await stock()).toBe(40);
	await count(41);
	await run('bookAllStockCounts');
	expect(await stock()).toBe(41);
	await count(7);
	await run('deleteAllStockCounts');
	expect(await run('getStockCounts', { returnAll: true })).toEqual([]);
	expect(await stock()).toBe(41);
});

test('lists show the drafts, the newest first', async () => {
	await adjust(30);
	const [second] = await adjust(31);
	const form = { type: 'rackbeat', parameters: {}, credentials: demo.credentials };
	const { results } = await loadList(form, 'searchAdjustments');
	expect(results).toHaveLength(2);
	expect(results[0]).toMatchObject({
		value: second?.['id'],
		name: expect.stringContaining('R/12+3, 31'),
	});
	await run('bookAdjustment', { adjustment: listed(second?.['id']) });
	expect((await loadList(form, 'searchAdjustments')).results).toHaveLength(1);
	expect((await loadList(form, 'searchMovements')).results).toEqual([]);
	expect((await loadList(form, 'searchStockCounts')).results).toEqual([]);
});
