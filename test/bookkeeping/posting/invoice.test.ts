import fc from 'fast-check';
import type { CustomerInvoicePlan } from '../../../bookkeeping/plan/plan';
import type { Evidence } from '../../../bookkeeping/posting/found';
import { plan, read, settings } from '../example';
import { BooksModel, PLAIN, type Switches } from './booksModel';
import { evidenceAfter, ModelRun } from './modelRun';

const posting = plan();
const guid = posting.invoice!.guid;
const model = (switches: Partial<Switches> = {}) => new BooksModel({ ...PLAIN, ...switches });
const seen: Evidence = {
	generation: 1,
	salesGuid: guid,
	voucherGuid: null,
	mailUncertain: false,
};

function carryOut(
	books: BooksModel,
	of: CustomerInvoicePlan = posting,
	evidence: Evidence | null = null,
) {
	const run = new ModelRun(books, of, evidence);
	const result = run.finish();
	return { run, result, codes: result.problems.map(({ code }) => code) };
}

const with_ = (change: Parameters<typeof settings>[0]): CustomerInvoicePlan =>
	plan(read(), { settings: settings(change) });

describe('a clean run', () => {
	it('costs one create, one read and one book for the invoice', () => {
		const { run, result } = carryOut(model());
		expect(run.taken.slice(0, 4)).toEqual([
			'writeContact',
			'createSales',
			'readSales',
			'bookSales',
		]);
		expect(run.taken.slice(4)).toEqual([
			'uploadSheet',
			'listSheets',
			'createVoucher',
			'bookVoucher',
			'goOn',
		]);
		expect(result.outcome).toBe('posted');
		expect(
			result.steps.every((step) => step.result === 'done now' || step.step === 'contact'),
		).toBe(true);
	});

	it('as draft leaves COGS waiting, and says so without blocking', () => {
		const books = model();
		const { result, codes } = carryOut(books, with_({ debtor: { invoiceStatus: 'draft' } }));
		expect(codes).toEqual(['COGS_WAITS']);
		expect(result.outcome).toBe('posted');
		expect(books.sales.get(guid)?.booked).toBe(false);
		expect(books.vouchers.size).toBe(0);
	});

	it('posts the COGS of a draft that the bookkeeper booked later', () => {
		const books = model();
		const draft = with_({ debtor: { invoiceStatus: 'draft' } });
		carryOut(books, draft);
		books.bookSales(guid, books.readSales(guid).timestamp, 'none');
		books.now += 15 * 60_000;
		expect(carryOut(books, draft).result.outcome).toBe('posted');
		expect([...books.vouchers.values()]).toMatchObject([{ state: 'booked' }]);
	});
});

describe('totals that differ', () => {
	it('keep the draft, unbooked, unsent and without COGS, and a second run changes nothing', () => {
		const books = model({ vatOffset: 1 });
		const { result, codes } = carryOut(books);
		expect(codes).toEqual(['TOTAL_MISMATCH']);
		expect(result.outcome).toBe('failed');
		expect(result.problems[0]?.da).toContain(
			'Rackbeat 1.184,00, Dinero 1.184,01 (moms 236,80 / 236,81)',
		);
		expect(books.sales.get(guid)).toMatchObject({ booked: false, mails: 0 });
		const { changes } = books;
		expect(carryOut(books).codes).toEqual(['TOTAL_MISMATCH']);
		expect(books.changes).toBe(changes);
	});

	it('write nothing where the user wants to stop', () => {
		const books = model({ vatOffset: 1 });
		expect(carryOut(books, with_({ onMismatch: 'stop' })).codes).toEqual([
			'TOTAL_MISMATCH_STOPPED',
		]);
		expect(books.attempts).toBe(0);
	});

	const rounding = { rounding: { account: 7380, toleranceOre: 5 } };

	it.each([1, -1, 5])('by %d øre within the tolerance get one rounding line', (vatOffset) => {
		const books = model({ vatOffset });
		const { run, result } = carryOut(books, with_(rounding));
		expect(result.outcome).toBe('posted');
		expect(run.taken.filter((step) => step === 'addRounding')).toHaveLength(1);
		const invoice = books.sales.get(guid)!;
		expect(invoice).toMatchObject({ booked: true, totals: { gross: 118400 } });
		expect(invoice.lines).toHaveLength(3);
		expect(carryOut(books, with_(rounding)).result.outcome).toBe('unchanged');
	});

	it.each(['lostBefore', 'lostAfter'] as const)(
		'get one line also when its answer is %s',
		(fault) => {
			const books = model({ vatOffset: 1 });
			const run = new ModelRun(books, with_(rounding));
			expect(run.finish(['none', 'none', 'none', fault]).outcome).toBe('posted');
			expect(books.sales.get(guid)?.lines).toHaveLength(3);
		},
	);

	it('[14.5 0.01 differences] are booked only where the gross is right and the VAT within the tolerance', () => {
		const any = { offset: fc.integer({ min: -120, max: 120 }), toleranceOre: fc.nat(100) };
		fc.assert(
			fc.property(fc.record(any), ({ offset: vatOffset, toleranceOre }) => {
				const books = model({ vatOffset });
				carryOut(books, with_({ rounding: { account: 7380, toleranceOre } }));
				const standing = books.sales.get(guid);
				const isClose = Math.abs(vatOffset) <= toleranceOre;
				expect(standing?.booked).toBe(isClose);
				if (isClose) expect(books.readSales(guid).totals.gross).toBe(posting.invoice!.totals.gross);
			}),
		);
	});

	it('beyond the tolerance are a mismatch', () => {
		expect(carryOut(model({ vatOffset: 6 }), with_(rounding)).codes).toEqual(['TOTAL_MISMATCH']);
	});
});

describe('a draft that somebody edited', () => {
	it.each([
		[
			'a line’s price',
			{ lines: [{ ...posting.invoice!.lines[0]!, unitPrice: '1' }, posting.invoice!.lines[1]!] },
		],
		['a line less', { lines: posting.invoice!.lines.slice(1) }],
		['a line more', { lines: [...posting.invoice!.lines, posting.invoice!.lines[1]!] }],
		['another contact', { contactGuid: 'c-9' }],
		['another reference', { reference: 'rackbeat:2001:customer-invoice:1009;h=00000000' }],
		['another currency', { currency: 'EUR' }],
	])('is respected: %s', (_, edit) => {
		const books = model();
		new ModelRun(books, posting).finish([]);
		const draft = Object.assign(books.sales.get(guid)!, { booked: false }, edit);
		const { codes } = carryOut(books);
		expect(codes).toEqual(['EDITED_IN_TARGET']);
		expect(draft.booked).toBe(false);
	});

	it('is told as outdated where it carries an earlier content of the same document', () => {
		const books = model();
		new ModelRun(books, posting).finish([]);
		const reference = 'rackbeat:2001:customer-invoice:1001;h=00000000';
		Object.assign(books.sales.get(guid)!, { booked: false, reference });
		expect(carryOut(books).codes).toEqual(['DRAFT_OUTDATED']);
	});
});

describe('a booked invoice that Rackbeat now says otherwise about', () => {
	it('is left alone and reported', () => {
		const books = model();
		carryOut(books);
		const { changes } = books;
		expect(carryOut(books, plan(read({ note: 'Ny tekst' }))).codes).toEqual(['CONTENT_CHANGED']);
		expect(books.changes).toBe(changes);
	});
});

describe('an invoice that was deleted in Dinero', () => {
	it.each([
		[true, null],
		[true, seen],
		[false, null],
		[false, seen],
	])('asks (answers as if it had never been: %p, row: %p)', (deletedIsNotFound, evidence) => {
		const books = model({ deletedIsNotFound });
		carryOut(books);
		books.deleteSales(guid);
		const { changes } = books;
		expect(carryOut(books, posting, evidence).codes).toEqual(['DELETED_IN_TARGET']);
		expect(books.changes).toBe(changes);
	});

	it('is made again under the next generation, and the old row does not stop it', () => {
		const books = model();
		const first = carryOut(books).result;
		books.deleteSales(guid);
		const again = plan(read(), { generation: 2 });
		expect(again.invoice?.guid).not.toBe(guid);
		const { result } = carryOut(books, again, evidenceAfter(first));
		expect(result.outcome).toBe('posted');
		expect(result.salesGuid).toBe(again.invoice?.guid);
	});
});

describe('the mail', () => {
	const mailed = with_({ debtor: { invoiceStatus: 'bookedAndEmailed' } });

	it('leaves once', () => {
		const books = model();
		carryOut(books, mailed);
		books.now += 3_600_000;
		carryOut(books, mailed);
		expect(books.sales.get(guid)?.mails).toBe(1);
	});

	it('whose fate is unknown is never sent again, and that is told each time', () => {
		const books = model();
		const run = new ModelRun(books, mailed);
		const first = run.finish(['none', 'none', 'none', 'none', 'lostBefore']);
		expect(first).toMatchObject({ outcome: 'uncertain', mailUncertain: true });
		books.now += 3_600_000;
		const { result, codes } = carryOut(books, mailed, evidenceAfter(first));
		expect(codes).toEqual(['MAIL_UNCERTAIN']);
		expect(result.mailUncertain).toBe(true);
		expect(books.sales.get(guid)?.mails).toBe(0);
	});

	it('of a customer without address is not sent, and that is told', () => {
		const books = model();
		const invoice = read({}, { contact_email: '' });
		const without = plan(invoice, {
			settings: settings({ debtor: { invoiceStatus: 'bookedAndEmailed' } }),
		});
		const { result, codes } = carryOut(books, without);
		expect(codes).toEqual(['NO_EMAIL']);
		expect(result.outcome).toBe('failed');
		expect(books.sales.get(guid)).toMatchObject({ booked: true, mails: 0 });
		expect(books.vouchers.size).toBe(1);
	});
});
