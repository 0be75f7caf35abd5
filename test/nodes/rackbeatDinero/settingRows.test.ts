import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { rackbeatDineroSettings } from '../../../bookkeeping/settings/rackbeatDinero';
import { settingDefault, valueAt } from '../../../bookkeeping/settings/settingDefault';
import { parameterName } from '../../../nodes/RackbeatDinero/settings/parameterName';
import { SETTINGS_FORM } from '../../../nodes/RackbeatDinero/settings/settingsForm';
import { startDemoCompanies, type DemoCompanies } from '../../engine/demoCompanies';
import { runNode } from '../../engine/runNode';
import { demoForm, table } from './demoForm';

let demo: DemoCompanies;
let credentials: DemoCompanies['credentials'];

beforeAll(async () => {
	demo = await startDemoCompanies();
	await demo.rackbeat.reset();
	await demo.dinero.reset();
	// Pacing has its own tests; here the page is filled in more than sixty times.
	const limitPerMinute = 100_000;
	await demo.dinero.switches({ rateLimit: 0 });
	credentials = {
		dineroApi: { ...demo.credentials['dineroApi'], limitPerMinute },
		rackbeatApi: { ...demo.credentials['rackbeatApi'], limitPerMinute },
	};
});
afterAll(() => demo.close());

const run = (operation: string, parameters: IDataObject) =>
	runNode({
		type: 'rackbeatDinero',
		parameters: { resource: 'settings', operation, ...parameters },
		credentials,
	});

const account = (value: string): IDataObject => ({ __rl: true, mode: 'list', value });
/** The two sections unfold with their switches, and COGS with its own. */
const UNFOLDED: IDataObject = { debtorEnabled: true, creditorEnabled: true, cogsAuto: true };

/** Fills one field of the page in, and tells what is stored. */
async function stored(path: string, value: unknown): Promise<unknown> {
	const changes = { [parameterName(path)]: value } as IDataObject;
	const [[item] = []] = await run('define', { ...demoForm, ...UNFOLDED, ...changes });
	return valueAt(rackbeatDineroSettings.parse(item?.json['settings']), path);
}

const fieldOf = (path: string): INodeProperties | undefined =>
	SETTINGS_FORM.find(({ name }) => name === parameterName(path));

/** Row of the rules, setting, what the user fills in, what is stored. */
const SWITCHES = [
	['2.1 Opstartssynkronisering: Produkter', 'initialSync.products', 'Produkter'],
	['2.1 Opstartssynkronisering: Kunder', 'initialSync.customers', 'Kunder'],
	['2.1 Opstartssynkronisering: Leverandører', 'initialSync.suppliers', 'Leverandører'],
	[
		'2.1 Opstartssynkronisering: Leverandørgrupper',
		'initialSync.supplierGroups',
		'Leverandørgrupper',
	],
	['2.1 Aktiver integration', 'enabled', 'Aktiver integration'],
	['2.2 Aktiver kreditor-integration', 'creditor.enabled', 'Aktiver kreditor-integration'],
	[
		'2.2 Inkludér leverandørnummer i Dinero-navnet? (Anbefalet)',
		'creditor.numberInName',
		'Inkludér leverandørnummer i Dinero-navnet? (Anbefalet)',
	],
	['2.3 Aktiver debitor-integration', 'debtor.enabled', 'Aktiver debitor-integration'],
	[
		'2.3 Inkludér kundenummer i Dinero-navnet? (Anbefalet)',
		'debtor.numberInName',
		'Inkludér kundenummer i Dinero-navnet? (Anbefalet)',
	],
	[
		'2.3 Automatisk bogføring af vareforbrug i Dinero',
		'cogs.auto',
		'Automatisk bogføring af vareforbrug i Dinero',
	],
	['2.5 COGS for credit notes', 'cogs.reverseOnReturn', 'Tilbagefør vareforbrug ved returnering'],
	['2.5 Dry run', 'dryRun', 'Prøvekørsel'],
] as const;

test.each(SWITCHES)('[%s] is a switch of the page, stored either way', async (_, path, danish) => {
	const field = fieldOf(path);
	expect(field).toMatchObject({ type: 'boolean', default: settingDefault(path) });
	expect(field?.description).toContain(`In Danish: "${danish}".`);
	expect(await stored(path, true)).toBe(true);
	expect(await stored(path, false)).toBe(false);
});

test.each([
	[
		'2.2 Status for leverandørfakturaer oprettet i Dinero',
		'creditor.invoiceStatus',
		{ draft: 'Opret som kladde', booked: 'Opret som bogført' },
	],
	[
		'2.3 Status for salgsfakturaer oprettet i Dinero',
		'debtor.invoiceStatus',
		{
			draft: 'Opret som kladde',
			booked: 'Opret som bogført',
			bookedAndEmailed: 'Opret som bogført og afsend automatisk via e-mail',
		},
	],
	[
		'2.3 Hvor overføres kundefakturaer fra',
		'debtor.sentFrom',
		{ dinero: 'Dinero', rackbeat: 'Rackbeat' },
	],
	[
		'2.5 On total mismatch',
		'onMismatch',
		{ keepDraft: 'Behold som kladde og meld', stop: 'Stop, før der skrives' },
	],
	[
		'2.5 Stock-value regulation frequency',
		'stockValue.schedule',
		{ off: 'Fra', daily: 'Dagligt', weekly: 'Ugentligt', monthly: 'Månedligt' },
	],
])('[%s] offers each choice in the Danish words, and stores it', async (_, path, choices) => {
	const offered = (fieldOf(path)?.options ?? []) as Array<{ value: string; description: string }>;
	expect(Object.fromEntries(offered.map(({ value, description }) => [value, description]))).toEqual(
		choices,
	);
	for (const value of Object.keys(choices)) expect(await stored(path, value)).toBe(value);
});

test.each([
	['2.3 Konto til lagerbeholdning', 'cogs.inventoryAccount', '53500', 'Konto til lagerbeholdning'],
	['2.3 Konto til vareforbrug', 'cogs.expenseAccount', '2000', 'Konto til vareforbrug'],
	['2.5 Currency-difference account', 'fx.account', '7380', 'Konto til valutakursdifferencer'],
	['2.5 Rounding account and tolerance', 'rounding.account', '1390', 'Konto til øreafrunding'],
])('[%s] is one account out of the live chart, or none', async (_, path, number, danish) => {
	const field = fieldOf(path);
	expect(field).toMatchObject({ type: 'resourceLocator' });
	expect(field?.description).toContain(`"${danish}"`);
	expect(await stored(path, account(number))).toBe(Number(number));
	expect(await stored(path, account(''))).toBeNull();
});

test('[2.5 Rounding account and tolerance] is strict unless the user says otherwise', async () => {
	expect(settingDefault('rounding.toleranceOre')).toBe(0);
	expect(settingDefault('rounding.account')).toBeNull();
	expect(await stored('rounding.toleranceOre', 5)).toBe(5);
	await expect(stored('rounding.toleranceOre', 101)).rejects.toThrow(/Rounding Tolerance/);
});

test('[2.5 Start date (backfill from)] must be said, and is the Danish day', async () => {
	expect(fieldOf('from')).toMatchObject({ type: 'dateTime', required: true });
	expect(await stored('from', '2026-11-01T00:00:00')).toBe('2026-11-01');
	// Half past eleven in the evening in UTC is the next day in Denmark.
	expect(await stored('from', '2026-10-31T23:30:00.000Z')).toBe('2026-11-01');
	await expect(stored('from', '')).rejects.toThrow(/Start Date/);
});

const ZONES = ['domestic', 'eu', 'abroad', 'domesticExempt'] as const;

test.each([
	[
		'2.2 Bogføring af leverandørfakturaer',
		'creditor.accountByGroupZone',
		'Bogføring af leverandørfakturaer',
	],
	['2.3 Bogføring af omsætning', 'debtor.accountByGroupZone', 'Bogføring af omsætning'],
	[
		'2.5 Account per product group *and VAT zone*',
		'creditor.vatCodeByGroupZone',
		'Momskode for leverandørfakturaer',
	],
])('[%s] is a live table for each VAT zone', async (_, path, danish) => {
	const isCode = path.includes('vatCode');
	for (const zone of ZONES) {
		const place = `${path}.${zone}`;
		expect(fieldOf(place)).toMatchObject({
			type: 'resourceMapper',
			typeOptions: {
				resourceMapper: {
					valuesLabel: expect.stringContaining(danish),
					addAllFields: true,
					refreshStaleSchemaOnOpen: true,
				},
			},
		});
		const chosen = isCode ? { '1': 'IEUV', '2': 'none' } : { '1': '2010', '2': '2020' };
		const kept = isCode ? chosen : { '1': 2010, '2': 2020 };
		expect(await stored(place, table(chosen))).toEqual(kept);
	}
});

test.each([
	['2.3 Enhedsindstillinger', 'units.byUnit', 'Enhedsindstillinger', { '1': 'box' }],
	['2.3 Layouts', 'layouts', 'Layouts', { '1': 'template-9' }],
])('[%s] connects rows of Rackbeat with choices of Dinero', async (_, path, danish, rows) => {
	const field = fieldOf(path);
	expect(field?.typeOptions?.resourceMapper?.valuesLabel).toContain(danish);
	expect(await stored(path, table(rows))).toEqual(rows);
});

test('[2.1 Dinero Pro] a company without it is told so, and nothing can be saved', async () => {
	const [[item] = []] = await run('define', demoForm);
	await demo.dinero.reset({ organisations: [{ id: 1001, name: 'Uden Pro', isPro: false }] });
	const check = run('check', { settings: item?.json['settings'] as IDataObject });
	await expect(check).rejects.toMatchObject({ message: expect.stringMatching(/Pro/) });
	await demo.dinero.reset();
});

test('[2 Bookkeeper warning] stands beside both tables of accounts, and with every check', async () => {
	const warnings = SETTINGS_FORM.filter(
		({ type, displayName }) => type === 'notice' && /auditor or bookkeeper/.test(displayName),
	).map(({ name }) => name);
	expect(warnings).toEqual(['sectionSupplier', 'sectionRevenue']);
	const [[item] = []] = await run('define', demoForm);
	const [[ready] = []] = await run('check', { settings: item?.json['settings'] as IDataObject });
	expect(ready?.json['notices']).toContainEqual(
		expect.objectContaining({
			code: 'ASK_BOOKKEEPER',
			da: expect.stringContaining('revisor eller bogholder'),
		}),
	);
});
