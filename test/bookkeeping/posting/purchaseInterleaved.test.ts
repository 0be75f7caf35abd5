import fc from 'fast-check';
import type { Posting } from '../../../bookkeeping/plan/plan';
import type { Evidence } from '../../../bookkeeping/posting/found';
import type { PostingResult } from '../../../bookkeeping/posting/result';
import type { Fault } from './modelTerms';
import { PURCHASES_PLAIN, PurchaseBooks, type PurchaseSwitches } from './purchaseBooks';
import { creditNote, payment, posting, purchase } from './purchaseExample';
import { evidenceOf, PurchaseRun } from './purchaseRun';

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
	{ weight: 12, arbitrary: fc.constant<Fault>('none') },
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
const switches = (fixed: Partial<PurchaseSwitches>): fc.Arbitrary<PurchaseSwitches> =>
	fc
		.record({
			draftsLinked: fc.boolean(),
			draftsOnFileGuid: fc.boolean(),
			draftsSimilar: fc.boolean(),
			deletedStayLinked: fc.boolean(),
			listLag: fc.constantFrom(0, 0, 900, 5000),
			wholeSeconds: fc.boolean(),
			deletedIsNotFound: fc.boolean(),
			creditNoteSign: fc.constantFrom<1 | -1>(1, -1),
		})
		.map((open) => ({ ...PURCHASES_PLAIN, ...open, ...fixed }));

/** Several machines that carry the same document out, with crashes and lost answers. */
class Machines {
	private runs: Array<PurchaseRun | undefined> = [];
	private evidence: Evidence | null = null;
	last: PostingResult | undefined;

	constructor(
		readonly books: PurchaseBooks,
		private readonly document: Posting,
		private readonly skew: readonly number[],
		private readonly keepsEvidence: boolean,
	) {}

	private start(slot: number): PurchaseRun {
		const evidence = this.keepsEvidence ? this.evidence : null;
		const run = new PurchaseRun(this.books, this.document, evidence, this.skew[slot]);
		this.runs[slot] = run;
		return run;
	}

	private done(result: PostingResult): void {
		this.last = result;
		this.evidence = evidenceOf(result) ?? this.evidence;
	}

	/** Plays a burst; `check` is asked after every single step. */
	play({ turns, dies, passes }: Burst, check: (books: PurchaseBooks) => void): void {
		for (const { slot, fault: lost, passes: between } of turns) {
			this.books.now += between;
			const run = this.runs[slot] ?? this.start(slot);
			run.step(lost);
			check(this.books);
			if (run.result) {
				this.done(run.result);
				this.runs[slot] = undefined;
			}
		}
		this.runs = this.runs.map((run, slot) => (dies[slot] ? undefined : run));
		this.books.now += passes;
	}

	/** Later runs without trouble, each when whoever was at work is surely done. */
	sweep(times: number): void {
		this.runs = [];
		for (let count = 0; count < times; count += 1) {
			this.books.now += 15 * MINUTE;
			this.done(this.start(0).finish());
		}
	}
}

const standing = (books: PurchaseBooks) =>
	[...books.purchases.values()].filter(({ deleted }) => !deleted);
const booked = (books: PurchaseBooks) => standing(books).filter(({ state }) => state === 'booked');

describe('a purchase voucher', () => {
	const document = posting({ purchase: purchase() });

	it('is booked once, however runs meet, crash and lose answers, where a file shows its draft', () => {
		const readings = fc.oneof(
			switches({ draftsOnFileGuid: true }),
			switches({ draftsLinked: true }),
		);
		fc.assert(
			fc.property(schedule, skews, readings, fc.boolean(), (bursts, skew, model, keeps) => {
				const machines = new Machines(new PurchaseBooks(model), document, skew, keeps);
				const never = (books: PurchaseBooks) =>
					expect(standing(books).length).toBeLessThanOrEqual(1);
				for (const each of bursts) machines.play(each, never);
				machines.sweep(6);
				expect(standing(machines.books)).toMatchObject([{ state: 'booked' }]);
				expect(machines.last?.outcome).toBe('unchanged');
			}),
			{ numRuns: 600 },
		);
	});

	it('is never booked twice where no file shows a draft; what cannot be known is asked about', () => {
		const readings = switches({ draftsOnFileGuid: false, draftsLinked: false });
		fc.assert(
			fc.property(schedule, skews, readings, fc.boolean(), (bursts, skew, model, keeps) => {
				const machines = new Machines(new PurchaseBooks(model), document, skew, keeps);
				const never = (books: PurchaseBooks) => expect(booked(books).length).toBeLessThanOrEqual(1);
				for (const each of bursts) machines.play(each, never);
				machines.sweep(3);
				never(machines.books);
				if (booked(machines.books).length === 0) {
					expect(['uncertain', 'failed']).toContain(machines.last?.outcome);
				}
			}),
			{ numRuns: 500 },
		);
	});

	it('as a draft is made once', () => {
		const draft = posting({ purchase: purchase({ target: 'draft' }) });
		fc.assert(
			fc.property(schedule, skews, (bursts, skew) => {
				const machines = new Machines(new PurchaseBooks(), draft, skew, false);
				const never = (books: PurchaseBooks) =>
					expect(standing(books).length).toBeLessThanOrEqual(1);
				for (const each of bursts) machines.play(each, never);
				machines.sweep(6);
				expect(standing(machines.books)).toMatchObject([{ state: 'draft' }]);
			}),
			{ numRuns: 150 },
		);
	});
});

describe('a purchase credit note', () => {
	const document = posting({ purchaseCreditNote: creditNote() });

	it('is booked once, however runs meet, crash and lose answers', () => {
		fc.assert(
			fc.property(schedule, skews, switches({}), fc.boolean(), (bursts, skew, model, keeps) => {
				const machines = new Machines(new PurchaseBooks(model), document, skew, keeps);
				for (const each of bursts) machines.play(each, () => undefined);
				machines.sweep(3);
				expect([...machines.books.notes.values()]).toMatchObject([{ state: 'booked' }]);
				expect(machines.last?.outcome).toBe('unchanged');
			}),
			{ numRuns: 300 },
		);
	});
});

describe.each(['invoice', 'purchaseVoucher', 'creditNote'] as const)(
	'a payment of a %s',
	(kind) => {
		const document = posting({ payment: payment({ documentKind: kind }) });

		it('is registered once, however runs meet, crash and lose answers', () => {
			fc.assert(
				fc.property(schedule, skews, switches({}), (bursts, skew, model) => {
					const machines = new Machines(new PurchaseBooks(model), document, skew, false);
					const never = ({ payable }: PurchaseBooks) =>
						expect(payable.payments.length).toBeLessThanOrEqual(1);
					for (const each of bursts) machines.play(each, never);
					machines.sweep(3);
					const sign = kind === 'creditNote' ? model.creditNoteSign : 1;
					expect(machines.books.payable.payments).toMatchObject([{ amount: sign * 125_000 }]);
					expect(machines.last?.outcome).toBe('unchanged');
				}),
				{ numRuns: 300 },
			);
		});
	},
);

describe('after one broken step', () => {
	const documents: ReadonlyArray<readonly [string, Posting]> = [
		['a purchase', posting({ purchase: purchase() })],
		['a credit note', posting({ purchaseCreditNote: creditNote() })],
		['a payment', posting({ payment: payment() })],
	];

	it.each(documents)('%s is there once in the end', (_, document) => {
		const whole = new PurchaseRun(new PurchaseBooks(), document);
		whole.finish();
		for (let place = 0; place < whole.taken.length; place += 1) {
			for (const lost of ['lostBefore', 'lostAfter', 'crash'] as const) {
				const machines = new Machines(new PurchaseBooks(), document, [0], false);
				const run = new PurchaseRun(machines.books, document);
				if (lost === 'crash') for (let count = 0; count < place; count += 1) run.step();
				else run.finish([...Array<Fault>(place).fill('none'), lost]);
				machines.sweep(3);
				const { books } = machines;
				const all = [standing(books), [...books.notes.values()], books.payable.payments];
				expect(all.map(({ length }) => length).sort()).toEqual([0, 0, 1]);
				expect(machines.last?.outcome).toBe('unchanged');
			}
		}
	});
});
