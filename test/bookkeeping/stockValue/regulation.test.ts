import type { InventoryBooks, OpenVoucher } from '../../../bookkeeping/stockValue/books';
import { regulationId } from '../../../bookkeeping/stockValue/ownVouchers';
import { planRegulation } from '../../../bookkeeping/stockValue/planRegulation';
import { ownGuid } from '../../../bookkeeping/reference';
import { chart, settings as settingsOf } from '../example';

const PAIR = { organizationId: 1001, rackbeatAccount: '2001' };
const LAGER = 58500;
const DAY = '2026-11-30';
const nothing: InventoryBooks = { booked: [], ledgerItems: [], manualDrafts: [] };

const settings = settingsOf({
	...PAIR,
	cogs: { auto: true, expenseAccount: 2000, inventoryAccount: LAGER },
});

const entry = (amount: number, more: { day?: string; type?: string } = {}) => ({
	day: '2026-11-15',
	amount,
	type: 'Normal',
	voucherType: 'manuel',
	description: '',
	...more,
});

const NO_CODES = { accountVatCode: 'none', balancingAccountVatCode: 'none' };

const open = (id: string, amount: number, day: string, more: Partial<OpenVoucher> = {}) => ({
	id,
	version: 'v1',
	day,
	isPending: false,
	lines: [
		{
			id: 'line-1',
			accountNumber: LAGER,
			balancingAccountNumber: 2000,
			...NO_CODES,
			amount,
			description: `Lagerregulering ${day}`,
		},
	],
	...more,
});

const plan = (total: string, books: Partial<InventoryBooks>, changes: object = {}) =>
	planRegulation({
		day: DAY,
		today: '2026-12-01',
		settings,
		chart,
		years: [{ FromDate: '2026-01-01', ToDate: '2026-12-31' }],
		report: { total, negative: [] },
		books: { ...nothing, ...books },
		bookedGenerations: 0,
		...changes,
	});

const lineOf = (made: ReturnType<typeof plan>) => made.regulation?.item?.lines[0];

describe('the three ways to book meet', () => {
	it.each([
		['[9.2 A] purchases as expense, automatic COGS', -44_960, 438_360, LAGER, 2000],
		['[9.2 B] purchases on stock, automatic COGS', 404_640, -11_240, 2000, LAGER],
		['[9.2 C] purchases as expense, no automatic COGS', 0, 393_400, LAGER, 2000],
	])('%s', (_, booked, difference, debit, credit) => {
		const made = plan('3934.00', { booked: [entry(booked)] });
		expect(made.figures).toMatchObject({ stockValue: 393_400, booked, difference });
		expect(lineOf(made)).toMatchObject({
			amount: Math.abs(difference),
			accountNumber: debit,
			balancingAccountNumber: credit,
			accountVatCode: 'none',
			balancingAccountVatCode: 'none',
		});
		expect(made.regulation?.item?.description).toBe('Lagerregulering 30.11.2026');
	});
});

describe('[9.3 Never stack] day 1 and day 2', () => {
	const first = regulationId(PAIR, '2026-11-29', 1);

	it('replaces the draft of day 1, so that both booked can never stand', () => {
		const made = plan('3821.60', { ledgerItems: [open(first, 393_400, '2026-11-29')] });
		expect(made.figures?.difference).toBe(382_160);
		expect(made.regulation).toMatchObject({
			action: 'replace',
			version: 'v1',
			lineId: 'line-1',
			removes: [],
			item: { guid: first, total: 382_160, date: DAY },
		});
		expect(made.notices.map(({ code }) => code)).toEqual(['REGULATION_REPLACED']);
	});

	it('posts only what is new once day 1 was booked', () => {
		const made = plan('3821.60', { booked: [entry(393_400)] });
		expect(made.regulation).toMatchObject({ action: 'add', item: { total: 11_240 } });
		expect(lineOf(made)).toMatchObject({ accountNumber: 2000, balancingAccountNumber: LAGER });
	});

	it('writes nothing when the open draft holds the same already', () => {
		const id = regulationId(PAIR, DAY, 1);
		const made = plan('3934.00', { ledgerItems: [open(id, 393_400, DAY)] });
		expect(made.regulation).toMatchObject({ action: 'keep', removes: [], item: { guid: id } });
	});

	it.each([
		['another VAT code', { accountVatCode: 'I25' }],
		['another account on the other side', { balancingAccountNumber: 2010 }],
		['another amount', { amount: 393_401 }],
	])('replaces an item of that day that somebody gave %s', (_, change) => {
		const item = open(regulationId(PAIR, DAY, 1), 393_400, DAY);
		const edited = { ...item, lines: item.lines.map((line) => ({ ...line, ...change })) };
		expect(plan('3934.00', { ledgerItems: [edited] }).regulation?.action).toBe('replace');
	});

	it('leaves one of several open ones', () => {
		const second = regulationId(PAIR, '2026-11-28', 2);
		const ledgerItems = [open(first, 1, '2026-11-29'), open(second, 393_400, DAY)];
		expect(plan('3934.00', { ledgerItems }).regulation).toMatchObject({
			action: 'keep',
			item: { guid: second },
			removes: [{ id: first, version: 'v1' }],
		});
	});

	it('removes the open draft when there is nothing to regulate any more', () => {
		const made = plan('50.00', {
			booked: [entry(5_000)],
			ledgerItems: [open(first, 393_400, '2026-11-29')],
		});
		expect(made.regulation).toMatchObject({ action: 'none', item: null, removes: [{ id: first }] });
	});

	it('waits while the open one is being booked, and leaves one that was edited by hand alone', () => {
		const pending = open(first, 1, '2026-11-29', { isPending: true });
		expect(plan('1.00', { ledgerItems: [pending] }).problems).toMatchObject([
			{ code: 'REGULATION_IN_PROGRESS', class: 'temporary' },
		]);
		const line = open(first, 1, '2026-11-29').lines[0]!;
		const edited = open(first, 1, '2026-11-29', { lines: [line, line] });
		expect(plan('1.00', { ledgerItems: [edited] }).problems).toMatchObject([
			{ code: 'REGULATION_EDITED' },
		]);
	});
});

it('[9.3 Zero difference] makes no voucher and says so', () => {
	const made = plan('3934.00', { booked: [entry(393_400)] });
	expect(made.regulation).toMatchObject({ action: 'none', item: null, removes: [] });
	expect(made.notices.map(({ code }) => code)).toEqual(['STOCK_VALUE_EQUAL']);
});

it('[9.3 Amount] counts our own open COGS as booked, and nothing of other days', () => {
	const cogs = ownGuid(
		1001,
		{ source: 'rackbeat', account: '2001', kind: 'cogs', number: '1001' },
		1,
	);
	const item = {
		...open(cogs, 44_960, DAY),
		lines: [
			{
				id: null,
				accountNumber: 2000,
				balancingAccountNumber: LAGER,
				...NO_CODES,
				amount: 44_960,
				description: 'Vareforbrug faktura 1001 (kunde 17)',
			},
		],
	};
	const made = plan('3934.00', {
		booked: [
			entry(404_640),
			entry(999, { day: '2026-12-01' }),
			entry(-404_640, { type: 'Ultimo' }),
		],
		ledgerItems: [item, { ...item, day: '2026-12-01', id: 'later' }],
	});
	expect(made.figures).toMatchObject({ booked: 404_640, cogsDrafts: -44_960, difference: 33_720 });
});

it('[9.3 Shared account] tells of open items that are not ours and leaves them out', () => {
	const made = plan('10.00', {
		ledgerItems: [open('11111111-0000-4000-8000-000000000000', 700, DAY)],
	});
	expect(made.figures?.difference).toBe(1_000);
	expect(made.notices).toMatchObject([{ code: 'OPEN_ON_INVENTORY', class: 'notice' }]);
});

describe('[9.3 Negative stock]', () => {
	const report = { total: '90.00', negative: [{ number: '0042', name: 'Hjelm', value: '-10.00' }] };

	it('counts by default, and is listed', () => {
		const made = plan('90.00', {}, { report });
		expect(made.figures?.difference).toBe(9_000);
		expect(made.notices).toMatchObject([{ code: 'STOCK_BELOW_ZERO' }]);
		expect(made.notices[0]?.da).toContain('0042');
	});

	it('is taken as nothing where the user wants that', () => {
		const without = settingsOf({
			...PAIR,
			cogs: { auto: true, expenseAccount: 2000, inventoryAccount: LAGER },
			stockValue: { countNegative: false },
		});
		expect(plan('90.00', {}, { report, settings: without }).figures?.difference).toBe(10_000);
	});
});

it('[9.3 Any past date] refuses the future, a reported period and a closed year, all at once', () => {
	const codes = (changes: object) => plan('1.00', {}, changes).problems.map(({ code }) => code);
	expect(codes({ day: '2026-12-02' })).toEqual(['STOCK_DAY_FUTURE']);
	const reported = { ...settings, closedUntil: '2026-11-30' };
	expect(codes({ settings: reported })).toEqual(['PERIOD_REPORTED']);
	expect(codes({ settings: reported, day: '2025-03-31' })).toEqual([
		'PERIOD_REPORTED',
		'YEAR_CLOSED',
	]);
	expect(codes({ day: '2026-03-31' })).toEqual([]);
});

it('takes the next generation of a day that was regulated and booked before', () => {
	const made = plan('1.00', {}, { bookedGenerations: 1 });
	expect(made.regulation?.item).toMatchObject({
		guid: regulationId(PAIR, DAY, 2),
		generation: 2,
	});
	expect(plan('1.00', {}, { bookedGenerations: 5 }).problems).toMatchObject([
		{ code: 'REGULATION_TOO_OFTEN' },
	]);
});
