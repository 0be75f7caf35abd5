import type { IDataObject } from 'n8n-workflow';
import { shortHash } from '../../../bookkeeping/reference';
import { rackbeatDineroSettings } from '../../../bookkeeping/settings/rackbeatDinero';
import { startDemoCompanies, type DemoCompanies } from '../../engine/demoCompanies';
import { loadList, loadTable } from '../../engine/loadMethods';
import { runNode } from '../../engine/runNode';
import { demoForm, table } from './demoForm';

let demo: DemoCompanies;

beforeAll(async () => {
	demo = await startDemoCompanies();
});
afterAll(() => demo.close());
beforeEach(async () => {
	await demo.rackbeat.reset();
	await demo.dinero.reset();
});

const run = (operation: string, parameters: IDataObject, credentials = demo.credentials) =>
	runNode({
		type: 'rackbeatDinero',
		parameters: { resource: 'settings', operation, ...parameters },
		credentials,
	});

async function define(changes: IDataObject = {}): Promise<IDataObject> {
	const [ready = []] = await run('define', { ...demoForm, ...changes });
	return ready[0]?.json ?? {};
}

async function check(settings: unknown): Promise<{ ready?: IDataObject; blocked?: IDataObject }> {
	const [ready = [], blocked = []] = await run('check', { settings: settings as IDataObject });
	return { ready: ready[0]?.json, blocked: blocked[0]?.json };
}

describe('Define Settings', () => {
	test('gives the whole page as settings, the companies taken from the credentials', async () => {
		const item = await define();
		const settings = rackbeatDineroSettings.parse(item['settings']);
		expect(settings).toMatchObject({
			version: 1,
			organizationId: 1001,
			rackbeatAccount: '2001',
			from: '2026-11-01',
			closedUntil: null,
			debtor: {
				invoiceStatus: 'booked',
				accountByGroupZone: { domestic: { '1': 1400, '6': 1050 }, eu: { '1': 1100 } },
			},
			cogs: { auto: true, expenseAccount: 2000, inventoryAccount: 53500 },
			rounding: { account: 1390, toleranceOre: 2 },
		});
		expect(item['settingsHash']).toBe(shortHash(settings));
	});

	test('suggests units and layouts by name where nobody has opened the table', async () => {
		const { units, layouts } = rackbeatDineroSettings.parse((await define())['settings']);
		expect(units.byUnit).toEqual({ '1': 'parts', '2': 'hours', '3': 'set', '5': 'km' });
		expect(Object.keys(layouts)).toEqual(['1', '2']);
		const chosen = await define({ unitsByUnit: table({ '1': 'box' }) });
		expect(rackbeatDineroSettings.parse(chosen['settings']).units.byUnit).toEqual({ '1': 'box' });
	});

	test('drops what is switched off, and keeps the defaults of what is not shown', async () => {
		const item = await define({ cogsAuto: false, cogsPostAs: 'ledgerItem' });
		expect(rackbeatDineroSettings.parse(item['settings']).cogs).toMatchObject({
			auto: false,
			postAs: 'manualVoucher',
		});
	});

	test('stops in red and names each field that cannot be used', async () => {
		const wrong = define({
			from: '={{ "soon" }}',
			roundingAccount: { __rl: true, mode: 'number', value: '={{ "x" }}' },
		});
		await expect(wrong).rejects.toMatchObject({
			message: expect.stringMatching(/Start Date.*Rounding Account|Rounding Account.*Start Date/s),
		});
	});
});

describe('Check Settings', () => {
	test('hands on what can be saved', async () => {
		const { settings } = await define();
		const { ready, blocked } = await check(settings);
		expect(blocked).toBeUndefined();
		expect(ready).toMatchObject({
			settingsKey: '1001:2001',
			organizationId: 1001,
			rackbeatAccount: '2001',
			version: 1,
			settings: JSON.stringify(settings),
			settingsHash: shortHash(settings),
		});
		const notices = (ready?.['notices'] as IDataObject[]).map(({ code }) => code);
		expect(notices).toContain('ASK_BOOKKEEPER');
		expect((await check(ready?.['settings'])).ready).toMatchObject({ settingsKey: '1001:2001' });
	});

	test('tells everything that is wrong at once, in the words of the page', async () => {
		const { settings } = await define({
			debtorAccountByGroupZoneDomestic: table({ '1': '1401', '2': '1050' }),
			cogsInventoryAccount: { __rl: true, mode: 'list', value: '' },
			unitsDefaultUnit: '',
		});
		const { ready, blocked } = await check(settings);
		expect(ready).toBeUndefined();
		const problems = blocked?.['problems'] as IDataObject[];
		const codes = problems.map(({ code }) => code);
		expect(codes).toEqual(expect.arrayContaining(['ACCOUNT_MISSING', 'GROUP_VAT_DIFFERS']));
		expect(codes).toEqual(expect.arrayContaining(['GROUP_UNMAPPED', 'COGS_ACCOUNTS_MISSING']));
		expect(codes).toContain('UNIT_UNMAPPED');
		expect(blocked?.['da']).toContain(
			'Bogføring af omsætning (Danmark) 1: Konto 1401 findes ikke i Dinero.',
		);
		expect(blocked?.['en']).toContain('Revenue Accounts: Denmark 1: Account 1401');
		expect(blocked).not.toHaveProperty('error');
	});

	test('proposes by name what is missing, and says so in the sentence', async () => {
		const { settings } = await define({
			debtorAccountByGroupZoneDomestic: table({ '1': '1400', '2': '1000', '3': '1000' }),
			cogsInventoryAccount: { __rl: true, mode: 'list', value: '' },
			unitsByUnit: table({ '2': 'hours' }),
			unitsDefaultUnit: '',
		});
		const { blocked } = await check(settings);
		const problems = blocked?.['problems'] as IDataObject[];
		const proposals = Object.fromEntries(
			problems.map(({ field, proposal }) => [field, (proposal as IDataObject | null)?.['value']]),
		);
		expect(proposals).toMatchObject({
			'debtor.accountByGroupZone.domestic.4': '1450',
			'debtor.accountByGroupZone.domestic.5': '1350',
			'cogs.inventoryAccount': '53500',
			'units.byUnit.1': 'parts',
		});
		// Dinero has no unit for a pair; nothing is guessed.
		expect(proposals['units.byUnit.4']).toBeUndefined();
		expect(blocked?.['da']).toContain('Forslag: 53500 Varelager.');
	});

	test('names the documents that a missing account would hold back, and refuses while they stand', async () => {
		const { settings } = await define({ debtorAccountByGroupZoneEu: table({}) });
		const { ready, blocked } = await check(settings);
		expect(ready).toBeUndefined();
		const found = (blocked?.['problems'] as IDataObject[]).filter(
			({ code }) => code === 'NO_GROUP_ACCOUNT',
		);
		expect(found.length).toBeGreaterThan(0);
		for (const { da, field, class: kind } of found) {
			expect(da).toMatch(/\(faktura \d+/);
			expect(field).toMatch(/^debtor\.accountByGroupZone\.eu\./);
			expect(kind).toBe('data');
		}
		// The same before anything is to be transferred is only told.
		const later = { ...(settings as IDataObject), from: '2027-01-01' };
		expect((await check(later)).blocked).toBeUndefined();
	});

	test('refuses while Rackbeat’s own Dinero app is active, and lets pass what is off', async () => {
		const { settings } = await define();
		const plugin = { slug: 'dinero', name: 'Dinero', is_active: true };
		const units = [{ number: 1, name: 'stk' }];
		await demo.rackbeat.reset({ plugins: [plugin], units });
		const { ready, blocked } = await check(settings);
		expect(ready).toBeUndefined();
		expect(blocked).toMatchObject({ code: 'NATIVE_APP_ACTIVE' });
		await demo.rackbeat.reset({ plugins: [{ ...plugin, is_active: false }], units });
		expect((await check(settings)).blocked).toBeUndefined();
	});

	test.each([
		['nothing', '', 'SETTINGS_MISSING'],
		['a newer package', { version: 99 }, 'SETTINGS_NEWER'],
		['no JSON', '{', 'SETTINGS_INVALID'],
		['half of it', { version: 1 }, 'SETTINGS_INVALID'],
	])('blocks %s instead of stopping', async (_, settings, code) => {
		expect((await check(settings)).blocked).toMatchObject({ code, outcome: 'refused' });
	});

	test('blocks with a reason when a service is down', async () => {
		const { settings } = await define();
		await demo.rackbeat.faults([{ method: 'GET', path: '/api/units', kind: '500', times: 20 }]);
		expect((await check(settings)).blocked).toMatchObject({ code: 'SERVICE_DOWN' });
	}, 60_000);

	test('stops with one message when a credential is refused or belongs to another company', async () => {
		const { settings } = await define();
		const wrongKey = {
			...demo.credentials,
			rackbeatApi: { ...demo.credentials['rackbeatApi'], apiKey: 'x' },
		};
		await expect(
			run('check', { settings: settings as IDataObject }, wrongKey),
		).rejects.toMatchObject({
			message: expect.stringContaining('refused the login'),
		});
		await expect(
			check({ ...(settings as IDataObject), organizationId: 1003 }),
		).rejects.toMatchObject({
			message: expect.stringContaining('1003'),
		});
	});
});

describe('the open form', () => {
	// Rows stand as Rackbeat lists what they are for.
	beforeEach(() => demo.rackbeat.switches({ default_order: 'ascending' }));

	const form = (parameters: IDataObject = {}) => ({
		type: 'rackbeatDinero',
		parameters: { resource: 'settings', operation: 'define', ...parameters },
		credentials: demo.credentials,
	});

	test('shows the product groups of Rackbeat with the accounts of Dinero that fit', async () => {
		const { fields } = await loadTable(form(), 'rowsOfDebtorAccountByGroupZoneDomestic');
		expect(fields.map(({ displayName }) => displayName)).toEqual([
			'1 Cykler (25 %)',
			'2 Hjelme og tilbehør (25 %)',
			'3 Reservedele (25 %)',
			'4 Værksted (25 %)',
			'5 Fragt (25 %)',
			'6 Kurser (momsfri) (0 %)',
		]);
		const offered = fields.map(({ options = [] }) => options.map(({ value }) => value));
		expect(offered[0]).toEqual(['1000', '1350', '1400', '1450']);
		expect(offered[5]).toEqual(['1050', '1390']);
	});

	test('keeps a vanished account in sight', async () => {
		const now = { debtorAccountByGroupZoneDomestic: table({ '1': '1401' }) };
		const { fields } = await loadTable(form(now), 'rowsOfDebtorAccountByGroupZoneDomestic');
		expect(fields[0]?.options?.at(-1)?.name).toBe('1401 (findes ikke længere)');
	});

	test('fills in units and layouts by name', async () => {
		const units = await loadTable(form(), 'rowsOfUnitsByUnit');
		expect(units.fields.map(({ defaultValue }) => defaultValue)).toEqual([
			'parts',
			'hours',
			'set',
			undefined,
			'km',
		]);
		const layouts = await loadTable(form(), 'rowsOfLayouts');
		expect(layouts.fields.every(({ defaultValue }) => Boolean(defaultValue))).toBe(true);
	});

	test('searches only accounts of the right kind', async () => {
		const inventory = await loadList(form(), 'searchInventoryAccounts', 'varelager');
		expect(inventory.results.map(({ value }) => value)).toEqual(['53500']);
		const rounding = await loadList(form(), 'searchRoundingAccounts');
		expect(rounding.results.map(({ value }) => value)).toEqual(['1050', '1390']);
	});

	test('opens all its tables with a handful of calls', async () => {
		const { rackbeatApi = {}, dineroApi = {} } = demo.credentials;
		// Another address of the same company, so that nothing of an earlier test is remembered.
		const other = { ...dineroApi, baseUrl: `${String(dineroApi['baseUrl'])}/` };
		const fresh = { ...form(), credentials: { rackbeatApi, dineroApi: other } };
		await demo.dinero.forget();
		const tables = ['Domestic', 'Eu', 'Abroad', 'DomesticExempt'].flatMap((zone) => [
			`rowsOfDebtorAccountByGroupZone${zone}`,
			`rowsOfCreditorAccountByGroupZone${zone}`,
			`rowsOfCreditorVatCodeByGroupZone${zone}`,
		]);
		await Promise.all(tables.map((method) => loadTable(fresh, method)));
		const answered = (await demo.dinero.calls()).filter(({ status }) => status === 200);
		const reads = answered.map(({ path }) => path).filter((path) => !path.includes('token'));
		expect(reads).toHaveLength(2);
	});
});
