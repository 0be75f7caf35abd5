import { SupplierFlow, supplierSettings } from './supplierWorld';
import { balance, settingsWith, World } from './world';

// Pauses between two looks are real seconds; nothing here depends on their length.
jest.mock('n8n-workflow', () => ({
	...jest.requireActual<object>('n8n-workflow'),
	sleep: jest.requireActual<{ sleep: unknown }>('../engine/passingTime').sleep,
}));

let world: World;
let flow: SupplierFlow;
beforeAll(async () => {
	world = await World.start();
	flow = new SupplierFlow(world);
});
afterAll(() => world.close());
beforeEach(() => world.reset());

/** The sales settings with other domestic accounts. */
const withDomestic = (changes: Record<string, number | undefined>) => {
	const settings = settingsWith();
	const { accountByGroupZone } = settings.debtor;
	const all = Object.entries({ ...accountByGroupZone.domestic, ...changes });
	const domestic = Object.fromEntries(
		all.flatMap(([group, account]) => (account === undefined ? [] : [[group, account]])),
	);
	return {
		...settings,
		debtor: { ...settings.debtor, accountByGroupZone: { ...accountByGroupZone, domestic } },
	};
};

test('[2 Group without account] holds the document back by the group’s name, before anything is written', async () => {
	const number = await world.book(1001);
	await world.forgetCalls();
	// A default for lines without item is no account for a group.
	const settings = withDomestic({ '5': undefined });
	settings.debtor.defaultAccount = 1000;
	const { ready, blocked } = await world.plan([number], settings);
	expect(ready).toEqual([]);
	expect(blocked[0]).toMatchObject({ code: 'NO_GROUP_ACCOUNT' });
	expect(blocked[0]?.['da']).toContain('Varegruppe "Fragt" mangler konto for Danmark');
	expect(await world.writes()).toEqual([]);
});

test('[2 Changed mapping] what is booked stays, and only later documents go on the new account', async () => {
	await world.readRackbeat({ costing: 'average' });
	const first = await world.book(1001);
	const { posted } = await world.transfer([first]);
	expect(posted[0]).toMatchObject({ outcome: 'posted' });
	const before = (await world.state()).entries;
	await world.forgetCalls();
	// Freight went on 1350; from now on it goes on 1000.
	const changed = withDomestic({ '5': 1000 });
	const { ready } = await world.plan([first], changed);
	expect((await world.post(ready, posted))[0]).toMatchObject({ outcome: 'unchanged' });
	expect((await world.post(ready))[0]).toMatchObject({ outcome: 'unchanged' });
	// Dinero refuses the guid that is used: so a run without its row finds the invoice.
	expect((await world.writes()).filter(({ status }) => status < 400)).toEqual([]);
	expect((await world.state()).entries).toEqual(before);
	expect(balance(before, 1350)).toBe(-4900);
	const later = 1010;
	expect((await world.transfer([later], changed)).posted[0]).toMatchObject({ outcome: 'posted' });
	const { entries } = await world.state();
	const added = entries.filter(
		({ voucherGuid }) => !before.some((each) => each.voucherGuid === voucherGuid),
	);
	expect(balance(added, 1350)).toBe(0);
	expect(
		added.filter(({ accountNumber, creditOre }) => accountNumber === 1000 && creditOre === 4900),
	).toHaveLength(1);
});

test.each([
	['invoice', 3001],
	['credit note', 3003],
])(
	'[2 Changed mapping] a booked supplier %s stays, with and without its row of the table',
	async (_, number) => {
		const { posted } = await flow.transfer([number]);
		expect(posted[0]).toMatchObject({ outcome: 'posted' });
		const before = (await flow.state()).entries;
		await world.forgetCalls();
		const other = { '1': 2100, '2': 2100, '3': 2100, '4': 2100, '5': 2000, '6': 2100 };
		const settings = supplierSettings();
		const { accountByGroupZone } = settings.creditor;
		const changed = supplierSettings({
			accountByGroupZone: { ...accountByGroupZone, domestic: other },
		});
		const { ready } = await flow.plan([number], changed);
		expect((await flow.post(ready, posted))[0]).toMatchObject({ outcome: 'unchanged' });
		expect((await flow.post(ready))[0]).toMatchObject({ outcome: 'unchanged' });
		expect(await world.writes()).toEqual([]);
		expect((await flow.state()).entries).toEqual(before);
	},
);
