import fc from 'fast-check';
import type { SalesPlan } from '../../../bookkeeping/plan/plan';
import { creditNotePlan } from '../creditNoteExample';
import { plan, read, settings } from '../example';
import { BooksModel, PLAIN, type Fault, type Switches } from './booksModel';
import { booksWithInvoice } from './creditedBooks';
import { allDone, Machines, neverTwice, schedule, skews, standing, switches } from './machines';
import { evidenceAfter, ModelRun } from './modelRun';

type PostAs = 'manualVoucher' | 'ledgerItem';

/** A plan, and the books in which it is carried out. */
interface Case {
	posting: SalesPlan;
	books(model: Switches): BooksModel;
}

const invoicePlan = (postAs: PostAs) =>
	plan(read(), {
		settings: settings({ debtor: { invoiceStatus: 'bookedAndEmailed' }, cogs: { postAs } }),
	});

const invoiceCase = (postAs: PostAs): Case => ({
	posting: invoicePlan(postAs),
	books: (model) => new BooksModel(model),
});

function creditNoteCase(postAs: PostAs): Case {
	const invoice = invoicePlan(postAs);
	return { posting: creditNotePlan(invoice), books: (model) => booksWithInvoice(invoice, model) };
}

const lengthOfRun = ({ posting, books }: Case): number => {
	const run = new ModelRun(books(PLAIN), posting);
	run.finish();
	return run.taken.length;
};

describe.each([
	['an invoice with its COGS as manual voucher', invoiceCase('manualVoucher'), 700],
	['an invoice with its COGS as ledger item', invoiceCase('ledgerItem'), 400],
	['a credit note with its COGS as manual voucher', creditNoteCase('manualVoucher'), 500],
	['a credit note with its COGS as ledger item', creditNoteCase('ledgerItem'), 300],
] as const)('%s', (_, each, numRuns) => {
	const { posting, books } = each;

	it('[14.2 rule 5] [14.2 rule 6] is posted once, with one mail, however runs meet, crash and lose answers', () => {
		fc.assert(
			fc.property(schedule, skews, switches, fc.boolean(), (bursts, skew, model, keeps) => {
				const machines = new Machines(books(model), posting, skew, keeps);
				for (const burst of bursts) machines.play(burst, neverTwice);
				machines.sweep(6);
				neverTwice(machines);
				allDone(machines);
			}),
			{ numRuns },
		);
	});

	it('is posted in the end after the answer of any single write was lost', () => {
		const length = lengthOfRun(each);
		for (let place = 0; place < length; place += 1) {
			for (const lost of ['lostBefore', 'lostAfter'] as const) {
				const machines = new Machines(books(PLAIN), posting, [0], true);
				const run = new ModelRun(machines.books, posting);
				const result = run.finish([...Array<Fault>(place).fill('none'), lost]);
				machines.evidence = evidenceAfter(result);
				neverTwice(machines);
				machines.sweep(3);
				neverTwice(machines);
				allDone(machines);
			}
		}
	});

	it('is posted in the end after a crash between any two steps', () => {
		const length = lengthOfRun(each);
		for (let place = 0; place < length; place += 1) {
			const machines = new Machines(books(PLAIN), posting, [0], false);
			const run = new ModelRun(machines.books, posting);
			for (let count = 0; count < place; count += 1) run.step();
			machines.sweep(2);
			neverTwice(machines);
			allDone(machines);
			expect(standing(machines).documents[0]?.mails).toBe(1);
		}
	});

	it('is booked by one of two runs that take every step at the same moment', () => {
		const machines = new Machines(books(PLAIN), posting, [0], false);
		const runs = [0, 1].map(() => new ModelRun(machines.books, posting));
		for (let count = 0; count < 40; count += 1) {
			for (const run of runs) run.step();
			neverTwice(machines);
		}
		expect(runs.filter(({ found }) => found.sales.bookedByUs)).toHaveLength(1);
		expect(runs.map(({ result }) => result?.outcome).sort()).toContain('posted');
		machines.sweep(1);
		allDone(machines);
	});

	it.each([true, false])('is left alone by a second run (evidence kept: %p)', (keeps) => {
		const machines = new Machines(books(PLAIN), posting, [0], keeps);
		machines.sweep(1);
		expect(machines.last?.outcome).toBe('posted');
		const { changes, attempts } = machines.books;
		machines.sweep(1);
		expect(machines.last?.outcome).toBe('unchanged');
		expect(machines.books.changes).toBe(changes);
		if (keeps) expect(machines.books.attempts).toBe(attempts);
	});
});

/**
 * Whether the last run asks somebody: the fate is not known, or the draft that was taken back, with an
 * answer that got lost, is seen as deleted, and is made again only on a yes.
 */
const asks = ({ last }: Machines): boolean =>
	last?.outcome === 'uncertain' ||
	(last?.outcome === 'failed' && last.problems.some(({ code }) => code === 'DELETED_IN_TARGET'));

describe('a Dinero that shows no draft on its file', () => {
	const posting = invoicePlan('manualVoucher');

	it('never gets two booked vouchers; what cannot be known is asked about', () => {
		fc.assert(
			fc.property(schedule, skews, fc.boolean(), (bursts, skew, keeps) => {
				const model = { ...PLAIN, draftsLinked: false };
				const machines = new Machines(new BooksModel(model), posting, skew, keeps);
				const booked = () =>
					standing(machines).vouchers.filter(({ state }) => state === 'booked').length;
				const never = () => expect(booked()).toBeLessThanOrEqual(1);
				for (const each of bursts) machines.play(each, never);
				machines.sweep(3);
				expect(booked()).toBeLessThanOrEqual(1);
				if (booked() === 0) expect(asks(machines)).toBe(true);
			}),
			{ numRuns: 700 },
		);
	});
});
