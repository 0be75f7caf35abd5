import type { IDataObject } from 'n8n-workflow';
import { settingsWith, World, type Changes } from './world';

let world: World;
beforeAll(async () => {
	world = await World.start();
});
afterAll(() => world.close());
beforeEach(() => world.reset());

function expectSentences(item: IDataObject | undefined) {
	for (const language of ['da', 'en']) {
		const sentence = String(item?.[language]);
		expect(sentence).toMatch(/^[A-ZÆØÅ].*\.$/s);
		expect(sentence).not.toMatch(/\{\w+\}|undefined|null/);
	}
}

const blockedCases: Array<[string, number, Changes, string]> = [
	['[11 Not in Rackbeat] an unknown invoice number', 9999, {}, 'NOT_FOUND'],
	['[11 In Rackbeat, not booked] an invoice that is not booked', 1001, {}, 'NOT_BOOKED'],
	[
		'a group without account',
		1004,
		{ debtor: { accountByGroupZone: { domestic: { '1': 1400 } } } },
		'NO_GROUP_ACCOUNT',
	],
	[
		"[6.8 Group's VAT differs from the account's VAT] an account with another VAT rate",
		1011,
		{},
		'VAT_MISMATCH',
	],
	[
		'an account that is gone',
		1004,
		{ debtor: { accountByGroupZone: { domestic: { '1': 1999, '6': 1050 } } } },
		'ACCOUNT_MISSING',
	],
	[
		'a balance account for revenue',
		1004,
		{ debtor: { accountByGroupZone: { domestic: { '1': 53500, '6': 1050 } } } },
		'ACCOUNT_KIND',
	],
	[
		'[6.8 Invoice date in a closed or missing accounting year, or a VAT period already reported] a date on or before closedUntil',
		1004,
		{ closedUntil: '2026-12-31' },
		'PERIOD_REPORTED',
	],
	['a date before the start date', 1004, { from: '2026-12-24' }, 'BEFORE_START_DATE'],
	['an EU customer without VAT number', 1008, {}, 'EU_VAT_NUMBER_MISSING'],
	['a credit note that names no invoice', 1012, {}, 'ORIGINAL_NOT_FOUND'],
	[
		'a unit without counterpart',
		1018,
		{ units: { byUnit: {}, defaultUnit: null } },
		'UNIT_UNMAPPED',
	],
	['an integration that is switched off', 1004, { debtor: { enabled: false } }, 'INTEGRATION_OFF'],
];

test.each(blockedCases)('%s is blocked with %s', async (_, number, changes, code) => {
	const { blocked, ready } = await world.plan([number], settingsWith(changes));
	expect(ready).toEqual([]);
	const codes = (blocked[0]?.['problems'] as Array<{ code: string }>).map((each) => each.code);
	expect(codes).toContain(code);
	expectSentences(blocked[0]);
	expect(await world.writes()).toEqual([]);
});

test('[14.2 rule 9] a blocked invoice does not hold up the next', async () => {
	const { blocked, posted } = await world.transfer([1011, 1004]);
	expect(blocked).toHaveLength(1);
	expect(posted).toHaveLength(1);
	expect(posted[0]).toMatchObject({ number: '1004', outcome: 'posted' });
});

test('[6.8 Customer has no e-mail, status `bookedAndEmailed`] [14.5 Deleted contact, missing e-mail] booked, not sent, told', async () => {
	const settings = settingsWith({ debtor: { invoiceStatus: 'bookedAndEmailed' } });
	const { posted } = await world.transfer([1005], settings);
	expect(posted[0]).toMatchObject({ code: 'NO_EMAIL', outcome: 'failed' });
	expect(posted[0]?.['da']).toContain('kunde 18 mangler e-mail'.replace('kunde', 'Kunde'));
	const { invoices, mailouts } = await world.state();
	expect(invoices[0]?.Status).toBe('Booked');
	expect(mailouts).toEqual([]);
});

test('[8.5 Cost 0 or unknown (negative stock, supplier invoice not booked yet)] the invoice is booked, the COGS voucher waits', async () => {
	const { posted } = await world.transfer([1009]);
	expect(posted[0]).toMatchObject({ code: 'COST_UNKNOWN' });
	expect(posted[0]?.['da']).toContain('UK-1');
	const { invoices, manualVouchers } = await world.state();
	expect(invoices[0]?.Status).toBe('Booked');
	expect(manualVouchers).toEqual([]);
});

test('both COGS accounts equal: the invoice is booked, the voucher is held with the reason', async () => {
	const cogs = { auto: true, expenseAccount: 53500, inventoryAccount: 53500 };
	const { posted } = await world.transfer([1004], settingsWith({ cogs }));
	const codes = (posted[0]?.['problems'] as Array<{ code: string }>).map((each) => each.code);
	expect(codes.some((code) => ['COGS_ACCOUNTS_SAME', 'ACCOUNT_KIND'].includes(code))).toBe(true);
	expect((await world.state()).manualVouchers).toEqual([]);
});

test('a number that is taken: kept as draft, no other number in silence', async () => {
	await world.occupyNumber(1010);
	const settings = settingsWith({ debtor: { sentFrom: 'rackbeat' } });
	const { posted } = await world.transfer([1010], settings);
	expect(posted[0]).toMatchObject({ code: 'NUMBER_TAKEN', outcome: 'failed' });
	expectSentences(posted[0]);
	const { invoices } = await world.state();
	expect(invoices.filter(({ Status }) => Status === 'Draft')).toHaveLength(1);
});

test('[6.8 Invoice date in a closed or missing accounting year, or a VAT period already reported] [14.5 Closed year] kept as draft, date unmoved', async () => {
	const { ready } = await world.plan([1004]);
	await world.leaveOnlyOldYears();
	const [posted] = await world.post(ready);
	expect(posted).toMatchObject({ code: 'YEAR_CLOSED', outcome: 'failed' });
	const { invoices } = await world.state();
	expect(invoices[0]).toMatchObject({ Status: 'Draft' });
});

describe('the connection', () => {
	test('a wrong key stops the run with one message', async () => {
		const credentials = world.credentials({ dinero: { apiKey: 'wrong' } });
		await expect(world.plan([1004, 1005], settingsWith(), {}, credentials)).rejects.toThrow(
			/Dinero/,
		);
	});

	test('a key of another company is WRONG_COMPANY before anything is written', async () => {
		const { ready } = await world.plan([1004]);
		const credentials = world.credentials({
			dinero: { organizationId: 1003, apiKey: 'demo-key-1003' },
		});
		expect(await world.post(ready, [], credentials)).toMatchObject([{ code: 'WRONG_COMPANY' }]);
		expect(await world.writes()).toEqual([]);
	});

	test('a company without Pro is told so', async () => {
		const credentials = world.credentials({
			dinero: { organizationId: 1002, apiKey: 'demo-key-1002' },
		});
		const settings = settingsWith({ organizationId: 1002 });
		await expect(world.plan([1004], settings, {}, credentials)).rejects.toThrow(/Pro/);
	});

	test('an edited plan is refused', async () => {
		const { ready } = await world.plan([1004]);
		const plan = { ...(ready[0]?.['plan'] as IDataObject), dryRun: false, companyName: 'x' };
		const [posted] = await world.post([{ ...ready[0], plan }]);
		expect(posted).toMatchObject({ code: 'PLAN_REFUSED' });
		expect(await world.writes()).toEqual([]);
	});
});
