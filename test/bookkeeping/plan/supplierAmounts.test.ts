import { boughtOf, type SupplierPlan } from '../../../bookkeeping/plan/plan';
import type { PurchasePart } from '../../../bookkeeping/plan/purchaseParts';
import { codes, problemsOf } from '../example';
import {
	german,
	linesOf,
	rawLine,
	readPurchase,
	sent,
	supplierPlan,
	supplierSettings,
} from '../supplierExample';

const purchaseOf = (plan: SupplierPlan): PurchasePart => {
	if (plan.kind !== 'supplierInvoice') throw new Error(plan.kind);
	return plan.purchase;
};

const told = (plan: SupplierPlan): string[] => codes(plan.notices);

/** Totals of lines of the example's prices in kroner. */
const totals = (net: number, vat: number) => ({ total_subtotal: net, total_total: net + vat });

const euGoods = {
	currency: 'EUR',
	currency_rate: 7.5,
	total_base_currency: 15000,
	...totals(2000, 0),
	vat_zone: 'eu',
	lines: [rawLine('HELM', 2000, { vat_percentage: 0 })],
};

describe('accounts and VAT codes', () => {
	test('lines of one account and code are one line that names what was bought', () => {
		const lines = [rawLine('HELM', 100), rawLine('HELM', 50, { name: 'Hjelm, rød' })];
		const plan = supplierPlan(readPurchase({ ...totals(150, 37.5), lines }));
		expect(sent(plan)).toEqual([[2000, 'I25', 18_750]]);
		expect(linesOf(plan)[0]?.description).toBe(
			'NC-20417 Helm & Co (Rackbeat 3001): Hjelm, Hjelm, rød',
		);
	});

	test('the code of group and zone wins over the account’s own, and is always said', () => {
		const settings = supplierSettings({
			creditor: { vatCodeByGroupZone: { domestic: { '1': 'OBPK' } } },
		});
		const lines = [rawLine('HELM', 100, { vat_percentage: 0 })];
		const plan = supplierPlan(readPurchase({ ...totals(100, 0), lines }), { settings });
		expect(sent(plan)).toEqual([[2000, 'OBPK', 10_000]]);
	});

	test('an account without code is sent NONE, never nothing', () => {
		const plan = supplierPlan(readPurchase({ ...totals(80, 0), lines: [rawLine('BOG', 80)] }));
		expect(sent(plan)).toEqual([[2900, 'NONE', 8_000]]);
	});

	test.each([
		[
			'12 % on a code of 25 %',
			{ ...totals(100, 12), lines: [rawLine('HELM', 100, { vat_percentage: 12 })] },
			{},
		],
		[
			'foreign VAT on a reverse-charge code',
			{ ...totals(100, 25), vat_zone: 'eu', lines: [rawLine('HELM', 100)] },
			german,
		],
	])('a line whose rate is not the code’s is blocked: %s', (_, invoice, supplier) => {
		const problems = problemsOf(() => supplierPlan(readPurchase(invoice, supplier)));
		expect(codes(problems)).toEqual(['VAT_MISMATCH']);
	});

	test('a supplier that is not registered for VAT: its line without VAT deducts none', () => {
		const lines = [rawLine('HELM', 100, { vat_percentage: 0 })];
		const invoice = readPurchase({ ...totals(100, 0), lines }, { company_vat: '' });
		expect(sent(supplierPlan(invoice))).toEqual([[2900, 'NONE', 10_000]]);
	});

	test('VAT of a Danish supplier without CVR number is told', () => {
		expect(told(supplierPlan(readPurchase({}, { company_vat: '' })))).toContain(
			'SUPPLIER_VAT_NUMBER_MISSING',
		);
		expect(told(supplierPlan())).not.toContain('SUPPLIER_VAT_NUMBER_MISSING');
	});

	test('hotel: the paper has 25 %, of which a part is deducted', () => {
		const settings = supplierSettings({
			creditor: { vatCodeByGroupZone: { domestic: { '1': 'HREP' } } },
		});
		const invoice = readPurchase({ ...totals(100, 25), lines: [rawLine('HELM', 100)] });
		const plan = supplierPlan(invoice, { settings });
		expect(linesOf(plan)[0]).toMatchObject({ amount: 12_500, deductiblePercent: '18.75' });
	});

	test('[10 Group account is a balance account] blocked with the reason', () => {
		const settings = supplierSettings({
			creditor: { accountByGroupZone: { domestic: { '1': 53500, '2': 2100 } } },
		});
		const [found] = problemsOf(() => supplierPlan(readPurchase(), { settings }));
		expect(found).toMatchObject({ code: 'ACCOUNT_KIND' });
		expect(found?.da).toContain('53500');
	});

	test('a group without account is named, with the table to fill', () => {
		const settings = supplierSettings({
			creditor: { accountByGroupZone: { domestic: { '1': 2000 } } },
		});
		const [found] = problemsOf(() => supplierPlan(readPurchase(), { settings }));
		expect(found).toMatchObject({ code: 'NO_GROUP_ACCOUNT' });
		expect(found?.da).toBe(
			'Varegruppe "Fragt" mangler konto for Danmark. Vælg kontoen under "Bogføring af leverandørfakturaer" i indstillingerne.',
		);
	});

	describe('[10 Line without product (free text)]', () => {
		const fee = { name: 'Miljøgebyr', quantity: 1, line_price: 100, vat_percentage: 25 };
		const invoice = () => readPurchase({ ...totals(100, 25), lines: [fee] });

		test('blocked without a default account', () => {
			expect(codes(problemsOf(() => supplierPlan(invoice())))).toEqual(['NO_LINE_GROUP']);
		});

		test('on the default account where one is chosen', () => {
			const settings = supplierSettings({ creditor: { defaultAccount: 2100 } });
			expect(sent(supplierPlan(invoice(), { settings }))).toEqual([[2100, 'I25', 12_500]]);
		});

		test('on the account of the line’s own group', () => {
			const lines = [{ ...fee, item: { group: 1 } }];
			const own = readPurchase({ ...totals(100, 25), lines });
			expect(sent(supplierPlan(own))).toEqual([[2000, 'I25', 12_500]]);
		});
	});
});

describe('zones', () => {
	test.each([
		['a German supplier called domestic', {}, { ...german, vat_zone: 'domestic' }],
		['a Danish supplier called EU', euGoods, { vat_zone: 'eu' }],
		[
			'a British supplier called EU',
			euGoods,
			{ ...german, address_country: 'Storbritannien', company_vat: 'GB123456789' },
		],
	])('%s is held, never deducted in silence', (_, invoice, supplier) => {
		const zone = supplier.vat_zone ?? 'domestic';
		const read = readPurchase({ ...invoice, vat_zone: zone }, supplier);
		expect(codes(problemsOf(() => supplierPlan(read)))).toContain('ZONE_COUNTRY_DIFFERS');
	});

	test('a foreign firm with a Danish VAT number may charge Danish VAT', () => {
		const supplier = { ...german, vat_zone: 'domestic', company_vat: 'DK12345674' };
		expect(sent(supplierPlan(readPurchase({}, supplier)))[0]).toEqual([2000, 'I25', 562_000]);
	});

	test('an EU supplier without VAT number is told', () => {
		const read = readPurchase(euGoods, { ...german, company_vat: '' });
		expect(told(supplierPlan(read))).toContain('SUPPLIER_VAT_NUMBER_MISSING');
	});
});

describe('currency', () => {
	test('[10 Currency: settled amount differs] the text has original currency, amount and rate', () => {
		const text = linesOf(supplierPlan(readPurchase(euGoods, german)))[0]?.description;
		expect(text).toMatch(/2\.000,00 EUR kurs 7,5/);
	});

	test('is kept where the setting says so', () => {
		const settings = supplierSettings({ creditor: { keepCurrency: true } });
		const plan = supplierPlan(readPurchase(euGoods, german), { settings });
		expect(purchaseOf(plan)).toMatchObject({ currency: 'EUR', total: 200_000 });
		expect(linesOf(plan)[0]?.description).not.toContain('kurs');
	});

	test('a rate that cannot be read holds a converted document back', () => {
		const read = readPurchase({ ...euGoods, total_base_currency: 99 }, german);
		expect(codes(problemsOf(() => supplierPlan(read)))).toEqual(['CURRENCY_RATE_UNKNOWN']);
		const settings = supplierSettings({ creditor: { keepCurrency: true } });
		expect(supplierPlan(read, { settings }).kind).toBe('supplierInvoice');
	});

	test('Danish VAT in euro: net converted once, VAT computed anew', () => {
		const invoice = readPurchase({
			...{ currency: 'EUR', currency_rate: 7.4567, total_base_currency: 932.09 },
			...totals(100, 25),
			lines: [rawLine('HELM', 100)],
		});
		// 745.67 net; 186.4175 of VAT.
		expect(sent(supplierPlan(invoice))).toEqual([[2000, 'I25', 93_209]]);
	});
});

describe('[10 VAT on the paper differs by øre from 25% of net]', () => {
	// 10.02 has two gross amounts that give it back: 12.52 and 12.53.
	const two = (vat: number) =>
		readPurchase({ ...totals(10.02, vat), lines: [rawLine('HELM', 10.02)] }, {}, 5);
	const rounding = (account: number | null) =>
		supplierSettings({
			creditor: { roundingAccount: account },
			rounding: { toleranceOre: account === null ? 0 : 2 },
		});

	test.each([
		[2.5, 1252],
		[2.51, 1253],
	])('printed VAT %d wins where Dinero can make it', (vat, gross) => {
		expect(sent(supplierPlan(two(vat)))).toEqual([[2000, 'I25', gross]]);
	});

	test('else it is blocked, with what is printed and what is possible', () => {
		const [found] = problemsOf(() => supplierPlan(two(2.52)));
		expect(found).toMatchObject({ code: 'PURCHASE_VAT_DIFFERS' });
		expect(found?.da).toContain('momsen på bilaget er 2,52, men 2,51 er det nærmeste');
	});

	test('else it goes to the rounding account within the tolerance', () => {
		const plan = supplierPlan(two(2.52), { settings: rounding(7380) });
		expect(sent(plan)).toEqual([
			[2000, 'I25', 1253],
			[7380, 'NONE', 1],
		]);
		expect(boughtOf(plan).total).toBe(1254);
		expect(told(plan)).toContain('PURCHASE_ROUNDED');
	});

	test('an øre too few comes off the largest line, since Dinero takes no negative one', () => {
		const plan = supplierPlan(two(2.49), { settings: rounding(7380) });
		expect(sent(plan)).toEqual([[2000, 'I25', 1251]]);
		expect(told(plan)).toContain('PURCHASE_ROUNDED');
	});

	test('beyond the tolerance it is blocked', () => {
		const problems = problemsOf(() => supplierPlan(two(2.55), { settings: rounding(7380) }));
		expect(codes(problems)).toEqual(['PURCHASE_VAT_DIFFERS']);
	});
});
