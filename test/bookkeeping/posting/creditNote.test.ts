import type { CreditNotePart, Plan } from '../../../bookkeeping/plan/plan';
import type { Evidence } from '../../../bookkeeping/posting/found';
import { creditNotePlan } from '../creditNoteExample';
import { plan, read, settings } from '../example';
import { BooksModel, PLAIN } from './booksModel';
import { booksWithInvoice } from './creditedBooks';
import { evidenceAfter, ModelRun } from './modelRun';

const invoicePlan = plan();
const invoice = invoicePlan.invoice;
const posting = creditNotePlan();
const { guid } = posting.creditNote;
const withPart = (change: Partial<CreditNotePart>) => creditNotePlan(invoicePlan, change);

function carryOut(books: BooksModel, of: Plan = posting, evidence: Evidence | null = null) {
	const run = new ModelRun(books, of, evidence);
	const result = run.finish();
	return { run, result, codes: result.problems.map(({ code }) => code) };
}

describe('a clean run of a credit note', () => {
	it('looks at its invoice before it creates and before it books, and takes the COGS back', () => {
		const books = booksWithInvoice(invoicePlan);
		const { run, result } = carryOut(books);
		expect(run.taken).toEqual([
			'writeContact',
			'readCredited',
			'createSales',
			'readSales',
			'readCredited',
			'bookSales',
			'uploadSheet',
			'listSheets',
			'createVoucher',
			'bookVoucher',
			'readSettlement',
			'goOn',
		]);
		expect(result).toMatchObject({ outcome: 'posted', salesGuid: guid, problems: [] });
		expect(result.steps.map((step) => [step.step, step.result])).toEqual([
			['contact', 'done before'],
			['creditNoteDraft', 'done now'],
			['creditNoteBooked', 'done now'],
			['voucherSheet', 'done now'],
			['voucherDraft', 'done now'],
			['voucherBooked', 'done now'],
		]);
		expect(books.sales.get(invoice.guid)?.credited).toBe(118400);
	});

	it('leaves a draft unbooked, its COGS waiting and its invoice as it was', () => {
		const books = booksWithInvoice(invoicePlan);
		const { result, codes } = carryOut(books, withPart({ target: 'draft' }));
		expect(codes).toEqual(['COGS_WAITS']);
		expect(result.outcome).toBe('posted');
		expect(books.sales.get(guid)?.booked).toBe(false);
		expect(books.sales.get(invoice.guid)?.credited).toBe(0);
	});

	it('books a draft of an earlier run after another look at its invoice', () => {
		const books = booksWithInvoice(invoicePlan);
		const draft = carryOut(books, withPart({ target: 'draft' })).result;
		const { run } = carryOut(books, posting, evidenceAfter(draft));
		expect(run.taken.slice(0, 3)).toEqual(['readSales', 'readCredited', 'bookSales']);
	});

	it('without an invoice asks for none', () => {
		const books = new BooksModel(PLAIN);
		const { run, result } = carryOut(books, withPart({ creditNoteFor: null }));
		expect(run.taken).not.toContain('readCredited');
		expect(result.outcome).toBe('posted');
	});

	it('is known again when its invoice’s guid was typed in capitals', () => {
		const books = booksWithInvoice(invoicePlan);
		carryOut(books);
		const typed = withPart({ creditNoteFor: invoice.guid.toUpperCase() });
		expect(carryOut(books, typed).codes).toEqual([]);
	});
});

describe('an invoice that cannot be credited', () => {
	const draftBooks = () => {
		const books = new BooksModel(PLAIN);
		books.createSales(invoice, 'c-1', 'none');
		return books;
	};
	const deletedBooks = () => {
		const books = booksWithInvoice(invoicePlan);
		books.deleteSales(invoice.guid);
		return books;
	};
	const otherContact = () => {
		const books = booksWithInvoice(invoicePlan);
		books.sales.get(invoice.guid)!.contactGuid = 'c-9';
		return books;
	};

	it.each([
		['unknown', () => new BooksModel(PLAIN), posting, 'CREDITED_INVOICE_MISSING'],
		['deleted', deletedBooks, posting, 'CREDITED_INVOICE_MISSING'],
		['a draft', draftBooks, posting, 'CREDITED_INVOICE_DRAFT'],
		['another customer’s', otherContact, posting, 'CREDITED_INVOICE_DIFFERS'],
		[
			'in another currency',
			() => booksWithInvoice(invoicePlan),
			withPart({ currency: 'EUR' }),
			'CREDITED_INVOICE_DIFFERS',
		],
		[
			'smaller by one øre',
			() => booksWithInvoice(invoicePlan),
			withPart({ totals: { net: 94721, vat: 23680, gross: 118401 } }),
			'OVER_CREDITED',
		],
	])('because it is %s stops everything', (_, booksOf, of, code) => {
		const books = booksOf();
		const { attempts } = books;
		const { result, codes } = carryOut(books, of);
		expect(codes).toEqual([code]);
		expect(result.outcome).toBe('failed');
		expect(result.steps).toContainEqual(
			expect.objectContaining({ step: 'creditNoteDraft', result: 'failed' }),
		);
		expect(books.attempts).toBe(attempts);
	});

	it('is named with both amounts', () => {
		const over = withPart({ totals: { net: 94721, vat: 23680, gross: 118401 } });
		const { result } = carryOut(booksWithInvoice(invoicePlan), over);
		expect(result.problems[0]?.da).toContain('1.184,01');
		expect(result.problems[0]?.da).toContain('1.184,00');
	});

	it('stops also the booking of a draft that stands', () => {
		const books = booksWithInvoice(invoicePlan);
		const draft = carryOut(books, withPart({ target: 'draft' })).result;
		books.deleteSales(invoice.guid);
		const { codes } = carryOut(books, posting, evidenceAfter(draft));
		expect(codes).toEqual(['CREDITED_INVOICE_MISSING']);
		expect(books.sales.get(guid)?.booked).toBe(false);
	});

	it('does not matter any more once the credit note is booked', () => {
		const books = booksWithInvoice(invoicePlan);
		const first = carryOut(books).result;
		books.deleteSales(invoice.guid);
		books.now += 900_000;
		expect(carryOut(books, posting, evidenceAfter(first)).result.outcome).toBe('unchanged');
	});
});

it('with negative amounts is stopped, since Dinero would turn them into a debt', () => {
	const books = booksWithInvoice(invoicePlan);
	const { attempts } = books;
	const negative = withPart({ totals: { net: -94720, vat: -23680, gross: -118400 } });
	expect(carryOut(books, negative).codes).toEqual(['CREDIT_NOTE_SIGN']);
	expect(books.attempts).toBe(attempts);
});

describe('a standing credit note', () => {
	it('whose draft was moved to another invoice is respected', () => {
		const books = booksWithInvoice(invoicePlan);
		carryOut(books, withPart({ target: 'draft' }));
		books.sales.get(guid)!.creditNoteFor = 'another';
		const { result, codes } = carryOut(books);
		expect(codes).toEqual(['EDITED_IN_TARGET']);
		expect(result.problems[0]?.en).toContain('credited invoice');
		expect(books.sales.get(guid)?.booked).toBe(false);
	});

	it('that is booked for another invoice is left alone, and what undoes it is told', () => {
		const books = booksWithInvoice(invoicePlan);
		carryOut(books);
		books.sales.get(guid)!.creditNoteFor = null;
		const { changes } = books;
		const { result, codes } = carryOut(books);
		expect(codes).toEqual(['CONTENT_CHANGED']);
		expect(result.problems[0]?.da).toContain('en ny faktura ophæver den');
		expect(books.changes).toBe(changes);
	});

	it('does not bring an invoice into trouble that was posted before', () => {
		const books = booksWithInvoice(invoicePlan);
		carryOut(books);
		books.now += 3_600_000;
		expect(carryOut(books, invoicePlan).codes).toEqual([]);
	});

	it('is made again under the next generation only', () => {
		const books = booksWithInvoice(invoicePlan);
		const first = carryOut(books, withPart({ target: 'draft' })).result;
		books.deleteSales(guid);
		expect(carryOut(books, posting, evidenceAfter(first)).codes).toEqual(['DELETED_IN_TARGET']);
		const again = withPart({ guid: 'n-2', generation: 2 });
		const next = { ...again, voucher: { ...again.voucher!, generation: 2 } };
		expect(carryOut(books, next, evidenceAfter(first)).result.outcome).toBe('posted');
	});
});

it('rounds by one line where its totals differ within the tolerance', () => {
	const change = { rounding: { account: 7380, toleranceOre: 5 } };
	const rounding = plan(read(), { settings: settings(change) });
	const books = booksWithInvoice(rounding);
	const note = creditNotePlan(rounding);
	Object.assign(books.switches, { ...PLAIN, vatOffset: -1 });
	expect(carryOut(books, note).result.outcome).toBe('posted');
	expect(books.sales.get(guid)?.totals.gross).toBe(118400);
});
