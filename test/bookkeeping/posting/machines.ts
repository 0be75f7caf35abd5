import fc from 'fast-check';
import { salesOf, type SalesPlan } from '../../../bookkeeping/plan/plan';
import type { Evidence } from '../../../bookkeeping/posting/found';
import type { PostingResult } from '../../../bookkeeping/posting/result';
import type { BooksModel, Fault, Switches } from './booksModel';
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
export interface Burst {
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
export const schedule = fc.array(burst, { minLength: 1, maxLength: 4, size: 'max' });
export const skews = fc.tuple(
	...[0, 1, 2].map(() => fc.integer({ min: -2 * MINUTE, max: 2 * MINUTE })),
);
export const switches: fc.Arbitrary<Switches> = fc.record({
	draftsLinked: fc.constant(true),
	listLag: fc.constantFrom(0, 0, 900, 5000),
	wholeSeconds: fc.boolean(),
	vatOffset: fc.constant(0),
	deletedIsNotFound: fc.boolean(),
});

/** Several machines that carry the same plan out, with crashes and lost answers. */
export class Machines {
	private runs: Array<ModelRun | undefined> = [];
	evidence: Evidence | null = null;
	last: PostingResult | undefined;

	constructor(
		readonly books: BooksModel,
		readonly posting: SalesPlan,
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
	play({ turns, dies, passes }: Burst, check: (machines: Machines) => void): void {
		for (const { slot, fault: lost, passes: between } of turns) {
			this.books.now += between;
			this.advance(slot, this.runs[slot] ?? this.start(slot), lost);
			check(this);
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

/** What stands of the plan's own documents; an invoice that it credits is not among them. */
export const standing = ({ books, posting }: Machines) => ({
	documents: [...books.sales]
		.filter(([guid, { deleted }]) => guid === salesOf(posting).guid && !deleted)
		.map(([, document]) => document),
	vouchers: [...books.vouchers.values()].filter(({ deleted }) => !deleted),
});

/** Of everything at most one; an invoice is credited at most once. */
export function neverTwice(machines: Machines): void {
	const { documents, vouchers } = standing(machines);
	expect(documents.length).toBeLessThanOrEqual(1);
	expect(documents[0]?.mails ?? 0).toBeLessThanOrEqual(1);
	expect(vouchers.length).toBeLessThanOrEqual(1);
	expect(credited(machines)).toBeLessThanOrEqual(salesOf(machines.posting).totals.gross);
}

/** What booked credit notes took off any invoice, in øre. */
const credited = ({ books }: Machines): number =>
	[...books.sales.values()].reduce((sum, document) => sum + document.credited, 0);

export function allDone(machines: Machines): void {
	const { documents, vouchers } = standing(machines);
	const sales = salesOf(machines.posting);
	expect(documents).toMatchObject([{ booked: true, totals: sales.totals }]);
	expect(vouchers).toMatchObject([{ state: 'booked', total: machines.posting.voucher?.total }]);
	expect(credited(machines)).toBe(sales.type === 'creditNote' ? sales.totals.gross : 0);
	const codes = machines.last!.problems.map(({ code }) => code);
	// A mail whose fate nobody can know is told, and not sent again.
	if (documents[0]!.mails === 0) expect(codes).toEqual(['MAIL_UNCERTAIN']);
	else expect(codes.filter((code) => code !== 'MAIL_UNCERTAIN')).toEqual([]);
}
