import fc from 'fast-check';
import { cogsAccountProblems, planCogs } from '../../bookkeeping/cogs';
import type { CustomerInvoice, InvoiceLine } from '../../bookkeeping/document/customerInvoice';
import { exact, sum, toOre } from '../../bookkeeping/money';
import { chart, codes, read, settings } from './example';

const [helmet, freight] = read().lines as [InvoiceLine, InvoiceLine];
const invoiceOf = (lines: InvoiceLine[]): CustomerInvoice => ({ ...read(), lines });
type Cogs = Partial<NonNullable<Parameters<typeof settings>[0]>['cogs']>;
const planned = (
	lines: InvoiceLine[],
	cogs: Cogs = {},
	change: Parameters<typeof settings>[0] = {},
) =>
	planCogs({
		invoice: invoiceOf(lines),
		settings: settings({ ...change, cogs }),
		chart,
		generation: 1,
	});

const cost = fc
	.integer({ min: -5_000_000_000, max: 5_000_000_000 })
	.map((millionths) => String(millionths / 1e6));
const anyLine: fc.Arbitrary<InvoiceLine> = fc.record({
	kind: fc.constantFrom('product', 'product', 'text'),
	itemNumber: fc.constantFrom('HELM', 'BOG', null),
	groupNumber: fc.constantFrom('1', '2', '3', null),
	groupName: fc.constant('Gruppe'),
	text: fc.string({ maxLength: 20 }),
	quantity: fc.integer({ min: -50, max: 50 }).map(String),
	unitPrice: fc.constant('1'),
	discountPercent: fc.constant('0'),
	vatPercent: fc.constantFrom('0', '25'),
	net: fc.integer({ min: 0, max: 10_000 }),
	unitNumber: fc.constant('1'),
	unitName: fc.constant('stk'),
	inStock: fc.boolean(),
	cost: fc.option(cost.filter((text) => !text.includes('e'))),
	costSource: fc.constantFrom('lineUnit', 'lineTotal', 'present', null),
	costField: fc.constantFrom('item_cost_price', null),
	costIsEstimate: fc.boolean(),
	costIsShared: fc.boolean(),
});
const anyCogs = fc.record({
	byGroup: fc.boolean(),
	expenseAccount: fc.constantFrom(2000, 7380),
	expenseAccountByGroup: fc.dictionary(fc.constantFrom('1', '2', '3'), fc.constantFrom(2000, 2010)),
	postAs: fc.constantFrom('manualVoucher', 'ledgerItem'),
	status: fc.constantFrom('followInvoice', 'draft'),
	allowEstimates: fc.boolean(),
	includeServices: fc.boolean(),
});

describe('any COGS voucher, of any invoice under any settings', () => {
	it('carries the explicit code for no VAT on both sides, and balances', () => {
		let vouchers = 0;
		fc.assert(
			fc.property(fc.array(anyLine, { maxLength: 12 }), anyCogs, (lines, cogs) => {
				const { voucher } = planned(lines, cogs as Cogs);
				if (!voucher) return;
				vouchers += 1;
				for (const line of voucher.lines) {
					// Null would mean the account's own code, and 2000 has one.
					expect(line.accountVatCode).toBe('none');
					expect(line.balancingAccountVatCode).toBe('none');
					expect(line.balancingAccountNumber).toBe(58500);
					expect(line.accountNumber).not.toBe(58500);
					expect(Number.isSafeInteger(line.amount)).toBe(true);
					expect(line.amount).not.toBe(0);
				}
				expect(voucher.lines.reduce((total, { amount }) => total + amount, 0)).toBe(voucher.total);
				expect(voucher.date).toBe('2026-11-20');
			}),
			{ numRuns: 1000 },
		);
		expect(vouchers).toBeGreaterThan(100);
	});

	it('costs what its sheet adds up to, rounded once per account', () => {
		fc.assert(
			fc.property(fc.array(anyLine, { maxLength: 12 }), (lines) => {
				const { voucher } = planned(lines, { allowEstimates: true });
				if (!voucher) return;
				expect(toOre(sum(voucher.sheet.map((row) => exact(row.cost))))).toBe(voucher.total);
			}),
		);
	});
});

describe('which lines carry cost', () => {
	it('is goods in stock: services, freight and text do not', () => {
		expect(planned([helmet, { ...freight, cost: '10' }]).voucher?.total).toBe(44960);
		expect(planned([freight])).toEqual({ voucher: null, problem: null, notices: [] });
	});

	it('is services too, where the user wants them and they have a cost', () => {
		const service = { ...freight, cost: '10', costSource: 'lineUnit' as const };
		expect(planned([helmet, service], { includeServices: true }).voucher?.total).toBe(45960);
		expect(planned([helmet, freight], { includeServices: true }).voucher?.total).toBe(44960);
	});

	it('is nothing at all where the setting is off', () => {
		expect(planned([helmet], { auto: false })).toEqual({
			voucher: null,
			problem: null,
			notices: [],
		});
	});

	it('takes returned goods off', () => {
		const back = { ...helmet, quantity: '-1', cost: '-112.4' };
		expect(planned([helmet, back]).voucher?.total).toBe(33720);
		expect(planned([helmet, { ...helmet, quantity: '-4', cost: '-449.6' }]).voucher).toBeNull();
	});
});

describe('what holds the voucher back while the invoice goes on', () => {
	it('is a cost that is missing on one line', () => {
		const found = planned([
			helmet,
			{ ...helmet, itemNumber: '0042', cost: null, costSource: null },
		]);
		expect(found.voucher).toBeNull();
		expect(found.problem?.da).toBe(
			'Kostpris mangler for vare 0042. Vareforbrug for faktura 1001 venter, til kostprisen er kendt.',
		);
	});

	it('is an estimate, unless allowed, and then it says so', () => {
		const estimate = { ...helmet, costSource: 'present' as const, costIsEstimate: true };
		expect(planned([estimate]).problem?.code).toBe('COST_UNKNOWN');
		const allowed = planned([estimate], { allowEstimates: true });
		expect(allowed.voucher?.estimated).toBe(true);
		expect(codes(allowed.notices)).toEqual(['COST_ESTIMATED']);
	});

	it('is a total that only the invoice tells, where each group has an account of its own', () => {
		const shared = { ...helmet, costSource: 'header' as const, costIsShared: true };
		expect(planned([shared], { byGroup: true }).problem?.code).toBe('COST_UNKNOWN');
		const { voucher, notices } = planned([shared], { byGroup: false });
		expect(voucher).toMatchObject({ total: 44960, estimated: false });
		expect(notices).toEqual([]);
		const unproven = { ...shared, costIsEstimate: true };
		expect(planned([unproven], { byGroup: false }).problem?.code).toBe('COST_UNKNOWN');
	});

	it('is books that are closed on the date, which is never moved', () => {
		const found = planned([helmet], {}, { closedUntil: '2026-11-20' });
		expect(found.problem).toMatchObject({ code: 'PERIOD_REPORTED', field: 'closedUntil' });
		expect(found.problem?.en).toContain('the COGS voucher is dated 20.11.2026');
		expect(planned([helmet], {}, { closedUntil: '2026-11-19' }).voucher?.date).toBe('2026-11-20');
	});

	it.each([
		[{ expenseAccount: null }, 'COGS_ACCOUNTS_MISSING'],
		[{ inventoryAccount: null }, 'COGS_ACCOUNTS_MISSING'],
		[{ expenseAccount: 9999 }, 'ACCOUNT_MISSING'],
		[{ expenseAccount: 1000 }, 'ACCOUNT_KIND'],
		[{ inventoryAccount: 7380 }, 'ACCOUNT_KIND'],
		[{ inventoryAccount: 2000 }, 'COGS_ACCOUNTS_SAME'],
		[{ byGroup: true, expenseAccountByGroup: { '1': 58500 } }, 'COGS_ACCOUNTS_SAME'],
		[{ byGroup: true, expenseAccountByGroup: { '1': 1000 } }, 'ACCOUNT_KIND'],
	])('is %p', (cogs, code) => {
		const { problem, voucher } = planned([helmet], cogs);
		expect([voucher, problem?.code]).toEqual([null, code]);
		expect(`${problem?.da}${problem?.en}`).not.toMatch(/[{}]/);
	});

	it('is told all at once where settings are checked', () => {
		const wrong = settings({ cogs: { expenseAccount: null, inventoryAccount: null } });
		expect(codes(cogsAccountProblems(wrong, chart))).toEqual([
			'COGS_ACCOUNTS_MISSING',
			'COGS_ACCOUNTS_MISSING',
		]);
	});
});

describe('the voucher', () => {
	it('has a line for each expense account, groups without own account on the usual one', () => {
		const book = { ...helmet, itemNumber: 'BOG', groupNumber: '3', cost: '80' };
		const { voucher } = planned([helmet, book], {
			byGroup: true,
			expenseAccountByGroup: { '1': 2010 },
		});
		expect(voucher?.lines.map(({ accountNumber, amount }) => [accountNumber, amount])).toEqual([
			[2010, 44960],
			[2000, 8000],
		]);
	});

	it('has a file name that keeps invoice 100 apart from 1001', () => {
		const name = (number: string) =>
			planCogs({ invoice: { ...read(), number }, settings: settings(), chart, generation: 1 })
				.voucher!;
		expect(name('100').fileName).toMatch(/^vareforbrug-100-[0-9a-f]{8}-[0-9a-f]{4}\.pdf$/);
		expect(name('1001').fileName).not.toContain(name('100').guid.slice(0, 13));
		expect(name('../1').fileName).toMatch(/^vareforbrug-1-/);
	});

	it.each([
		['followInvoice', 'booked'],
		['draft', 'draft'],
	] as const)('with status %s is %s', (status, target) => {
		expect(planned([helmet], { status }).voucher?.target).toBe(target);
	});
});
