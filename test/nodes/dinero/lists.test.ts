import { startDemoCompanies, type DemoCompanies } from '../../engine/demoCompanies';
import { loadList } from '../../engine/loadMethods';
import { chosen, dineroRunner } from './dinero';

let demo: DemoCompanies;
const run = dineroRunner(() => demo);
beforeAll(async () => {
	demo = await startDemoCompanies();
});
afterAll(() => demo.close());
beforeEach(() => demo.dinero.reset());

const all = { returnAll: true };

test('organizations, years and VAT types', async () => {
	const [own] = await run('organization', 'getAll', all);
	expect(own?.json).toMatchObject({ Id: 1001, Name: 'Frihjul Cykler ApS' });
	expect((await run('accountingYear', 'getAll', all)).length).toBeGreaterThan(1);
	const types = await run('vatType', 'getAll', all);
	expect(types.map(({ json }) => json['VatCode'])).toContain('U25');
});

test('accounts: visible ones, hidden ones, and the parts of the chart', async () => {
	const visible = await run('account', 'getAll', { ...all, kind: 'entry', includeHidden: false });
	const every = await run('account', 'getAll', { ...all, kind: 'entry', includeHidden: true });
	expect(every.length).toBe(visible.length + 1);
	const deposit = await run('account', 'getAll', { ...all, kind: 'deposit', includeHidden: true });
	expect(deposit.map(({ json }) => json['AccountNumber'])).toContain(55000);
});

test('creates an account and refuses its number a second time', async () => {
	const parameters = { number: 1999, name: 'Særsalg', vatCode: chosen('U25') };
	await run('account', 'create', parameters);
	const [again] = await run('account', 'create', parameters, { continueOnFail: true });
	expect(again?.json).toMatchObject({ code: 'REFUSED' });
});

test.each([
	['searchContacts', 'Byens', 'Byens Cykelforening'],
	['searchAccounts', '53500', '53500 - Varelager'],
	['searchSalesAccounts', 'fragt', '1350 - Salg af fragt (U25)'],
	['searchVatCodes', 'ingen', 'None - No VAT (Ingen Moms)'],
	['searchTemplates', 'Engros', 'Engros'],
	['searchCountries', 'tysk', 'DE - Tyskland / Germany'],
])('%s shows number and name', async (method, filter, name) => {
	const credentials = { dineroApi: demo.credentials['dineroApi'] ?? {} };
	const { results } = await loadList(
		{ type: 'dinero', parameters: {}, credentials },
		method,
		filter,
	);
	expect(results.map((result) => result.name)).toContain(name);
});

test('the list of invoices opens without any', async () => {
	const credentials = { dineroApi: demo.credentials['dineroApi'] ?? {} };
	const { results } = await loadList(
		{ type: 'dinero', parameters: {}, credentials },
		'searchInvoices',
	);
	expect(results).toEqual([]);
});

describe('trouble on the way', () => {
	const list = () => run('vatType', 'getAll', all);

	test('an expired token is renewed once, and the run goes on', async () => {
		await demo.dinero.faults([
			{ method: 'GET', path: '/v1/1001/vatTypes', kind: '401once', times: 1 },
		]);
		expect((await list()).length).toBeGreaterThan(0);
	});

	test('a rate limit waits as long as it asks', async () => {
		await demo.dinero.faults([{ method: 'GET', path: '/v1/1001/vatTypes', kind: '429', times: 1 }]);
		expect((await list()).length).toBeGreaterThan(0);
	}, 70_000);

	test.each(['502html', '500', 'reset', '480'])('a read survives %s', async (kind) => {
		await demo.dinero.faults([{ method: 'GET', path: '/v1/1001/vatTypes', kind, times: 1 }]);
		expect((await list()).length).toBeGreaterThan(0);
	});

	test('a wrong key stops with one sentence, and the key is not in it', async () => {
		const dineroApi = { ...demo.credentials['dineroApi'], apiKey: 'wrong-key-1' };
		const failed = await run('vatType', 'getAll', all, { credentials: { dineroApi } }).catch(
			(error: Error) => error,
		);
		expect(String(failed)).toMatch(/refused the login/);
		expect(JSON.stringify(failed)).not.toContain('wrong-key-1');
	});
});
