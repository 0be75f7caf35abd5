import { DEMO_TEAM, DEMO_USER } from './index';
import { Roger } from './testClient';
import type { Json } from './testClient';

describe('what tests and people do with the simulator', () => {
	let roger: Roger;

	beforeAll(async () => {
		roger = await Roger.start();
	});
	afterAll(() => roger.close());
	beforeEach(() => roger.reset());

	const EXPENSES = '/external/v2/expenses';
	const fault = (kind: string, path = `${EXPENSES}*`) =>
		roger.sim('POST', 'faults', [{ path, kind }]);
	const list = () => roger.get(`/v2/expenses?TeamId=${DEMO_TEAM}&Count=10`);

	it.each([
		['500', 500, 'application/json'],
		['500html', 500, 'text/html'],
		['502html', 502, 'text/html'],
		['429', 429, 'application/json'],
		['forbidden', 403, 'text/html'],
		['refused', 400, 'application/problem+json'],
	])('breaks one call by %s', async (kind, status, type) => {
		await fault(kind);
		const broken = await list();
		expect([broken.status, broken.headers['content-type']]).toEqual([
			...[status, expect.stringContaining(type)],
		]);
		expect((await list()).status).toBe(200);
	});

	it('ends a token once, cuts answers short, and cuts calls off', async () => {
		await fault('401once');
		expect((await list()).status).toBe(401);
		await fault('truncatedJson');
		expect(String((await list()).body)).toContain('{"data"');
		await fault('reset');
		await expect(list()).rejects.toThrow();
	});

	it('does a write and loses its answer', async () => {
		await fault('lostAnswer', '/external/v2/expenses/*/category');
		const categoryId = await roger.categoryId('2100');
		const path = '/v2/expenses/Bk02Uden/category';
		await expect(roger.call('PATCH', path, { categoryId })).rejects.toThrow();
		expect((await roger.expense('Bk02Uden'))['category']).toMatchObject({ number: '2100' });
	});

	it('has documents of every type and state in the demo', async () => {
		const { teams } = await roger.sim('GET', 'state');
		const expenses = (teams as unknown as Json[])[0]!['expenses'] as unknown as Json[];
		const all = (key: string) => [...new Set(expenses.map((row) => String(row[key])))].sort();
		expect(all('type')).toEqual(['Bill', 'Creditnote', 'Receipt', 'Reimbursement']);
		expect(all('state')).toEqual([
			...['Awaiting', 'Booked', 'Cancelled', 'Duplicate', 'Initialized'],
			...['Paid', 'Paused', 'Pending', 'Refunded'],
		]);
		expect(JSON.stringify(teams)).not.toContain('demo-roger-secret');
		expect(expenses.every(({ id }) => /^[A-Za-z0-9]{8}$/.test(String(id)))).toBe(true);
	});

	it('gives the same ids again after a reset', async () => {
		const ids = async () => JSON.stringify((await roger.sim('GET', 'state'))['teams']!);
		const categories = async () => [await roger.categoryId('2000'), (await ids()).length];
		const before = await categories();
		await roger.act('expenses', { state: 'Booked' });
		await roger.reset();
		expect(await categories()).toEqual(before);
	});

	it('takes a seed of one’s own, or says what is wrong with it', async () => {
		const seed = {
			users: [{ id: DEMO_USER, name: 'En', email: 'en@example.com' }],
			signedInUserId: DEMO_USER,
			clients: [{ id: 'c', secret: 's', scopes: ['expenses.all'] }],
			grants: [
				{
					...{ clientId: 'c', userId: DEMO_USER, scopes: ['expenses.all'] },
					...{ accessToken: 'own-token', refreshToken: 'own-refresh' },
				},
			],
			teams: [
				{
					...{ id: 'TeamOwn1', name: 'Eget ApS', members: [{ userId: DEMO_USER }] },
					vendors: [{ name: 'A' }],
					expenses: [{ vendor: 'A', amount: 100, issueDate: '2026-11-20' }],
				},
			],
		};
		await roger.sim('POST', 'reset', { seed });
		roger.token = 'own-token';
		const { body } = await roger.get('/v2/expenses?TeamId=TeamOwn1&Count=10');
		expect(body['data']!['bills']).toMatchObject([{ amount: 100, vendor: { name: 'A' } }]);
		const spoiled = { ...seed, teams: [{ ...seed.teams[0], vat: 31 }] };
		await expect(roger.sim('POST', 'reset', { seed: spoiled })).rejects.toThrow('teams.0.vat');
	});

	it('changes only those rules of a team that are named', async () => {
		const rules = await roger.sim('PATCH', `teams/${DEMO_TEAM}`, { autoPay: true });
		expect(rules).toMatchObject({ autoPay: true, approvalFrom: 1_000_000 });
		await expect(roger.sim('PATCH', `teams/${DEMO_TEAM}`, { auto: 1 })).rejects.toThrow('400');
		await expect(roger.sim('PATCH', 'teams/nothere1', {})).rejects.toThrow('404');
		await expect(roger.act('expenses/nothere1/pay')).rejects.toThrow('404');
		await expect(roger.act('expenses/Bk01Hele/eat')).rejects.toThrow('404');
	});

	it('words refusals and envelopes as the switches say', async () => {
		await roger.switches({ errorBody: 'message', warnings: 'list' });
		const refused = await roger.get('/v2/expenses?Count=10');
		expect(refused.body).toMatchObject({ message: 'The TeamId field is required.' });
		expect((await list()).body['warnings']).toMatchObject([{ severity: 'Low' }]);
		await roger.switches({ emptyParts: 'object', friendlyBooked: 'Booked' });
		await roger.sim('PATCH', `teams/${DEMO_TEAM}`, { autoPay: true });
		const told = await roger.expense('Bk01Hele');
		expect(told['friendlyStatus']).toBe('Booked');
		expect(told['item']).toEqual({ id: null, name: null, externalId: null, quantity: 0 });
		await roger.switches({ emptyParts: 'null' });
		expect((await roger.expense('Bk01Hele'))['item']).toBeNull();
	});

	it('tells amounts of currencies without decimals in whole units where the switch says so', async () => {
		const { ids } = await roger.act('expenses', {
			...{ state: 'Booked' },
			read: { amount: 50_000, currency: 'ISK' },
		});
		const id = (ids as unknown as string[])[0]!;
		await roger.switches({ zeroDecimals: 'hundredths' });
		expect((await roger.expense(id))['amount']).toBe(50_000);
		await roger.switches({ zeroDecimals: 'whole' });
		expect((await roger.expense(id))['amount']).toBe(500);
		expect((await roger.expense('Bk01Hele'))['amount']).toBe(125_000);
	});

	describe('the page', () => {
		const page = async (query = '') => String((await roger.send('GET', `/${query}`)).body);

		it('shows the documents of a team, escaped, with their Danish states and files', async () => {
			await roger.act('expenses', { state: 'Booked', read: { vendor: '<b>Ond</b> ApS' } });
			const text = await page();
			for (const words of ['Frihjul Cykler ApS', 'Analyserer', 'Ubetalt', '1.250,00', 'Dublet']) {
				expect(text).toContain(words);
			}
			expect(text).toContain('&lt;b&gt;Ond');
			const [, path] = /href="(\/_sim\/attachments\/\w+)"/.exec(text)!;
			const file = await roger.send('GET', path!);
			expect(file.headers['content-type']).toMatch(/pdf|png/);
			expect(await page('?team=k3WbT8xQ')).toContain('Ingen bilag endnu');
		});

		it('lets a person act by a click', async () => {
			const html = { accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' };
			const { status } = await roger.send('POST', '/_sim/expenses/Aw01Vent/approve', '', html);
			expect(status).toBe(303);
			expect(await roger.expense('Aw01Vent')).toMatchObject({ state: 'Booked' });
		});
	});
});
