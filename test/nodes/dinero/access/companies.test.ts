import type { IDataObject } from 'n8n-workflow';
import { runNode } from '../../../engine/runNode';
import { startDemoCompanies, type DemoCompanies } from '../../../engine/demoCompanies';
import { loadList } from '../../../engine/loadMethods';
import { dineroRunner } from '../dinero';
import { byId, failure, runSignedIn, signIn } from './signedInUser';

let demo: DemoCompanies;
let user: IDataObject;
const run = dineroRunner(() => demo);

beforeAll(async () => {
	demo = await startDemoCompanies();
});
afterAll(() => demo.close());
beforeEach(async () => {
	await demo.dinero.reset();
	user = await signIn(demo);
	await demo.dinero.forget();
});

const all = { returnAll: true };
const ofItem = { organization: byId('={{ $json.company }}') };
const items = (...companies: unknown[]) =>
	companies.map((company) => ({ json: { company } })) as never;

/** The companies whose paths were called. */
const companiesCalled = async (): Promise<string[]> => {
	const calls = await demo.dinero.calls();
	return [...new Set(calls.flatMap(({ path }) => /^\/v[\d.]+\/(\d+)\//.exec(path)?.[1] ?? []))];
};

describe('a sign-in reaches the companies of its user', () => {
	test('each item its own company', async () => {
		const contacts = { ...all, ...ofItem };
		const out = await runSignedIn(user, 'contact', 'getAll', contacts, {
			items: items(1003, 1001),
		});
		// The demo's two contacts stand in 1001 alone.
		expect(out.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 1 }, { item: 1 }]);
		expect((await companiesCalled()).sort()).toEqual(['1001', '1003']);
	});

	test.each([403, 401])(
		'one that it does not reach is told with those it does (%s)',
		async (status) => {
			await demo.dinero.switches({ otherOrganizationStatus: status });
			const parameters = { ...all, organization: byId(1002) };
			const error = await failure(runSignedIn(user, 'vatType', 'getAll', parameters));
			expect(error.message).toBe(
				'This credential gives no access to company 1002 in Dinero; it reaches: 1001 Frihjul Cykler ApS, 1003 Andet Firma ApS. Choose one of them, or use a credential of company 1002.',
			);
			expect(error.description).toMatch(/\[COMPANY_NOT_REACHED\]$/);
		},
	);

	test.each([403, 401])('the items of other companies go on (%s)', async (status) => {
		await demo.dinero.switches({ otherOrganizationStatus: status });
		const out = await runSignedIn(
			user,
			'contact',
			'create',
			{ name: 'Ny', countryKey: 'DK', ...ofItem },
			{ items: items(1001, 1002, 1003), continueOnFail: true },
		);
		expect(out.map(({ json }) => json['code'] ?? 'made')).toEqual([
			'made',
			'COMPANY_NOT_REACHED',
			'made',
		]);
	});

	test('one that it does not reach is asked for once, however many items name it', async () => {
		await demo.dinero.switches({ otherOrganizationStatus: 403 });
		const parameters = { ...all, ...ofItem };
		const out = await runSignedIn(user, 'vatType', 'getAll', parameters, {
			items: items(1002, 1002, 1002),
			continueOnFail: true,
		});
		expect(out.map(({ json }) => json['code'])).toEqual(Array(3).fill('COMPANY_NOT_REACHED'));
		expect((await demo.dinero.calls()).map(({ path }) => path)).toEqual([
			'/v1/1002/vatTypes',
			'/v1.1/organizations',
		]);
	});

	test('without Pro in one company the others go on', async () => {
		await demo.dinero.reset({
			organisations: [
				{ id: 1001, name: 'Et' },
				{ id: 1002, name: 'To', isPro: false },
			],
		});
		user = await signIn(demo);
		const out = await runSignedIn(
			user,
			'vatType',
			'getAll',
			{ returnAll: false, limit: 1, ...ofItem },
			{ items: items(1002, 1001), continueOnFail: true },
		);
		expect(out.map(({ json }) => json['code'] ?? json['VatCode'])).toEqual([
			'NO_PRO',
			expect.any(String),
		]);
	});

	test.each([[''], ['0'], ['1001/contacts'], ['../1003'], [null], [-1], [1.5]])(
		'%j from an item is no company, and nothing is sent',
		async (company) => {
			const parameters = { ...all, ...ofItem };
			const failed = failure(
				runSignedIn(user, 'vatType', 'getAll', parameters, { items: items(company) }),
			);
			expect((await failed).description).toMatch(/\[COMPANY_NOT_CHOSEN\]$/);
			expect(await demo.dinero.calls()).toEqual([]);
		},
	);

	test('ledger items of two companies never share a call', async () => {
		const linesJson = JSON.stringify([
			{ description: 'x', amount: 10, account: 2000, vatCode: 'none', balancingAccount: 53500 },
		]);
		const parameters = { date: '2026-11-20', specifyLines: 'json', linesJson, ...ofItem };
		const out = await runSignedIn(user, 'ledgerItem', 'add', parameters, {
			items: items(1001, 1003, 1001),
		});
		expect(out.map(({ pairedItem }) => (pairedItem as { item: number }).item).sort()).toEqual([
			0, 1, 2,
		]);
		const { organisations } = (await demo.dinero.state()) as unknown as {
			organisations: { id: number; ledgerItems: unknown[] }[];
		};
		expect(organisations.map(({ id, ledgerItems }) => [id, ledgerItems.length])).toEqual([
			[1001, 2],
			[1002, 0],
			[1003, 1],
		]);
	});

	test('a ledger item without a company does not hold the others back', async () => {
		const linesJson = JSON.stringify([
			{ description: 'x', amount: 10, account: 2000, vatCode: 'none', balancingAccount: 53500 },
		]);
		const parameters = { date: '2026-11-20', specifyLines: 'json', linesJson, ...ofItem };
		const out = await runSignedIn(user, 'ledgerItem', 'add', parameters, {
			items: items(1001, '', 1003),
			continueOnFail: true,
		});
		expect(out.map(({ json }) => json['code'] ?? 'added')).toEqual([
			'added',
			'COMPANY_NOT_CHOSEN',
			'added',
		]);
	});

	test.each(['organization', 'country'])('%s needs none', async (resource) => {
		const parameters = { ...all, organization: byId('') };
		const out = await runSignedIn(user, resource, 'getAll', parameters);
		expect(out.length).toBeGreaterThan(1);
	});

	test('the list of companies holds those of the user', async () => {
		const [first, second] = await runSignedIn(user, 'organization', 'getAll', {
			...all,
			organization: byId(''),
		});
		expect([first?.json['Id'], second?.json['Id']]).toEqual([1001, 1003]);
	});
});

describe('an API key belongs to one company', () => {
	test('an item that names another is not heard', async () => {
		const parameters = { ...all, authentication: 'apiKey', ...ofItem };
		const out = await run('contact', 'getAll', parameters, { items: items(1003) });
		expect(out).toHaveLength(2);
		expect(await companiesCalled()).toEqual(['1001']);
	});

	test('a saved workflow without the field runs with the key', async () => {
		expect(await run('contact', 'getAll', all)).toHaveLength(2);
	});

	test.each([403, 401])(
		'another company’s number is refused before anything is read (%s)',
		async (status) => {
			await demo.dinero.switches({ otherOrganizationStatus: status });
			const dineroApi = { ...demo.credentials['dineroApi'], organizationId: 1002 };
			const failed = failure(
				run('contact', 'create', { name: 'Ny', countryKey: 'DK' }, { credentials: { dineroApi } }),
			);
			expect((await failed).message).toMatch(
				/^This credential gives no access to company 1002.*it reaches: 1001 Frihjul Cykler ApS\./,
			);
		},
	);

	test.each([{ continueOnFail: true }, { errorOutput: true }])(
		'with %j every item says so, and none of the further ones is tried',
		async (how) => {
			const dineroApi = { ...demo.credentials['dineroApi'], organizationId: 1003 };
			const outputs = await runNode({
				type: 'dinero',
				parameters: { authentication: 'apiKey', resource: 'vatType', operation: 'getAll', ...all },
				credentials: { dineroApi },
				items: items(1, 2, 3),
				...how,
			});
			const failed = outputs.at('errorOutput' in how ? 1 : 0) ?? [];
			expect(failed.map(({ pairedItem }) => pairedItem)).toEqual([
				{ item: 0 },
				{ item: 1 },
				{ item: 2 },
			]);
			for (const { json } of failed) {
				expect((json['details'] as IDataObject | undefined) ?? json).toMatchObject({
					code: 'COMPANY_NOT_REACHED',
					class: 'access',
				});
			}
			if ('errorOutput' in how) expect(outputs[0]).toEqual([]);
			const tried = (await demo.dinero.calls()).filter(({ path }) => path.includes('/1003/'));
			expect(new Set(tried.map(({ path }) => path)).size).toBe(1);
		},
	);

	test('without Pro it says so', async () => {
		const dineroApi = {
			...demo.credentials['dineroApi'],
			organizationId: 1002,
			apiKey: 'demo-key-1002',
		};
		const failed = failure(run('vatType', 'getAll', all, { credentials: { dineroApi } }));
		expect((await failed).message).toMatch(/no active Pro subscription.*upgrade the company/);
	});

	test('a right that is missing within its own company stays what it is', async () => {
		await demo.dinero.faults([
			{ method: 'GET', path: '/v1/1001/vatTypes', kind: 'forbidden', times: 9 },
		]);
		expect((await failure(run('vatType', 'getAll', all))).description).toMatch(/\[NO_ACCESS\]$/);
	});
});

describe('the list of companies in the editor', () => {
	const open = (changes: IDataObject = {}) => ({
		type: 'dinero',
		parameters: { authentication: 'oAuth2', resource: 'contact', operation: 'getAll', ...changes },
		credentials: { dineroOAuth2Api: user },
	});

	test('shows name, number and whether Pro is there', async () => {
		await demo.dinero.reset({
			organisations: [
				{ id: 1002, name: 'To', isPro: false },
				{ id: 1001, name: 'Et' },
			],
		});
		user = await signIn(demo);
		const { results } = await loadList(open(), 'searchOrganizations');
		expect(results).toEqual([
			{ name: 'Et - 1001 (Pro)', value: '1001' },
			{ name: 'To - 1002 (no Pro: API closed)', value: '1002' },
		]);
	});

	test.each([
		['andet', ['1003']],
		['1001', ['1001']],
		['nothing', []],
	])('finds %s', async (filter, found) => {
		const { results } = await loadList(open(), 'searchOrganizations', filter);
		expect(results.map(({ value }) => value)).toEqual(found);
	});

	test('other lists are those of the chosen company', async () => {
		const chosen = open({ organization: byId(1003) });
		expect((await loadList(chosen, 'searchContacts')).results).toEqual([]);
		const own = await loadList(open({ organization: byId(1001) }), 'searchContacts');
		expect(own.results).toHaveLength(2);
	});

	test('a list without a company says which field is empty', async () => {
		await expect(loadList(open(), 'searchContacts')).rejects.toThrow(
			/No company in Dinero is chosen.*Organization \(Firma\)/,
		);
	});

	test('nobody signed in: the list says so', async () => {
		const { oauthTokenData, ...empty } = user;
		expect(oauthTokenData).toBeDefined();
		const form = { ...open(), credentials: { dineroOAuth2Api: empty } };
		await expect(loadList(form, 'searchOrganizations')).rejects.toThrow(/Nobody has signed in/);
	});
});
