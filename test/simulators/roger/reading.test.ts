import { DEMO_FOREIGN_EXPENSE, DEMO_FOREIGN_TEAM, DEMO_TEAM } from './index';
import { Roger } from './testClient';
import type { Json } from './testClient';

describe('reading expenses', () => {
	let roger: Roger;

	beforeAll(async () => {
		roger = await Roger.start();
	});
	afterAll(() => roger.close());
	beforeEach(() => roger.reset());

	const list = (query: string, team = DEMO_TEAM) =>
		roger.get(`/v2/expenses?TeamId=${team}${query}`);
	const ids = async (query: string): Promise<string[]> =>
		((await list(query)).body['data']!['bills'] as unknown as { id: string }[]).map(({ id }) => id);

	it('answers the list in the envelope of its own, newest first', async () => {
		const { status, body } = await list('&Count=10&Offset=2');
		expect(status).toBe(200);
		expect(Object.keys(body)).toEqual([
			...['total', 'offset', 'count', 'data', 'warnings', 'requestId'],
		]);
		expect(body).toMatchObject({ total: 20, offset: 2, count: 10, warnings: null });
		expect(await ids('&Count=100')).toEqual([...new Set(await ids('&Count=100'))]);
		const newest = await ids('&Count=100');
		await roger.switches({ listOrder: 'oldestFirst' });
		expect(await ids('&Count=100')).toEqual(newest.reverse());
	});

	it('lists shallow items: no lines, no files, no reference, no external id of the category', async () => {
		const { body } = await list('&Count=100&State=Booked&Type=Bill');
		const bills = body['data']!['bills'] as unknown as Json[];
		const bill = bills.find(({ id }) => String(id) === 'Bk01Hele')!;
		expect(bill).toMatchObject({
			...{ amount: 125_000, currency: 'DKK', state: 'Booked', type: 'Bill' },
			category: { number: '2000', name: 'Vareforbrug' },
			issueDate: '2026-11-02T00:00:00.0000000Z',
			owner: { team: { id: DEMO_TEAM } },
		});
		expect(Object.keys(bill)).not.toContain('lines');
		expect(Object.keys(bill['category']!)).not.toContain('externalId');
	});

	it('takes query names in any case, and filters by one state and type', async () => {
		const { body } = await roger.get(`/v2/expenses?teamid=${DEMO_TEAM}&COUNT=100&state=Paid`);
		const bills = body['data']!['bills'] as unknown as { state: string }[];
		expect(bills.length).toBe(5);
		expect(bills.every(({ state }) => state === 'Paid')).toBe(true);
		expect(await ids('&Count=100&Type=Receipt')).toEqual(['Kv02Kont', 'Kv01Kort']);
	});

	it.each(['Count=9', 'Count=101', 'Count=x', 'Offset=-1', 'State=booked', 'Type=CreditNote'])(
		'refuses %s with a map of errors',
		async (query) => {
			const { status, headers, body } = await list(`&${query}`);
			expect(status).toBe(400);
			expect(headers['content-type']).toContain('application/problem+json');
			expect(Object.keys(body['errors']!)).toEqual([query.split('=')[0]]);
		},
	);

	it('refuses a list without a team, and clamps a count where the switch says so', async () => {
		expect((await roger.get('/v2/expenses?Count=10')).status).toBe(400);
		await roger.switches({ countOutOfRange: 'clamped', answeredCount: 'request' });
		expect((await list('&Count=500')).body).toMatchObject({ count: 100 });
		expect((await list('&Count=1')).body).toMatchObject({ count: 10 });
		await roger.switches({ defaultCount: 100 });
		expect((await list('')).body).toMatchObject({ count: 100 });
	});

	it('hides cancelled, duplicate and archived documents until they are asked for', async () => {
		const usual = await ids('&Count=100');
		expect(usual).not.toContain('Ca01Afvi');
		expect(await ids('&Count=100&IncludeInactive=true')).toEqual(
			expect.arrayContaining(['Ca01Afvi', 'Du01Dobb']),
		);
		expect(await ids('&Count=100&IncludeArchived=true')).toContain('Ar01Arki');
		await roger.switches({ inactive: 'deletedOnly' });
		expect(await ids('&Count=100&State=Cancelled')).toEqual(['Ca01Afvi']);
	});

	it('keeps those that wait for the user himself', async () => {
		expect(await ids('&Count=100&PendingUserApproval=true')).toEqual(['Aw01Vent']);
	});

	it('shifts the pages when a document arrives or leaves in between', async () => {
		await roger.sim('POST', 'faults', [{ path: '/external/v2/expenses', kind: 'documentArrives' }]);
		const first = await ids('&Count=10');
		const second = await ids('&Count=10&Offset=10');
		expect(second[0]).toBe(first[9]);
		await roger.reset();
		await roger.sim('POST', 'faults', [{ path: '/external/v2/expenses', kind: 'documentLeaves' }]);
		const before = await ids('&Count=100');
		await roger.reset();
		await roger.sim('POST', 'faults', [{ path: '/external/v2/expenses', kind: 'documentLeaves' }]);
		const pages = [...(await ids('&Count=10')), ...(await ids('&Count=10&Offset=10'))];
		expect(pages).not.toContain(before[10]);
	});

	it('answers the whole document bare, with coding, lines, labels and fx, and no VAT', async () => {
		const { body } = await roger.get('/v3/expenses/Bk03Delt');
		expect(Object.keys(body)).toEqual(['data']);
		expect(body['data']).toMatchObject({
			...{ amount: 113_333, reference: '4712', state: 'Booked', category: null },
			vendor: { name: 'Nordisk Cykelimport A/S' },
			lines: [
				{ amount: 80_000, category: { number: '2000', externalId: '2000' } },
				{ amount: 33_333, category: { number: '7300' }, note: 'Andel af webshop' },
			],
		});
		const told = await roger.expense('Bk01Hele');
		expect(told['labels']).toMatchObject([{ value: 'Købsmoms 25 %', externalId: 'I25' }]);
		expect(JSON.stringify(told)).not.toMatch(/"[^"]*(vat|rate(?!d)|reverse)[^"]*":/i);
		expect((await roger.expense('Bk05Euro'))['fx']).toMatchObject({
			...{ homeAmount: 74_600, foreignAmount: 10_000, homeCurrency: 'DKK' },
			foreignCurrency: 'EUR',
		});
	});

	it('turns each reading of a field by its switch', async () => {
		const positive = { creditNoteSign: 'positive', detailType: 'present', reference: 'paymentId' };
		await roger.switches({ ...positive, referenceDate: 'accounting', ripePaymentId: 'paidHere' });
		expect(await roger.expense('Kn01Kred')).toMatchObject({ amount: 25_000, type: 'Creditnote' });
		expect((await roger.expense('Bk01Hele'))['reference']).toBeNull();
		expect((await roger.expense('Pd02Haan'))['ripePaymentId']).toBeNull();
		expect((await roger.expense('Pd01Bank'))['ripePaymentId']).toEqual(
			(await roger.expense('Pd01Bank'))['reference'],
		);
		expect((await roger.expense('Kv01Kort'))['referenceDate']).toContain('2026-11-13');
		await roger.switches({ creditNoteSign: 'negative', detailType: 'null', timeZone: 'none' });
		await roger.switches({ reference: 'null', ripePaymentId: 'allPaid', number: 'service' });
		expect(await roger.expense('Kn01Kred')).toMatchObject({
			...{ amount: -25_000, originalAmount: -25_000, type: null, reference: null },
			issueDate: '2026-11-12T00:00:00.0000000',
		});
		expect((await roger.expense('Pd02Haan'))['ripePaymentId']).not.toBeNull();
		expect(Number((await roger.expense('Pd02Haan'))['number'])).toBeGreaterThan(8_000_000);
	});

	it('tells the friendly status of what is paid by hand and under way', async () => {
		await roger.switches({ friendlyStarted: 'Processing' });
		expect(await roger.expense('Pd02Haan')).toMatchObject({ friendlyStatus: 'MarkedAsPaid' });
		expect(await roger.expense('In01Igan')).toMatchObject({
			...{ state: 'Initialized', friendlyStatus: 'Processing' },
		});
	});

	it('keeps documents and teams of others away', async () => {
		await roger.switches({ foreignExpense: 404, foreignTeam: 403 });
		expect((await roger.get(`/v3/expenses/${DEMO_FOREIGN_EXPENSE}`)).status).toBe(404);
		expect((await list('', DEMO_FOREIGN_TEAM)).status).toBe(403);
		await roger.switches({ foreignExpense: 403, foreignTeam: 404 });
		expect((await roger.get(`/v3/expenses/${DEMO_FOREIGN_EXPENSE}`)).status).toBe(403);
		expect((await list('', DEMO_FOREIGN_TEAM)).status).toBe(404);
		expect((await roger.get('/v3/expenses/bk01hele')).status).toBe(404);
	});
});
