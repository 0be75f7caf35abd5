import { boughtOf, type SupplierPlan } from '../../../bookkeeping/plan/plan';
import type { PurchasePart } from '../../../bookkeeping/plan/purchaseParts';
import { codes, problemsOf } from '../example';
import {
	german,
	linesOf,
	rawLine,
	readPurchase,
	sent,
	supplierInput,
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

describe('worked examples', () => {
	test('[10 Example, domestic with freight] one line for each account, gross 6,057.50', () => {
		const plan = supplierPlan();
		expect(sent(plan)).toEqual([
			[2000, 'I25', 562_000],
			[2100, 'I25', 43_750],
		]);
		expect(boughtOf(plan).total).toBe(605_750);
		expect(purchaseOf(plan)).toMatchObject({
			purchaseType: 'credit',
			date: '2026-11-03',
			dueDate: '2026-11-17',
			currency: 'DKK',
			target: 'booked',
			// Dinero takes neither on a credit purchase.
			region: null,
			depositAccount: null,
		});
	});

	test('[10 Example, EU goods] 2,000 EUR at 7.5 are 15,000.00 on a reverse-charge code', () => {
		const plan = supplierPlan(readPurchase(euGoods, german));
		expect(sent(plan)).toEqual([[2010, 'IEUV', 1_500_000]]);
		expect(purchaseOf(plan).currency).toBe('DKK');
		expect(linesOf(plan)[0]?.description).toContain('[2.000,00 EUR kurs 7,5]');
	});
});

describe('the contact', () => {
	test('carries the number with K and a reference of its own kind', () => {
		const { contact } = supplierPlan();
		expect(contact).toMatchObject({
			action: 'create',
			reference: 'rackbeat:2001:supplier:4',
			fields: { Name: 'K4 Helm & Co', VatNumber: '12345674', CountryKey: 'DK', EanNumber: null },
		});
		expect(JSON.stringify(contact)).not.toMatch(/IsCreditor|IsDebitor/);
	});

	test('carries no number where the setting says so', () => {
		const settings = supplierSettings({ creditor: { numberInName: false } });
		expect(supplierPlan(readPurchase(), { settings }).contact?.fields.Name).toBe('Helm & Co');
	});

	test('several that fit: asked, with the supplier named', () => {
		const candidates = ['a', 'b'].map((guid) => ({ ContactGuid: guid, Name: `Helm ${guid}` }));
		const [found] = problemsOf(() =>
			supplierPlan(readPurchase(), { contact: { found: 'several', candidates } }),
		);
		expect(found).toMatchObject({ code: 'CONTACT_AMBIGUOUS' });
		expect(found?.da).toContain('leverandør 4');
		expect(found?.en).toContain('supplier 4');
	});
});

describe('what is held back', () => {
	test('[10 Same supplier + supplier invoice number already in Dinero] held until a person says otherwise', () => {
		const [found] = problemsOf(() => supplierPlan(readPurchase(), { sameNumber: ['2990'] }));
		expect(found).toMatchObject({ code: 'POSSIBLE_DUPLICATE' });
		expect(found?.da).toMatch(/^Muligt dobbeltbilag: Leverandørfaktura 3001 .*NC-20417.*2990/);
		const accepted = supplierPlan(readPurchase(), {
			sameNumber: ['2990'],
			answers: { acceptDuplicate: true },
		});
		expect(purchaseOf(accepted).onSimilar).toBe('post');
	});

	test.each([
		['integration off', { creditor: { enabled: false } }, 'SUPPLIER_INTEGRATION_OFF'],
		['before the start date', { from: '2026-11-04' }, 'BEFORE_START_DATE'],
		['books closed', { closedUntil: '2026-11-03' }, 'PERIOD_REPORTED'],
	])('%s', (_, changes, code) => {
		const problems = problemsOf(() =>
			supplierPlan(readPurchase(), { settings: supplierSettings(changes) }),
		);
		expect(codes(problems)).toEqual([code]);
	});

	test('a year that is not open; the date is never moved', () => {
		const invoice = readPurchase({ invoice_date: '2025-12-31' });
		const settings = supplierSettings({ from: '2025-01-01' });
		expect(codes(problemsOf(() => supplierPlan(invoice, { settings })))).toEqual(['YEAR_CLOSED']);
	});

	test('a draft of Rackbeat is never sent, and is named with its supplier', () => {
		const [found] = problemsOf(() => supplierPlan(readPurchase({ is_booked: false })));
		expect(found).toMatchObject({ code: 'NOT_BOOKED' });
		expect(found?.da).toContain('3001 fra leverandør 4');
	});

	test('a document of 0.00 is told and left alone', () => {
		const zero = readPurchase({ ...totals(0, 0), lines: [rawLine('HELM', 0)] });
		expect(codes(problemsOf(() => supplierPlan(zero)))).toEqual(['ZERO_DOCUMENT']);
	});

	test('an account that comes out negative is held: Dinero takes no such line', () => {
		const lines = [rawLine('HELM', 200), rawLine('FRAGT', -50)];
		const invoice = readPurchase({ ...totals(150, 37.5), lines });
		expect(codes(problemsOf(() => supplierPlan(invoice)))).toEqual(['PURCHASE_GROUP_NEGATIVE']);
	});

	test('every problem is told at once', () => {
		const settings = supplierSettings({
			closedUntil: '2026-11-30',
			creditor: { accountByGroupZone: { domestic: {} } },
		});
		const problems = codes(problemsOf(() => supplierPlan(readPurchase(), { settings })));
		expect(problems).toEqual(['PERIOD_REPORTED', 'NO_GROUP_ACCOUNT', 'NO_GROUP_ACCOUNT']);
	});
});

describe('[10 Supplier credit note (negative)]', () => {
	const negative = {
		...{ total_subtotal: -224.8, total_total: -281 },
		lines: [rawLine('HELM', 112.4, { quantity: -2 })],
		credited_invoice_id: 2990,
	};

	test('becomes a purchase credit note of positive amounts under an own guid', () => {
		const plan = supplierPlan(readPurchase(negative));
		expect(plan.kind).toBe('supplierCreditNote');
		expect(sent(plan)).toEqual([[2000, 'I25', 28_100]]);
		expect(boughtOf(plan)).toMatchObject({ creditNoteFor: null, guid: expect.any(String) });
		expect(plan.reference).toBe('rackbeat:2001:supplier-credit-note:3001');
		expect(linesOf(plan)[0]?.description).toContain('krediterer 2990');
	});

	test('says that it is not settled automatically', () => {
		expect(told(supplierPlan(readPurchase(negative)))).toContain('NOT_SETTLED');
		expect(told(supplierPlan())).not.toContain('NOT_SETTLED');
	});
});

describe('the file', () => {
	test('is named a print of Rackbeat’s, and the original counts as missing', () => {
		const plan = supplierPlan();
		expect(plan.print.fileName).toMatch(/^Rackbeat-udskrift leverandørfaktura 3001 /);
		expect(purchaseOf(plan)).toMatchObject({ lacksOriginal: true });
		expect(purchaseOf(plan).fileName).toMatch(/^Bilagsark /);
		expect(told(plan)).toEqual(['ORIGINAL_MISSING']);
	});

	test.each([
		['[10 PDF missing]', 'missing', 'FILE_MISSING'],
		['[10 PDF too big or wrong type] too big', 'tooLarge', 'PRINT_TOO_LARGE'],
		['[10 PDF too big or wrong type] wrong type', 'wrongType', 'PRINT_WRONG_TYPE'],
	] as const)('%s: the voucher is planned all the same, with a flag', (_, state, code) => {
		for (const invoiceStatus of ['draft', 'booked'] as const) {
			const settings = supplierSettings({ creditor: { invoiceStatus } });
			const print = { state, sha256: null };
			const plan = supplierPlan(readPurchase(), { settings, print });
			expect(boughtOf(plan).target).toBe(invoiceStatus);
			expect(told(plan)).toEqual([code, 'ORIGINAL_MISSING']);
		}
	});
});

test('[10 Projects, departments] nothing of them is sent', () => {
	const withProject = readPurchase({ project_id: 7, department_id: 3 });
	expect(supplierPlan(withProject).hash).toBe(supplierPlan().hash);
});

test('[10 Partial deliveries, one invoice for two orders] one voucher for the invoice', () => {
	const lines = [rawLine('HELM', 100, { purchase_order: 1 }), rawLine('HELM', 50)];
	const plan = supplierPlan(readPurchase({ ...totals(150, 37.5), lines }));
	expect(sent(plan)).toHaveLength(1);
});

test('the due date comes from the terms where Rackbeat has none, and a guess is told', () => {
	const terms = { payment_terms: { type: 'net', maturity_days: 14, name: 'Netto 14' } };
	const byTerms = supplierPlan(readPurchase({ due_date: null, ...terms }));
	expect(purchaseOf(byTerms).dueDate).toBe('2026-11-17');
	const guessed = supplierPlan(readPurchase({ due_date: null }));
	expect(purchaseOf(guessed).dueDate).toBe('2026-11-03');
	expect(told(guessed)).toContain('DUE_DATE_UNKNOWN');
});

test('another content has another hash, master data have not', () => {
	const reference = (plan: SupplierPlan) => boughtOf(plan).reference;
	const one = reference(supplierPlan());
	expect(reference(supplierPlan(readPurchase({}, { contact_email: 'x@example.com' })))).toBe(one);
	const changed = readPurchase({ ...totals(4496, 1124), lines: [rawLine('HELM', 4496)] });
	expect(reference(supplierPlan(changed))).not.toBe(one);
	expect(supplierPlan(readPurchase(), { generation: 2 }).print.fileName).not.toBe(
		supplierPlan().print.fileName,
	);
	expect(supplierInput().generation).toBeUndefined();
});
