import { readBooks, vouchersOf } from './dineroBooks';
import type { BookEntry, DineroBooks } from './dineroBooks';
import { checkBooks } from './expectedBooks';
import { kroner, reportText, summaryJson } from './report';

const entries = (
	guid: string,
	lines: [account: number, debitOre: number, creditOre: number][],
): BookEntry[] =>
	lines.map(([accountNumber, debitOre, creditOre]) => ({
		voucherGuid: guid,
		voucherNumber: 1,
		voucherType: 'Voucher',
		date: '2026-11-20',
		accountNumber,
		accountName: `Account ${accountNumber}`,
		debitOre,
		creditOre,
		fileGuid: guid === 'cogs' ? 'sheet' : null,
	}));
const sale = entries('sale', [
	[53000, 118_400, 0],
	[1000, 0, 89_820],
	[1350, 0, 4_900],
	[64000, 0, 22_455],
	[64000, 0, 1_225],
]);
const cogs = entries('cogs', [
	[2000, 44_960, 0],
	[53500, 0, 44_960],
]);
const sheet = new Map([['sheet', 'sheet.pdf']]);
const invoices = [
	{ externalReference: 'rackbeat:2001:customer-invoice:1001;h=0123abcd', status: 'Booked' },
];
const books = (posted: BookEntry[], files = sheet): DineroBooks => ({
	vouchers: vouchersOf(posted, files),
	invoices,
});
const wrong = (state: DineroBooks, before: string[] = []): string[] =>
	checkBooks(state, new Set(before))
		.checks.filter(({ ok }) => !ok)
		.map(({ name }) => name);

describe('the books after the demo invoice', () => {
	it('are right when sale and cost stand to the øre', () => {
		expect(wrong(books([...sale, ...cogs]))).toEqual([]);
	});

	it('leave out what stood before', () => {
		const earlier = entries('earlier', [
			[55000, 100, 0],
			[1000, 0, 100],
		]);
		expect(wrong(books([...earlier, ...sale, ...cogs]), ['earlier'])).toEqual([]);
		expect(wrong(books([...earlier, ...sale, ...cogs]))).toEqual(['Nothing else was posted']);
	});

	it('are wrong by a single øre', () => {
		const off = entries('cogs', [
			[2000, 44_961, 0],
			[53500, 0, 44_961],
		]);
		expect(wrong(books([...sale, ...off]))).toEqual([
			'Cost of goods: 2000 debit 449.60; 53500 credit 449.60; no VAT',
			'The cost voucher has its calculation as a PDF',
		]);
	});

	it('are wrong when VAT was split off the cost', () => {
		const taxed = entries('cogs', [
			[2000, 35_968, 0],
			[64060, 8_992, 0],
			[53500, 0, 44_960],
		]);
		expect(wrong(books([...sale, ...taxed]))).toContain(
			'Cost of goods: 2000 debit 449.60; 53500 credit 449.60; no VAT',
		);
	});

	it('are wrong without the voucher sheet, posted twice, or not posted', () => {
		expect(wrong(books([...sale, ...cogs], new Map()))).toEqual([
			'The cost voucher has its calculation as a PDF',
		]);
		const again = cogs.map((entry) => ({ ...entry, voucherGuid: 'again' }));
		expect(wrong(books([...sale, ...cogs, ...again]))).toEqual(['Nothing else was posted']);
		expect(wrong({ vouchers: [], invoices: [] })).toHaveLength(6);
	});

	it('know a draft from a booked invoice, and 1001 from 11001', () => {
		const draft = [{ ...invoices[0]!, status: 'Draft' }];
		expect(wrong({ ...books([...sale, ...cogs]), invoices: draft })).toEqual([
			'The invoice is booked',
		]);
		const other = [{ externalReference: 'rackbeat:2001:customer-invoice:11001', status: 'Booked' }];
		expect(wrong({ ...books([...sale, ...cogs]), invoices: other })).toHaveLength(2);
	});
});

describe('reading the state of the simulator', () => {
	const organisation = {
		id: 1001,
		invoices: [{ Guid: 'i', Status: 'Booked', ExternalReference: null }],
		manualVouchers: [{ Guid: 'cogs', FileGuid: 'sheet' }],
		files: [{ fileGuid: 'sheet', name: 'sheet', extension: 'pdf' }],
		entries: cogs.map((entry) => ({ ...entry, fileGuid: null })),
	};

	it('finds the file of a voucher through the voucher when its entries name none', () => {
		const { vouchers, invoices: found } = readBooks({ organisations: [organisation] }, '1001');
		expect(vouchers).toMatchObject([{ guid: 'cogs', files: ['sheet.pdf'] }]);
		expect(found).toEqual([{ externalReference: '', status: 'Booked' }]);
	});

	it('says when the organisation is not there', () => {
		expect(() => readBooks({ organisations: [organisation] }, '1002')).toThrow('1002');
	});
});

describe('the report', () => {
	const summary = checkBooks(books([...sale, ...cogs]), new Set());
	const urls = { n8n: 'http://a', dinero: 'http://b', rackbeat: 'http://c', roger: 'http://d' };

	it('writes kroner', () => {
		expect([0, 5, 118_400, -123_456_789].map(kroner)).toEqual([
			'',
			'0.05',
			'1,184.00',
			'-1,234,567.89',
		]);
	});

	it('shows vouchers, checks and addresses', () => {
		const text = reportText(summary, urls);
		expect(text).toMatch(/53000 .*1,184\.00/);
		expect(text).toContain('file: sheet.pdf');
		expect(text).toContain('http://c');
		expect(text).not.toContain('WRONG');
	});

	it('ends in one line of JSON', () => {
		const line = summaryJson(summary, urls, 12);
		expect(line).not.toContain('\n');
		expect(JSON.parse(line)).toMatchObject({
			ok: true,
			seconds: 12,
			invoice: { number: 1001, status: 'Booked' },
			vouchers: [{ lines: [{ account: 53000, debit: '1184.00', credit: '0.00' }, {}, {}, {}] }, {}],
		});
	});
});
