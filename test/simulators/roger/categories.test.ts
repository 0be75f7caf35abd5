import { DEMO_TEAM } from './index';
import { Roger } from './testClient';
import type { Json } from './testClient';

const CATEGORIES = `/v1/teams/${DEMO_TEAM}/categories`;

interface Category {
	id: string;
	name: string;
	number: string | null;
	externalId: string | null;
	parentId: string | null;
}

describe('the chart of accounts', () => {
	let roger: Roger;

	beforeAll(async () => {
		roger = await Roger.start();
	});
	afterAll(() => roger.close());
	beforeEach(() => roger.reset());

	const rows = <T>(body: Json, key: string): T[] => body['data']![key] as unknown as T[];

	describe('categories', () => {
		const all = async () => rows<Category>((await roger.get(CATEGORIES)).body, 'categories');
		const of = async (number: string) => (await all()).find((row) => row.number === number);
		const account = (id: string, more: object = {}) => ({
			...{ id, name: `Konto ${id}`, number: id, externalId: id, parentId: null },
			selectable: true,
			...more,
		});
		const send = (method: 'POST' | 'PUT', categories: unknown, source = 'dinero', path = '') =>
			roger.call(method, `${CATEGORIES}${path}`, { categories, source });

		it('are merged: what is known keeps its id and its documents, what is not named stays', async () => {
			const before = await of('2000');
			const { status, body } = await send('PUT', [account('2000'), account('3000')]);
			expect(status).toBe(201);
			const [known, added] = rows<Category>(body, 'categories');
			expect(known).toMatchObject({ id: before!.id, name: 'Konto 2000', number: '2000' });
			expect(added!.id).not.toBe('3000');
			expect(await of('7300')).toBeDefined();
			expect((await roger.expense('Bk01Hele'))['category']).toMatchObject({ name: 'Konto 2000' });
		});

		it('are imported: all that was there is forgotten, on documents, lines and vendors', async () => {
			const { status, body } = await send('POST', [account('2000'), account('7300')]);
			expect(status).toBe(201);
			expect(rows<Category>(body, 'categories')).toHaveLength(2);
			expect(await all()).toHaveLength(2);
			expect((await roger.expense('Bk01Hele'))['category']).toBeNull();
			expect((await roger.expense('Bk03Delt'))['lines']).toMatchObject([
				...[{ category: null }, { category: null }],
			]);
			const made = await roger.act('expenses', { state: 'Booked', read: { vendor: 'Webhus ApS' } });
			const id = (made['ids'] as unknown as string[])[0]!;
			expect((await roger.expense(id))['category']).toBeNull();
		});

		it('are added by an import where the switch says so', async () => {
			await roger.switches({ categoryImport: 'adds', importStatus: 200 });
			const count = (await all()).length;
			expect((await send('POST', [account('2000')])).status).toBe(200);
			expect(await all()).toHaveLength(count + 1);
			expect((await roger.expense('Bk01Hele'))['category']).not.toBeNull();
		});

		it('are matched as the switch says', async () => {
			const before = await of('2000');
			const merged = async (one: object, source?: string) =>
				rows<Category>((await send('PUT', [account('2000', one)], source)).body, 'categories')[0]!
					.id;
			const keys: Record<string, object> = {
				externalIdThenNumber: { externalId: 'other' },
				externalIdOnly: { number: '9999' },
				numberOnly: { externalId: 'other' },
				nameOnly: { name: 'Vareforbrug', number: '9999', externalId: 'other' },
			};
			for (const [categoryMatch, one] of Object.entries(keys)) {
				await roger.reset({ categoryMatch });
				expect([categoryMatch, await merged(one)]).toEqual([categoryMatch, before!.id]);
			}
			await roger.reset({ categoryMatch: 'externalIdOnly' });
			expect(await merged({}, 'economic')).not.toBe(before!.id);
			expect(await merged({ externalId: 'other' })).not.toBe(before!.id);
		});

		it('have two levels by the keys of the request', async () => {
			const parent = account('P', { number: null });
			const child = account('1', { parentId: 'P' });
			const { body } = await send('PUT', [parent, child]);
			const [made, below] = rows<Category>(body, 'categories');
			expect(below!.parentId).toBe(made!.id);
			const third = account('2', { parentId: '1' });
			expect((await send('PUT', [parent, child, third])).status).toBe(400);
			expect((await send('PUT', [child])).status).toBe(400);
			expect((await send('PUT', [parent, parent])).status).toBe(400);
			expect((await send('PUT', [account('3', { name: '' })])).status).toBe(400);
		});

		it('come later when sent asynchronously', async () => {
			expect((await send('PUT', [account('3000')], 'dinero', '/async')).status).toBe(202);
			expect(await of('3000')).toBeUndefined();
			await roger.advance(3);
			expect(await of('3000')).toBeDefined();
			await send('POST', [account('3000')], 'dinero', '/async');
			await roger.advance(3);
			expect(await all()).toHaveLength(1);
		});

		it('are read, changed and deleted one by one', async () => {
			const { id } = (await of('2000'))!;
			const path = `${CATEGORIES}/${id}`;
			const changed = await roger.call('PUT', path, { name: 'Varer', selectable: false });
			expect(changed.body['data']!['category']).toMatchObject({
				...{ id, name: 'Varer', number: '2000', externalId: '2000', selectable: false },
			});
			expect((await roger.get(path)).body['data']!['category']).toMatchObject({ name: 'Varer' });
			const { accessToken } = await roger.act('tokens', { scopes: ['teams.categories.all'] });
			await roger.switches({ categoryUpdateScope: 'expenses' });
			const authorization = { authorization: `Bearer ${String(accessToken)}` };
			expect((await roger.call('PUT', path, { name: 'X' }, authorization)).status).toBe(403);
			expect((await roger.call('DELETE', path)).status).toBe(200);
			expect((await roger.get(path)).status).toBe(404);
			expect((await roger.expense('Bk01Hele'))['category']).toBeNull();
		});
	});
});
