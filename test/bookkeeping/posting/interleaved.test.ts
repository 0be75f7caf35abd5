import fc from 'fast-check';
import type { CustomerInvoicePlan } from '../../../bookkeeping/plan/plan';
import type { Evidence } from '../../../bookkeeping/posting/found';
import type { PostingResult } from '../../../bookkeeping/posting/result';
import { plan, read, settings } from '../example';
import { BooksModel, PLAIN, type Fault, type Switches } from './booksModel';
import { evidenceAfter, ModelRun } from './modelRun';

const MINUTE = 60_000;

/** One step of one run. */
interface Turn {
	slot: number;
	fault: Fault;
	/** Milliseconds that pass before it. */
	passes: number;
}

/** Runs that step by turns, and then a passage of time over which some of them die. */
interface Burst {
	turns: Turn[];
	dies: boolean[];
	passes: number;
}

const fault = fc.oneof(
	{ weight: 20, arbitrary: fc.constant<Fault>('none') },
	{ weight: 1, arbitrary: fc.constantFrom<Fault>('lostBefore', 'lostAfter') },
);
const turn: fc.Arbitrary<Turn> = fc.record({
	slot: fc.integer({ min: 0, max: 2 }),
	fault,
	passes: fc.integer({ min: 0, max: 400 }),
});
const burst: fc.Arbitrary<Burst> = fc.record({
	turns: fc.array(turn, { minLength: 1, maxLength: 40, size: 'max' }),
	dies: fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }),
	passes: fc.oneof(
		fc.integer({ min: 0, max: 6 * MINUTE }),
		fc.integer({ min: 9 * MINUTE, max: 13 * MINUTE }),
	),
});
const schedule = fc.array(burst, { minLength: 1, maxLength: 4, size: 'max' });
const skews = fc.tuple(...[0, 1, 2].map(() => fc.integer({ min: -2 * MINUTE, max: 2 * MINUTE })));
const switches: fc.Arbitrary<Switches> = fc.record({
	draftsLinked: fc.constant(true),
	listLag: fc.constantFrom(0, 0, 900, 5000),
	wholeSeconds: fc.boolean(),
	vatOffset: fc.constant(0),
	deletedIsNotFound: fc.boolean(),
});

/** Several machines that carry the same plan out, with crashes and lost answers. */
class Machines {
	private runs: Array<ModelRun | undefined> = [];
	evidence: Evidence | null = null;
	last: PostingResult | undefined;

	constructor(
		readonly books: BooksModel,
		private readonly posting: CustomerInvoicePlan,
		private readonly skew: readonly number[],
		private readonly keepsEvidence: boolean,
	) {}

	private start(slot: number): ModelRun {
		const evidence = this.keepsEvidence ? this.evidence : null;
		const run = new ModelRun(this.books, this.posting, evidence, this.skew[slot]);
		this.runs[slot] = run;
		return run;
	}

	/** Plays a burst; `check` is asked after every single step. */
	play({ turns, dies, passes }: Burst, check: (books: BooksModel) => void): void {
		for (const { slot, fault: lost, passes: between } of turns) {
			this.books.now += between;
			this.advance(slot, this.runs[slot] ?? this.start(slot), lost);
			check(this.books);
		}
		this.runs = this.runs.map((run, slot) => (dies[slot] ? undefined : run));
		this.books.now += passes;
	}

	private advance(slot: number, run: ModelRun, lost: Fault): void {
		run.step(lost);
		if (!run.result) return;
		this.last = run.result;
		this.evidence = evidenceAfter(run.result) ?? this.evidence;
		this.runs[slot] = undefined;
	}

	/** Later sweeps without trouble, each when whoever was at work is surely done. */
	sweep(times: number): void {
		this.runs = [];
		for (let count = 0; count < times; count += 1) {
			this.books.now += 15 * MINUTE;
			const run = this.start(0);
			this.last = run.finish();
			this.evidence = evidenceAfter(this.last) ?? this.evidence;
		}
	}
}

const standing = (books: BooksModel) => ({
	invoices: [...books.sales.values()].filter(({ deleted }) => !deleted),
	vouchers: [...books.vouchers.values()].filter(({ deleted }) => !deleted),
});

function neverTwice(books: BooksModel): void {
	const { invoices, vouchers } = standing(books);
	expect(invoices.length).toBeLessThanOrEqual(1);
	expect(invoices[0]?.mails ?? 0).toBeLessThanOrEqual(1);
	expect(vouchers.length).toBeLessThanOrEqual(1);
}

function allDone(machines: Machines): void {
	const { invoices, vouchers } = standing(machines.books);
	expect(invoices).toHaveLength(1);
	expect(invoices[0]).toMatchObject({ booked: true });
	expect(vouchers).toHaveLength(1);
	expect(vouchers[0]).toMatchObject({ state: 'booked', total: 44960 });
	const codes = machines.last!.problems.map(({ code }) => code);
	// A mail whose fate nobody can know is told, and not sent again.
	if (invoices[0]!.mails === 0) expect(codes).toEqual(['MAIL_UNCERTAIN']);
	else expect(codes.filter((code) => code !== 'MAIL_UNCERTAIN')).toEqual([]);
}

const planFor = (postAs: 'manualVoucher' | 'ledgerItem'): CustomerInvoicePlan =>
	plan(read(), {
		settings: settings({ debtor: { invoiceStatus: 'bookedAndEmailed' }, cogs: { postAs } }),
	});

describe.each(['manualVoucher', 'ledgerItem'] as const)('COGS as %s', (postAs) => {
	const posting = planFor(postAs);

	it('is posted once, with one invoice and one mail, however runs meet, crash and lose answers', () => {
		fc.assert(
			fc.property(schedule, skews, switches, fc.boolean(), (bursts, skew, model, keeps) => {
				const machines = new Machines(new BooksModel(model), posting, skew, keeps);
				for (const each of bursts) machines.play(each, neverTwice);
				machines.sweep(6);
				neverTwice(machines.books);
				allDone(machines);
			}),
			{ numRuns: 800 },
		);
	});

	it('is posted in the end after the answer of any single write was lost', () => {
		const length = lengthOfRun(posting);
		for (let place = 0; place < length; place += 1) {
			for (const lost of ['lostBefore', 'lostAfter'] as const) {
				const machines = new Machines(new BooksModel(PLAIN), posting, [0], true);
				const run = new ModelRun(machines.books, posting);
				const result = run.finish([...Array<Fault>(place).fill('none'), lost]);
				machines.evidence = evidenceAfter(result);
				neverTwice(machines.books);
				machines.sweep(3);
				neverTwice(machines.books);
				allDone(machines);
			}
		}
	});

	it('is posted in the end after a crash between any two steps', () => {
		const length = lengthOfRun(posting);
		for (let place = 0; place < length; place += 1) {
			const machines = new Machines(new BooksModel(PLAIN), posting, [0], false);
			const run = new ModelRun(machines.books, posting);
			for (let count = 0; count < place; count += 1) run.step();
			machines.sweep(2);
			neverTwice(machines.books);
			allDone(machines);
			expect(standing(machines.books).invoices[0]?.mails).toBe(1);
		}
	});

	it.each([true, false])('is left alone by a second run (evidence kept: %p)', (keeps) => {
		const machines = new Machines(new BooksModel(PLAIN), posting, [0], keeps);
		machines.sweep(1);
		expect(machines.last?.outcome).toBe('posted');
		const { changes, attempts } = machines.books;
		machines.sweep(1);
		expect(machines.last?.outcome).toBe('unchanged');
		expect(machines.books.changes).toBe(changes);
		if (keeps) expect(machines.books.attempts).toBe(attempts);
	});
});

function lengthOfRun(posting: CustomerInvoicePlan): number {
	const run = new ModelRun(new BooksModel(PLAIN), posting);
	run.finish();
	return run.taken.length;
}

describe('a Dinero that shows no draft on its file', () => {
	const posting = planFor('manualVoucher');

	it('never gets two booked vouchers; what cannot be known is asked about', () => {
		fc.assert(
			fc.property(schedule, skews, fc.boolean(), (bursts, skew, keeps) => {
				const model = { ...PLAIN, draftsLinked: false };
				const machines = new Machines(new BooksModel(model), posting, skew, keeps);
				const booked = () =>
					standing(machines.books).vouchers.filter(({ state }) => state === 'booked').length;
				const never = () => expect(booked()).toBeLessThanOrEqual(1);
				for (const each of bursts) machines.play(each, never);
				machines.sweep(3);
				expect(booked()).toBeLessThanOrEqual(1);
				if (booked() === 0) expect(machines.last?.outcome).toBe('uncertain');
			}),
			{ numRuns: 700 },
		);
	});
});
