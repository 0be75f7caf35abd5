import { DEMO_TEAM } from './index';
import { Roger } from './testClient';

describe('writing expenses', () => {
	let roger: Roger;

	beforeAll(async () => {
		roger = await Roger.start();
	});
	afterAll(() => roger.close());
	beforeEach(() => roger.reset());

	const categoryId = (number: string) => roger.categoryId(number);
	const labelOf = (value: string) => roger.labelOf(value);
	const labelsOf = async (id: string): Promise<string[]> =>
		((await roger.expense(id))['labels'] as unknown as { value: string }[]).map(
			({ value }) => value,
		);

	describe('coding', () => {
		const patch = (operations: unknown) => roger.patch('/v2/expenses/Bk02Uden', operations);

		it('sets one category, which the vendor’s next documents follow', async () => {
			const id = await categoryId('2100');
			const path = '/v2/expenses/Bk02Uden/category';
			const { status, body } = await roger.call('PATCH', path, { categoryId: id });
			expect([status, body['data']]).toEqual([200, {}]);
			expect((await roger.expense('Bk02Uden'))['category']).toMatchObject({ number: '2100' });
			const next = await roger.act('expenses', {
				...{ type: 'Receipt', state: 'Paid' },
				read: { vendor: 'Tanken ved Torvet', paymentDate: '2026-11-22' },
			});
			const made = await roger.expense((next['ids'] as unknown as string[])[0]!);
			expect(made['category']).toMatchObject({ number: '2100' });
			await roger.switches({ unknownCategoryStatus: 500, writeAnswer: 'empty' });
			expect((await roger.call('PATCH', path, { categoryId: '2100' })).status).toBe(500);
			expect((await roger.call('PATCH', path, { categoryId: id })).body).toBe('');
		});

		it('by JSON Patch adds to what is empty, replaces what is not, all or nothing', async () => {
			const value = await categoryId('2000');
			const { labelId } = await labelOf('Ombygning');
			expect((await patch([{ op: 'replace', path: '/categoryId', value }])).status).toBe(500);
			const both = [
				{ op: 'add', path: '/categoryId', value },
				{ op: 'add', path: '/labels', value: [labelId] },
			];
			const spoiled = [...both, { op: 'add', path: '/departments', value: ['nothere1'] }];
			expect((await patch(spoiled)).status).toBe(400);
			expect((await roger.expense('Bk02Uden'))['category']).toBeNull();
			expect((await patch(both)).status).toBe(200);
			expect(await labelsOf('Bk02Uden')).toEqual(['Ombygning']);
			expect((await patch(both)).status).toBe(500);
			expect((await patch([{ op: 'replace', path: '/labels', value: [] }])).status).toBe(200);
			expect(await labelsOf('Bk02Uden')).toEqual([]);
		});

		it('refuses other paths, objects, and other media types', async () => {
			const value = await categoryId('2000');
			for (const path of ['/labelIds', '/departmentIds', '/amount']) {
				expect((await patch([{ op: 'add', path, value: [] }])).status).toBe(500);
			}
			expect((await patch({ categoryId: value })).status).toBe(400);
			const operation = [{ op: 'add', path: '/categoryId', value }];
			const plain = await roger.patch('/v2/expenses/Bk02Uden', operation, 'application/json');
			expect(plain.status).toBe(415);
			await roger.switches({ patchAnswer: 'expense' });
			const told = (await patch(operation)).body['data']!['expense']!;
			expect(told['category']).toMatchObject({ number: '2000' });
		});

		it.each([
			['notFound', 404],
			['notAllowed', 405],
		])('has no JSON Patch where the switch says %s', async (jsonPatch, status) => {
			await roger.switches({ jsonPatch });
			const value = await categoryId('2000');
			expect((await patch([{ op: 'add', path: '/categoryId', value }])).status).toBe(status);
		});

		it('puts one label at a time, in place of one of the same list or beside it', async () => {
			const set = async (value: string) =>
				roger.call('POST', '/v2/expenses/Bk01Hele/labels', {
					labelId: (await labelOf(value)).labelId,
				});
			expect((await set('EU-varer')).status).toBe(200);
			expect(await labelsOf('Bk01Hele')).toEqual(['EU-varer']);
			await roger.switches({ labelOfSameList: 'joins' });
			await set('Ingen moms');
			expect(await labelsOf('Bk01Hele')).toEqual(['EU-varer', 'Ingen moms']);
			const wrong = { labelId: 'nothere1' };
			expect((await roger.call('POST', '/v2/expenses/Bk01Hele/labels', wrong)).status).toBe(400);
		});
	});

	describe('lines', () => {
		const set = (amountLines: unknown, id = 'Bk01Hele') =>
			roger.call('PATCH', `/v2/expenses/${id}/amountlines`, { amountLines });

		it('replace those that were there, and must add up', async () => {
			const label = await labelOf('Ombygning');
			const category = await categoryId('7300');
			const lines = [
				{ amount: 100_000, labels: [label], category, note: 'A' },
				{ amount: 25_000, labels: [] },
			];
			expect((await set(lines)).status).toBe(200);
			expect((await roger.expense('Bk01Hele'))['lines']).toMatchObject([
				{ amount: 100_000, category: { number: '7300' }, note: 'A' },
				{ amount: 25_000 },
			]);
			const short = [{ amount: 124_999, labels: [] }];
			expect((await set(short)).status).toBe(400);
			await roger.switches({ lineSumStatus: 500 });
			expect((await set(short)).status).toBe(500);
			expect((await roger.expense('Bk01Hele'))['lines']).toHaveLength(2);
			await roger.switches({ lineSum: 'free' });
			expect((await set(short)).status).toBe(200);
			expect((await roger.expense('Bk01Hele'))['lines']).toHaveLength(1);
		});

		it('want labels with their list, whole minor units, and what the team has', async () => {
			const { labelId } = await labelOf('Ombygning');
			const { listId } = await labelOf('EU-varer');
			const one = (more: object) => set([{ amount: 125_000, labels: [], ...more }]);
			expect((await one({})).status).toBe(200);
			expect((await one({ labels: [labelId] })).status).toBe(400);
			expect((await one({ labels: [{ labelId, listId }] })).status).toBe(400);
			expect((await one({ amount: 1250.5 })).status).toBe(400);
			expect((await one({ category: '2000' })).status).toBe(400);
			expect((await set([{ amount: 125_000 }])).status).toBe(400);
		});

		it('of a credit note carry its sign', async () => {
			await roger.switches({ creditNoteSign: 'negative' });
			expect((await set([{ amount: 25_000, labels: [] }], 'Kn01Kred')).status).toBe(400);
			expect((await set([{ amount: -25_000, labels: [] }], 'Kn01Kred')).status).toBe(200);
			expect((await roger.expense('Kn01Kred'))['lines']).toMatchObject([{ amount: -25_000 }]);
		});
	});

	it('tells activities, takes a message and answers its id as the switch says', async () => {
		const path = '/v2/expenses/Bk01Hele/activities';
		const made = await roger.call('POST', path, { body: 'Bogført', type: 'Text' });
		expect(made.status).toBe(201);
		expect(Object.keys(made.body['data']!)).toEqual(['id']);
		const { body } = await roger.get(path);
		expect(Object.keys(body)).toEqual(['activities']);
		expect(body['activities']).toMatchObject([{ activityType: 'Message', body: 'Bogført' }]);
		await roger.switches({ activityAnswer: 'bare' });
		const bare = await roger.call('POST', path, { body: 'To', type: 'Text' });
		expect(Object.keys(bare.body)).toEqual(['id']);
		await roger.switches({ activityAnswer: 'empty' });
		expect((await roger.call('POST', path, { body: 'Tre', type: 'Text' })).body).toBe('');
		expect((await roger.call('POST', path, { body: '', type: 'Text' })).status).toBe(400);
		expect((await roger.call('POST', path, { body: 'x', type: 'text' })).status).toBe(400);
	});

	it('links a credit note and its bill, bare', async () => {
		const { body } = await roger.get('/v2/expenses/Kn02Brug/links');
		expect(body).toEqual({
			links: [
				{
					...{ linkedExpenseId: 'Bk08Rest', totalAmount: 62_500, linkedAmount: 12_500 },
					...{ currency: 'DKK', state: 'Booked' },
				},
			],
		});
	});

	it('deletes: the document is gone, or only inactive', async () => {
		expect((await roger.call('DELETE', '/v2/expenses/Bk01Hele')).status).toBe(200);
		await roger.switches({ deletedExpense: 'gone' });
		expect((await roger.get('/v3/expenses/Bk01Hele')).status).toBe(404);
		const list = `/v2/expenses?TeamId=${DEMO_TEAM}&Count=100&IncludeInactive=true`;
		expect(JSON.stringify((await roger.get(list)).body)).not.toContain('Bk01Hele');
		await roger.switches({ deletedExpense: 'inactive' });
		expect(JSON.stringify((await roger.get(list)).body)).toContain('Bk01Hele');
		expect((await roger.get('/v3/expenses/Bk01Hele')).status).toBe(200);
	});
});
