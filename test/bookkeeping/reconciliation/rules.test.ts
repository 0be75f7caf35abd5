import type { CustomerInvoice } from '../../../bookkeeping/document/customerInvoice';
import { salesReference } from '../../../bookkeeping/plan/salesPlan';
import { checkDoubleEntry, checkVat } from '../../../bookkeeping/reconciliation/balance';
import { vouchersOf, type BookEntry } from '../../../bookkeeping/reconciliation/books';
import { checkInventory } from '../../../bookkeeping/reconciliation/inventory';
import { checkContacts, type ListedContact } from '../../../bookkeeping/reconciliation/contacts';
import { checkResult, stateOf } from '../../../bookkeeping/reconciliation/finding';
import {
	checkSales,
	matchSales,
	type ListedSales,
	type SalesCheckInput,
} from '../../../bookkeeping/reconciliation/sales';
import { referenceText } from '../../../bookkeeping/reference';
import { read, settings as exampleSettings } from '../example';

const settings = exampleSettings();
const document = (number: string, gross: number, kind: CustomerInvoice['kind'] = 'invoice') => ({
	...read(),
	...{ number, kind, gross, net: gross - gross / 5, vat: gross / 5 },
	creditedNumber: kind === 'creditNote' ? '1001' : null,
});

const listed = (of: CustomerInvoice, change: Partial<ListedSales> = {}): ListedSales => ({
	guid: `guid-${of.number}`,
	number: Number(of.number),
	reference: referenceText(salesReference(of, settings.rackbeatAccount)),
	...{ isDraft: false, isDeleted: false, day: of.date, currency: 'DKK' },
	...{ contactGuid: 'contact', contactName: of.customer.name, mailStatus: 'NotSent' },
	...{ net: of.net, gross: of.gross, netDkk: of.net, grossDkk: of.gross },
	...change,
});

const input = (documents: CustomerInvoice[], rows: ListedSales[]): SalesCheckInput => ({
	check: documents[0]?.kind === 'creditNote' ? 'creditNotes' : 'invoices',
	...{ settings, documents, listed: rows, from: '2026-11-01', to: '2026-11-30' },
	...{ elsewhere: new Map(), creditedGuids: new Map(), invoiceGuids: new Map() },
});
const check = (given: SalesCheckInput) => checkSales(given, matchSales(given));

/** Twelve invoices of 48,230.00 together, the last of them 1,184.00. */
const twelve = [
	...Array.from({ length: 10 }, (_, at) => document(String(1010 + at), 400_000)),
	document('1020', 704_600),
	document('1001', 118_400),
];

test('[13 Example] twelve invoices in Rackbeat, eleven in Dinero: the difference is the missing one', () => {
	const found = check(
		input(
			twelve,
			twelve.slice(0, 11).map((each) => listed(each)),
		),
	);
	expect(found).toMatchObject({
		...{ leftCount: 12, left: 4_823_000, rightCount: 11, right: 4_704_600 },
		...{ difference: 118_400, unexplained: 0 },
		findings: [{ result: 'missing', number: '1001', difference: 118_400 }],
	});
});

test('a difference that the rows do not tell is red, whatever the rows are', () => {
	const sums = { leftCount: 1, rightCount: 1, left: 100, right: 99 };
	const hidden = checkResult('invoices', sums, []);
	expect(hidden).toMatchObject({ difference: 1, unexplained: 1 });
	expect(stateOf(hidden)).toBe('red');
});

test('[13 Invoices] two of ours in Dinero are a duplicate, with what is too much', () => {
	const [one] = twelve;
	if (!one) throw new Error('no example');
	const found = check(input([one], [listed(one), listed(one, { guid: 'second', number: 77 })]));
	expect(found.findings).toMatchObject([
		{ result: 'duplicate', difference: -400_000, dineroNumber: '1010, 77' },
	]);
	expect(found).toMatchObject({ rightCount: 2, unexplained: 0 });
});

test('[13 Invoices] another VAT under the same total is told with both amounts', () => {
	const [one] = twelve;
	if (!one) throw new Error('no example');
	const found = check(input([one], [listed(one, { net: one.gross, netDkk: one.gross })]));
	expect(found.findings).toMatchObject([
		{ result: 'vatDiffers', level: 'error', detail: '800,00 / 0,00', difference: 0 },
	]);
});

test('[13 Credit notes] one that is settled against another invoice is told', () => {
	const note = document('1030', 20_000, 'creditNote');
	const given = {
		...input([note], [listed(note)]),
		invoiceGuids: new Map([['1001', 'right']]),
	};
	const credits = (guid: string) => ({ ...given, creditedGuids: new Map([['guid-1030', guid]]) });
	expect(check(credits('RIGHT')).findings).toEqual([]);
	expect(check(credits('wrong')).findings).toMatchObject([
		{ check: 'creditNotes', result: 'wrongOriginal', detail: '1001' },
	]);
});

const entry = (change: Partial<BookEntry>): BookEntry => ({
	...{ account: 1000, amount: 0, day: '2026-11-04', vatCode: null, description: 'x' },
	...{ voucherGuid: 'v', voucherNumber: 1, voucherType: 'Sales', fileGuid: '', contactGuid: '' },
	...{ type: 'Normal' },
	...change,
});

test('[13 Double entry] a voucher whose debits are not its credits is told, to the øre', () => {
	const fine = [entry({ amount: 100 }), entry({ account: 55000, amount: -100 })];
	const off = [
		entry({ voucherGuid: 'w', voucherNumber: 2, amount: 100 }),
		entry({ voucherGuid: 'w', voucherNumber: 2, account: 55000, amount: -99 }),
	];
	expect(checkDoubleEntry(vouchersOf(fine))).toMatchObject({ findings: [], left: 100, right: 100 });
	expect(checkDoubleEntry(vouchersOf([...fine, ...off]))).toMatchObject({
		...{ left: 200, right: 199, difference: 1, unexplained: 0 },
		findings: [{ result: 'unbalanced', dineroNumber: '2', left: 100, right: 99 }],
	});
});

test('output VAT of each document is what stands on the VAT accounts', () => {
	const [one] = twelve;
	if (!one) throw new Error('no example');
	const row = listed(one, { guid: 'v' });
	const booked = (vat: number) =>
		vouchersOf([
			entry({ account: 60000, amount: 400_000 }),
			entry({ amount: vat - 400_000 }),
			entry({ account: 64000, amount: -vat }),
		]);
	const given = { invoices: [row], creditNotes: [], vatAccounts: new Set([64000]) };
	expect(checkVat({ ...given, vouchers: booked(80_000) }).findings).toEqual([]);
	expect(checkVat({ ...given, vouchers: booked(79_999) })).toMatchObject({
		...{ left: 80_000, right: 79_999, difference: 1, unexplained: 0 },
		findings: [{ result: 'vatDiffers' }],
	});
	// Listed as booked and yet nowhere in the books: not passed over on both sides.
	expect(checkVat({ ...given, vouchers: [] })).toMatchObject({
		...{ left: 80_000, right: 0, difference: 80_000, unexplained: 0 },
		findings: [{ result: 'vatDiffers' }],
	});
});

const contact = (change: Partial<ListedContact> = {}): ListedContact => ({
	...{ guid: 'g', name: 'D17 Nordlys', email: '', isDeleted: false },
	reference: `rackbeat:${settings.rackbeatAccount}:customer:17`,
	...{ isCustomer: null, isSupplier: null },
	...change,
});

test.each([
	['roleMissing', { isCustomer: false }],
	['nameDiffers', { name: 'Nordlys A/S' }],
	['contactDeleted', { isDeleted: true }],
	['contactMissing', { reference: '' }],
])('[13 Contacts] tells %s', (result, change) => {
	const partner = {
		role: 'customer' as const,
		number: '17',
		name: 'Nordlys',
		email: '',
		isUsed: true,
	};
	expect(checkContacts([partner], [contact()], settings).findings).toEqual([]);
	const found = checkContacts([partner], [contact(change)], settings);
	expect(found.findings).toMatchObject([{ result, number: '17' }]);
});

test('[13 Contacts] a missing e-mail counts only where invoices are mailed', () => {
	const mailed = {
		...settings,
		debtor: { ...settings.debtor, invoiceStatus: 'bookedAndEmailed' as const },
	};
	const partner = {
		role: 'customer' as const,
		number: '17',
		name: 'Nordlys',
		email: '',
		isUsed: true,
	};
	const results = checkContacts([partner], [contact()], mailed).findings;
	expect(results).toMatchObject([{ result: 'emailMissing', level: 'error' }]);
	const given = contact({ email: 'a@b.dk' });
	expect(checkContacts([partner], [given], mailed).findings).toEqual([]);
});

test.each([
	['off', '2026-11-18', 'error'],
	['daily', '2026-11-18', 'error'],
	['weekly', '2026-11-22', 'error'],
	['weekly', '2026-11-21', 'notice'],
	['monthly', '2026-11-30', 'error'],
	['monthly', '2026-11-29', 'notice'],
] as const)(
	'[13 Inventory] a difference with schedule %s on %s is a matter of %s',
	(schedule, day, level) => {
		const figures = { day, stockValue: 500, booked: 100, cogsDrafts: 0, difference: 400 };
		const found = checkInventory({
			settings: { ...settings, stockValue: { ...settings.stockValue, schedule } },
			...{ day, vouchers: [], own: new Set<string>(), cogsDifference: 0 },
			regulation: { figures, openRegulations: [], foreignItems: [] },
		});
		expect(found.findings).toMatchObject([{ result: 'regulation', level, difference: 400 }]);
		expect(found).toMatchObject({ left: 500, right: 100, difference: 400, unexplained: 0 });
	},
);

test('a look-alike is counted for one document only, for one that is missing first', () => {
	const [one] = twelve;
	if (!one) throw new Error('no example');
	const twin = { ...one, number: '1999' };
	const byHand = listed(one, { guid: 'hand', number: 5, reference: '' });
	const found = check(input([one, twin], [listed(one), byHand]));
	expect(found.findings).toMatchObject([{ result: 'unlinked', number: '1999', difference: 0 }]);
	expect(found).toMatchObject({ leftCount: 2, rightCount: 2, difference: 0, unexplained: 0 });
	const both = check(input([one, twin], [byHand]));
	expect(both.findings.map(({ result }) => result)).toEqual(['unlinked', 'missing']);
	expect(both).toMatchObject({ right: 400_000, difference: 400_000, unexplained: 0 });
});

test('a document that nobody can read is told once, and is no orphan in Dinero', () => {
	const [one] = twelve;
	if (!one) throw new Error('no example');
	expect(check(input([], [listed(one)])).findings).toEqual([]);
	const gone = {
		...input([], [listed(one)]),
		elsewhere: new Map([[one.number, { state: 'absent' as const }]]),
	};
	expect(check(gone).findings).toMatchObject([{ result: 'orphan', difference: -400_000 }]);
});
