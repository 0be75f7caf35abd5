import type { IDataObject } from 'n8n-workflow';
import { startDemoCompanies, type DemoCompanies } from '../../engine/demoCompanies';
import { loadList, loadTable } from '../../engine/loadMethods';
import { runNode } from '../../engine/runNode';
import type { CredentialData } from '../../engine/testCredentials';
import { byId, failure, signIn } from '../dinero/access/signedInUser';
import { demoForm } from './demoForm';

let demo: DemoCompanies;
beforeAll(async () => {
	demo = await startDemoCompanies();
});
afterAll(() => demo.close());
beforeEach(async () => {
	await demo.rackbeat.reset();
	await demo.dinero.reset();
	// What an empty answer means for a posting is shown elsewhere.
	await demo.dinero.switches({ createAnswersEmpty: false });
});

interface Login {
	parameters: IDataObject;
	credentials: CredentialData;
}

/** Both ways to log in to one company of Dinero. */
const LOGINS: Record<string, (company: number) => Promise<Login>> = {
	apiKey: async (company) => ({
		parameters: {},
		credentials: {
			...demo.credentials,
			dineroApi: {
				...demo.credentials['dineroApi'],
				organizationId: company,
				apiKey: `demo-key-${company}`,
			},
		},
	}),
	oAuth2: async (company) => ({
		parameters: { authentication: 'oAuth2', organization: byId(company) },
		credentials: {
			rackbeatApi: demo.credentials['rackbeatApi'] ?? {},
			dineroOAuth2Api: await signIn(demo),
		},
	}),
};

const bridge = ({ parameters, credentials }: Login, more: IDataObject) =>
	runNode({ type: 'rackbeatDinero', parameters: { ...parameters, ...more }, credentials });

async function settingsOf(login: Login): Promise<unknown> {
	const [ready = []] = await bridge(login, {
		resource: 'settings',
		operation: 'define',
		...demoForm,
	});
	return ready[0]?.json['settings'];
}

const check = (login: Login, settings: unknown) =>
	bridge(login, { resource: 'settings', operation: 'check', settings: settings as IDataObject });

const plan = (login: Login, settings: unknown, number: string) =>
	bridge(login, {
		resource: 'customerInvoice',
		operation: 'plan',
		number,
		settings: JSON.stringify(settings),
		options: {},
	});

const post = ({ parameters, credentials }: Login, made: IDataObject | undefined) =>
	runNode({
		type: 'dinero',
		parameters: {
			...parameters,
			resource: 'plan',
			operation: 'post',
			plan: '={{ $json.plan }}',
			evidence: '',
		},
		items: [{ json: made ?? {} }],
		credentials,
	});

describe.each(Object.entries(LOGINS))('logged in by %s', (name, login) => {
	test('settings are made, checked, and a booked invoice goes all the way', async () => {
		// Where neither a line nor a movement of stock told the cost, the voucher would wait for it.
		await demo.rackbeat.switches({ orderless_invoice_moves_stock: true });
		const number = await demo.rackbeat.bookInvoice(1001);
		const own = await login(1001);
		const settings = await settingsOf(own);
		expect(settings).toMatchObject({ organizationId: 1001, rackbeatAccount: '2001' });
		const [checked = []] = await check(own, settings);
		expect(checked[0]?.json).toMatchObject({ settingsKey: '1001:2001' });
		const [ready = []] = await plan(own, settings, number);
		expect(ready).toHaveLength(1);
		const [posted = []] = await post(own, ready[0]?.json);
		expect(posted[0]?.json).toMatchObject({ outcome: 'posted', organizationId: 1001 });
	});

	test('settings of another company are neither checked nor planned with', async () => {
		const number = await demo.rackbeat.bookInvoice(1001);
		const settings = await settingsOf(await login(1001));
		const other = await login(1003);
		await demo.dinero.forget();
		for (const refused of [check(other, settings), plan(other, settings, number)]) {
			expect((await failure(refused)).message).toMatch(/company 1001.*company 1003/);
		}
		const calls = await demo.dinero.calls();
		expect(calls.filter(({ path }) => /\/v[\d.]+\/\d/.test(path))).toEqual([]);
	});

	test('a plan of another company is refused before any call', async () => {
		const number = await demo.rackbeat.bookInvoice(1001);
		const own = await login(1001);
		const [ready = []] = await plan(own, await settingsOf(own), number);
		const other = await login(1003);
		await demo.dinero.forget();
		const error = await failure(post(other, ready[0]?.json));
		expect(error.description).toMatch(/\[WRONG_COMPANY\]$/);
		expect(error.message).toMatch(/plan is for company 1001.*belongs to company 1003/);
		expect(await demo.dinero.calls()).toEqual([]);
	});

	test('the settings page shows the company’s own accounts, units and groups', async () => {
		const { parameters, credentials } = await login(1001);
		const form = {
			type: 'rackbeatDinero',
			parameters: { resource: 'settings', operation: 'define', ...parameters },
			credentials,
		};
		const accounts = await loadList(form, 'searchRevenueAccounts');
		expect(accounts.results.map(({ value }) => String(value))).toContain('1000');
		const { fields } = await loadTable(form, 'rowsOfUnitsByUnit');
		const [unit] = fields;
		expect(unit?.options?.map(({ value }) => value)).toContain('parts');
		if (name === 'oAuth2') {
			const companies = await loadList(form, 'searchOrganizations');
			expect(companies.results.map(({ value }) => value)).toEqual(['1003', '1001']);
		}
	});
});
