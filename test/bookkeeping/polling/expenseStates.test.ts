import fc from 'fast-check';
import { missingFrom, readingOf } from '../../../bookkeeping/polling/expenseStates';
import { firstState } from '../../../bookkeeping/polling/nextState';
import { pollChanges, readPage } from '../../../bookkeeping/polling/pollChanges';
import { readState, startState, type PollState } from '../../../bookkeeping/polling/pollState';

/** What can happen to one of a few documents between two polls, or while a list is read. */
type Step =
	| { is: 'enter'; id: string }
	| { is: 'leave'; id: string }
	| { is: 'change'; id: string }
	| { is: 'poll'; crashes: boolean; loses: string[]; complete: boolean };

const id = fc.integer({ min: 1, max: 15 }).map((each) => `Doc${each}`);
const steps: fc.Arbitrary<Step[]> = fc.array(
	fc.oneof(
		{ weight: 4, arbitrary: fc.record({ is: fc.constant('enter' as const), id }) },
		{ weight: 2, arbitrary: fc.record({ is: fc.constant('leave' as const), id }) },
		{ weight: 2, arbitrary: fc.record({ is: fc.constant('change' as const), id }) },
		{
			weight: 3,
			arbitrary: fc.record({
				is: fc.constant('poll' as const),
				crashes: fc.constantFrom(false, false, true),
				loses: fc.array(id, { maxLength: 14 }),
				complete: fc.constantFrom(true, true, false),
			}),
		},
	),
	{ maxLength: 60, size: 'max' },
);

/** Documents in the states of an event, by id, with what would be told of them. */
class Company {
	readonly holding = new Map<string, number>();
	private revision = 0;

	enter(key: string): void {
		if (!this.holding.has(key)) this.holding.set(key, (this.revision += 1));
	}

	leave(key: string): void {
		this.holding.delete(key);
	}

	change(key: string): void {
		if (this.holding.has(key)) this.holding.set(key, (this.revision += 1));
	}
}

const saved = (state: PollState): PollState =>
	readState(JSON.parse(JSON.stringify(state))) ?? startState();

/** Reads as the trigger does: lists that may lose rows, then a look at those that are missing. */
const reader =
	(company: Company, tells: boolean, loses: ReadonlySet<string>, complete: boolean) =>
	(state: PollState) => {
		const documents = [...company.holding]
			.filter(([key]) => !loses.has(key))
			.map(([key, revision]) => ({
				...{ id: key, dated: null },
				occurrence: tells ? String(revision) : '',
			}));
		const present = new Set(documents.map(({ id: key }) => key));
		const { look, kept } = missingFrom(state, present);
		const still = [...look.filter((key) => company.holding.has(key)), ...kept];
		return Promise.resolve(readingOf(state, documents, { still, complete }));
	};

const NONE: ReadonlySet<string> = new Set<string>();

/** What a reader with a perfect memory would have told between the same polls. */
class Witness {
	private told = new Map<string, number>();

	constructor(company: Company) {
		this.told = new Map(company.holding);
	}

	/** Left and came back unseen is no news: nobody can tell it from having stayed. */
	expected(company: Company, tells: boolean, seen: ReadonlySet<string>): string[] {
		const news: string[] = [];
		for (const [key, revision] of company.holding) {
			const before = this.told.get(key);
			const isNews = before === undefined || (tells && before !== revision);
			if (!seen.has(key) || !isNews) continue;
			news.push(key);
			this.told.set(key, revision);
		}
		for (const key of [...this.told.keys()]) {
			if (!company.holding.has(key)) this.told.delete(key);
		}
		return news.sort();
	}
}

test.each([false, true])(
	'each document is told once for each time it reaches a state, whatever lists lose (changes: %s)',
	async (tells) => {
		await fc.assert(
			fc.asyncProperty(steps, fc.array(id), async (all, standing) => {
				const company = new Company();
				for (const key of standing) company.enter(key);
				let state = saved(
					firstState(await readPage(startState(), reader(company, tells, NONE, true))),
				);
				const witness = new Witness(company);
				for (const step of all) {
					if (step.is !== 'poll') {
						company[step.is](step.id);
						continue;
					}
					const loses = new Set(step.loses);
					// A list that was not read to its end forgets nobody; then nothing may leave meanwhile.
					const complete = step.complete || step.crashes;
					const read = reader(company, tells, loses, complete);
					const result = await pollChanges(state, read, { most: 1000 });
					if (step.crashes) continue;
					const told = result.emit.map(({ key }) => key).sort();
					const seen = new Set([...company.holding.keys()].filter((key) => !loses.has(key)));
					if (complete) expect(told).toEqual(witness.expected(company, tells, seen));
					else
						for (const key of told)
							expect(witness.expected(company, tells, new Set([key]))).toEqual([key]);
					state = saved(result.state);
					if (!complete) return;
				}
			}),
			{ numRuns: 300 },
		);
	},
);

test('memory holds no more than what the service still tells of', async () => {
	await fc.assert(
		fc.asyncProperty(steps, async (all) => {
			const company = new Company();
			let state = startState();
			for (const step of all) {
				if (step.is === 'poll') {
					const { state: next } = await pollChanges(state, reader(company, true, NONE, true), {});
					state = saved(next);
					expect(new Set(Object.keys(state.handedOn))).toEqual(new Set(company.holding.keys()));
					expect(state.waiting).toEqual([]);
				} else company[step.is](step.id);
			}
		}),
		{ numRuns: 100 },
	);
});

test('a backlog is handed on in parts, each document once', async () => {
	const company = new Company();
	for (let each = 1; each <= 25; each += 1) company.enter(`Doc${each}`);
	let state = startState();
	const told: string[] = [];
	for (let poll = 0; poll < 4; poll += 1) {
		const result = await pollChanges(state, reader(company, false, NONE, true), { most: 10 });
		told.push(...result.emit.map(({ key }) => key));
		state = saved(result.state);
	}
	expect(told.sort()).toEqual([...company.holding.keys()].sort());
});

test('no more than ten are looked at in one poll, the others stay remembered', () => {
	const keys = Array.from({ length: 14 }, (_, each) => `Doc${10 + each}`);
	const mark = { occurrence: '', since: null, changed: null };
	const handedOn = Object.fromEntries(keys.map((key) => [key, mark]));
	const { look, kept } = missingFrom({ ...startState(), handedOn }, new Set(['Doc10']));
	expect(look).toEqual(keys.slice(1, 11));
	expect(kept).toEqual(keys.slice(11));
});
