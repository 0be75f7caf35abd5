import { isBlocking, type Problem } from '../../../bookkeeping/reasons/problem';
import {
	checkSettings,
	type SettingsSurroundings,
} from '../../../bookkeeping/settings/checkSettings';
import {
	rackbeatDineroSettings,
	type RackbeatDineroSettingsInput,
} from '../../../bookkeeping/settings/rackbeatDinero';
import { chart, vatTypes } from './chartExample';

const around: SettingsSurroundings = {
	chart,
	vatTypes,
	templates: ['template-1'],
	groups: [
		{
			number: '1',
			name: 'Cykler',
			vatPercent: { domestic: '25', eu: '0', abroad: '0', domesticExempt: '0' },
			hasInventory: true,
		},
	],
	units: [{ number: '1', name: 'stk' }],
	layouts: [{ number: '1', name: 'Standard' }],
	nativeAppActive: false,
	documents: { sales: [], purchases: [], unread: [] },
};

const good = {
	version: 1 as const,
	organizationId: 1001,
	rackbeatAccount: '2001',
	from: '2026-11-01',
	debtor: {
		accountByGroupZone: {
			domestic: { '1': 1000 },
			eu: { '1': 1100 },
			abroad: { '1': 1200 },
			domesticExempt: { '1': 1050 },
		},
	},
	cogs: { auto: true, expenseAccount: 2000, inventoryAccount: 53500 },
	rounding: { account: 1390, toleranceOre: 5 },
	units: { byUnit: { '1': 'parts' as const } },
	layouts: { '1': 'template-1' },
};

const problems = (
	changes: Partial<RackbeatDineroSettingsInput> = {},
	world: Partial<SettingsSurroundings> = {},
): Problem[] =>
	checkSettings(rackbeatDineroSettings.parse({ ...good, ...changes }), { ...around, ...world });

const found = (list: Problem[]): string[] =>
	list.map(({ code, field }) => `${code} ${field ?? ''}`);

const debtor = (changes: object) => ({ debtor: { ...good.debtor, ...changes } });
const cogs = (changes: object) => ({ cogs: { ...good.cogs, ...changes } });

test('[8.5 Setting on *and* purchases posted to expense] good settings carry only notices', () => {
	const list = problems();
	expect(list.filter(isBlocking)).toEqual([]);
	expect(found(list)).toEqual(['PURCHASES_EXPENSED cogs.auto', 'ASK_BOOKKEEPER ']);
});

test.each<[string, Partial<RackbeatDineroSettingsInput>, string]>([
	[
		'a missing account',
		debtor({ accountByGroupZone: { ...good.debtor.accountByGroupZone, domestic: { '1': 1400 } } }),
		'ACCOUNT_MISSING debtor.accountByGroupZone.domestic.1',
	],
	[
		'a hidden account',
		debtor({ accountByGroupZone: { ...good.debtor.accountByGroupZone, domestic: { '1': 1499 } } }),
		'ACCOUNT_HIDDEN debtor.accountByGroupZone.domestic.1',
	],
	[
		'an account of the wrong kind',
		debtor({ accountByGroupZone: { ...good.debtor.accountByGroupZone, domestic: { '1': 2000 } } }),
		'ACCOUNT_KIND debtor.accountByGroupZone.domestic.1',
	],
	[
		'an account whose VAT does not fit the zone',
		debtor({ accountByGroupZone: { ...good.debtor.accountByGroupZone, eu: { '1': 1000 } } }),
		'GROUP_VAT_DIFFERS debtor.accountByGroupZone.eu.1',
	],
	[
		'export on an account for sales in the EU',
		debtor({ accountByGroupZone: { ...good.debtor.accountByGroupZone, abroad: { '1': 1100 } } }),
		'SALES_CODE_OF_OTHER_ZONE debtor.accountByGroupZone.abroad.1',
	],
	[
		'sales in the EU on an account for export',
		debtor({ accountByGroupZone: { ...good.debtor.accountByGroupZone, eu: { '1': 1200 } } }),
		'SALES_CODE_OF_OTHER_ZONE debtor.accountByGroupZone.eu.1',
	],
	[
		'sales in the EU that no box of the VAT return would show',
		debtor({ accountByGroupZone: { ...good.debtor.accountByGroupZone, eu: { '1': 1050 } } }),
		'EU_SALES_UNREPORTED debtor.accountByGroupZone.eu.1',
	],
	[
		'goods on an account for services in the EU',
		debtor({ accountByGroupZone: { ...good.debtor.accountByGroupZone, eu: { '1': 1110 } } }),
		'TRADE_DIFFERS debtor.accountByGroupZone.eu.1',
	],
	[
		'a purchase that would get a code of sales',
		{
			creditor: {
				enabled: true,
				accountByGroupZone: { domestic: { '1': 2000 } },
				vatCodeByGroupZone: { domestic: { '1': 'u25' } },
			},
		},
		'SETTING_CODE_OF_SALES creditor.vatCodeByGroupZone.domestic.1',
	],
	[
		'a group without domestic account',
		debtor({ accountByGroupZone: { ...good.debtor.accountByGroupZone, domestic: {} } }),
		'GROUP_UNMAPPED debtor.accountByGroupZone.domestic.1',
	],
	[
		'a zone without accounts',
		debtor({ accountByGroupZone: { ...good.debtor.accountByGroupZone, abroad: {} } }),
		'ZONE_UNMAPPED debtor.accountByGroupZone.abroad',
	],
	[
		'a default account that is no revenue account',
		debtor({ defaultAccount: 2000 }),
		'ACCOUNT_KIND debtor.defaultAccount',
	],
	[
		'no inventory account',
		cogs({ inventoryAccount: null }),
		'COGS_ACCOUNTS_MISSING cogs.inventoryAccount',
	],
	['no COGS account', cogs({ expenseAccount: null }), 'COGS_ACCOUNTS_MISSING cogs.expenseAccount'],
	[
		'one account for both sides of COGS',
		cogs({ expenseAccount: 53500 }),
		'COGS_ACCOUNTS_SAME cogs.expenseAccount',
	],
	[
		'a group whose COGS account is the inventory account',
		cogs({ byGroup: true, expenseAccountByGroup: { '1': 53500 } }),
		'COGS_ACCOUNTS_SAME cogs.expenseAccountByGroup.1',
	],
	[
		'an inventory account that is an expense account',
		cogs({ inventoryAccount: 2100 }),
		'ACCOUNT_KIND cogs.inventoryAccount',
	],
	[
		'a rounding account with VAT',
		{ rounding: { account: 1000, toleranceOre: 5 } },
		'ROUNDING_ACCOUNT_HAS_VAT rounding.account',
	],
	[
		'a tolerance without account',
		{ rounding: { toleranceOre: 5 } },
		'CONTRADICTION rounding.account',
	],
	[
		'a regulation of the stock value without the accounts it needs',
		{ ...cogs({ auto: false, inventoryAccount: null }), stockValue: { schedule: 'monthly' } },
		'CONTRADICTION stockValue.schedule',
	],
	['a currency account that is gone', { fx: { account: 9 } }, 'ACCOUNT_MISSING fx.account'],
	[
		'two senders of one invoice',
		debtor({ sentFrom: 'rackbeat', invoiceStatus: 'bookedAndEmailed' }),
		'CONTRADICTION debtor.sentFrom',
	],
	['an unconnected unit', { units: {} }, 'UNIT_UNMAPPED units.byUnit.1'],
	[
		'a unit left to the default',
		{ units: { defaultUnit: 'parts' } },
		'UNIT_DEFAULTED units.byUnit.1',
	],
	['an unconnected layout', { layouts: {} }, 'LAYOUT_UNMAPPED layouts.1'],
	['a layout that is gone', { layouts: { '1': 'template-9' } }, 'TEMPLATE_GONE layouts.1'],
	[
		'a purchase group without account',
		{ creditor: { enabled: true } },
		'PURCHASE_GROUP_UNMAPPED creditor.accountByGroupZone.domestic.1',
	],
	[
		'a purchase account in the balance sheet',
		{ creditor: { enabled: true, accountByGroupZone: { domestic: { '1': 53500 } } } },
		'ACCOUNT_KIND creditor.accountByGroupZone.domestic.1',
	],
	[
		'a purchase code that does not fit the zone',
		{ creditor: { enabled: true, accountByGroupZone: { eu: { '1': 2000 } } } },
		'GROUP_VAT_DIFFERS creditor.accountByGroupZone.eu.1',
	],
	[
		'a purchase code that is gone',
		{
			creditor: {
				enabled: true,
				accountByGroupZone: { eu: { '1': 2000 } },
				vatCodeByGroupZone: { eu: { '1': 'IX' } },
			},
		},
		'VAT_CODE_MISSING creditor.vatCodeByGroupZone.eu.1',
	],
])('tells %s', (_, changes, expected) => {
	expect(found(problems(changes))).toContain(expected);
});

test('a chosen purchase code is judged instead of the account’s own', () => {
	const creditor = {
		enabled: true,
		accountByGroupZone: { domestic: { '1': 2000 }, eu: { '1': 2000 } },
		vatCodeByGroupZone: { eu: { '1': 'IEUV' } },
	};
	expect(found(problems({ creditor })).join()).not.toContain('GROUP_VAT_DIFFERS');
});

test('an installed app of Rackbeat’s own blocks, since everything would be posted twice', () => {
	expect(problems({}, { nativeAppActive: true })[0]).toMatchObject({ code: 'NATIVE_APP_ACTIVE' });
});

test('tells everything at once, and nothing of what is switched off', () => {
	const many = problems({
		...debtor({ sentFrom: 'rackbeat', invoiceStatus: 'bookedAndEmailed', accountByGroupZone: {} }),
		cogs: { auto: true },
		units: {},
	});
	expect(many.filter(isBlocking).map(({ code }) => code)).toEqual([
		'CONTRADICTION',
		'COGS_ACCOUNTS_MISSING',
		'COGS_ACCOUNTS_MISSING',
		'GROUP_UNMAPPED',
		'UNIT_UNMAPPED',
	]);
	expect(found(problems({ debtor: { enabled: false }, cogs: {}, units: {} }))).toEqual([
		'ASK_BOOKKEEPER ',
	]);
});

test('every sentence is complete in both languages', () => {
	const all = [
		...problems({ debtor: { accountByGroupZone: { eu: { '1': 1000 } } }, units: {}, layouts: {} }),
		...problems({ creditor: { enabled: true, accountByGroupZone: { eu: { '1': 2000 } } } }),
	];
	for (const { da, en } of all) expect(`${da}${en}`).not.toMatch(/\{|undefined|null/);
});
