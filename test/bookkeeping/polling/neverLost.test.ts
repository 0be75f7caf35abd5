import fc from 'fast-check';
import { firstState } from '../../../bookkeeping/polling/nextState';
import { pollChanges, readPage } from '../../../bookkeeping/polling/pollChanges';
import { readState, startState, type PollState } from '../../../bookkeeping/polling/pollState';
import {
	bookedTimed,
	bookedUntimed,
	changed,
	created,
	reader,
	Service,
	wholeList,
	type Action,
	type EventKind,
	type Manner,
} from './service';

type Step =
	| { is: 'touch'; number: string; action: Action; late: number }
	| { is: 'pass'; seconds: number }
	| { is: 'poll'; crashes: boolean };

const touch = fc.record({
	is: fc.constant('touch' as const),
	number: fc.integer({ min: 1, max: 6 }).map(String),
	action: fc.constantFrom<Action>('book', 'book', 'edit', 'edit', 'unbook', 'remove'),
	late: fc.constantFrom(0, 0, 0, 1, 90, 3600),
});
// Nothing, less than a tick, minutes, more than the overlap, weeks.
const pass = fc.record({
	is: fc.constant('pass' as const),
	seconds: fc.constantFrom(0, 0.2, 1, 60, 1800, 3600, 9000, 21 * 86_400),
});
const poll = fc.record({
	is: fc.constant('poll' as const),
	crashes: fc.constantFrom(false, false, true),
});
const steps: fc.Arbitrary<Step[]> = fc.array(
	fc.oneof(
		{ weight: 5, arbitrary: touch },
		{ weight: 3, arbitrary: pass },
		{ weight: 2, arbitrary: poll },
	),
	{ maxLength: 60, size: 'max' },
);
const manner: fc.Arbitrary<Manner> = fc.record({
	times: fc.constantFrom('utc' as const, 'local' as const),
	grain: fc.constantFrom(1, 1000),
});
// The second is an hour before summer time ends.
const START = ['2026-11-01T08:00:00Z', '2026-10-25T00:00:00Z'].map((text) => Date.parse(text));

const saved = (state: PollState): PollState =>
	readState(JSON.parse(JSON.stringify(state))) ?? startState();

/** What a reader with a perfect memory, who reads everything each time, would have handed on. */
class Witness {
	private readonly last = new Map<string, string>();
	readonly told: string[] = [];

	constructor(
		private readonly kind: EventKind,
		private readonly service: Service,
	) {}

	look(): string[] {
		const rows = this.service.seen().map((version) => this.kind.row(this.service, version));
		const holding = rows.filter(
			({ holds, key }) => holds && (!this.kind.whole || this.isBooked(key)),
		);
		const fresh = holding.filter(({ key, occurrence }) => this.last.get(key) !== occurrence);
		const standing = new Set(holding.map(({ key }) => key));
		const forgets = this.kind.rules.waits || this.kind.whole;
		for (const key of [...this.last.keys()])
			if (forgets && !standing.has(key)) this.last.delete(key);
		for (const { key, occurrence } of fresh) this.last.set(key, occurrence);
		return fresh.map(({ key }) => key);
	}

	private isBooked = (key: string): boolean =>
		this.service.seen().some(({ number, booked }) => number === key && booked);
}

const kinds = [bookedTimed, bookedUntimed, changed, created, wholeList];

test.each(kinds)('$name: each poll hands on exactly what is new', async (kind) => {
	await fc.assert(
		fc.asyncProperty(steps, manner, fc.constantFrom(...START), async (all, how, start) => {
			const service = new Service(how, start);
			const witness = new Witness(kind, service);
			const read = reader(kind, service, 1000);
			let state: PollState = firstState(await readPage(startState(), read), kind.rules);
			for (const step of [...all, { is: 'poll', crashes: false } as const]) {
				if (step.is === 'touch') service.touch(step.number, step.action, step.late);
				if (step.is === 'pass') service.pass(step.seconds);
				if (step.is !== 'poll') continue;
				const result = await pollChanges(state, read, kind.rules);
				if (step.crashes) continue;
				state = saved(result.state);
				expect(result.emit.map(({ key }) => key).sort()).toEqual(witness.look().sort());
			}
		}),
		{ numRuns: 300 },
	);
});

/** Happenings that stand now and were never handed on. */
const missing = (kind: EventKind, service: Service, emitted: readonly string[]): string[] =>
	service
		.seen()
		.filter(({ booked }) => booked || kind === changed || kind === created)
		.map((version) => kind.row(service, version))
		.filter(({ key, occurrence }) => !emitted.includes(`${key} ${occurrence}`))
		.map(({ key }) => key);

const touched = (number: string, action: Action, late = 0) => ({
	is: 'touch' as const,
	number,
	action,
	late,
});
const polled = { is: 'poll' as const, crashes: false };
/**
 * Found once in 16,489 runs: a row that moves on hides document 6 in one reading, and a deletion
 * hides it again in the next, which then shows nothing new.
 */
const HIDDEN_TWICE: [Step[], Array<ReturnType<typeof touched> | null>, number, Manner] = [
	[polled, polled, touched('1', 'book'), polled, polled, { is: 'pass', seconds: 9000 }],
	[
		touched('4', 'book', 3600),
		touched('3', 'book'),
		touched('2', 'book'),
		...[null, null, null, null, null, null],
		touched('6', 'book'),
		null,
		touched('2', 'unbook'),
		null,
		touched('6', 'edit'),
		touched('2', 'remove'),
	],
	2,
	{ times: 'utc', grain: 1 },
];

test.each(kinds)('$name: pages move while they are read, and batches are small', async (kind) => {
	await fc.assert(
		fc.asyncProperty(
			steps,
			fc.array(fc.option(touch), { maxLength: 30, size: 'max' }),
			fc.integer({ min: 1, max: 6 }),
			manner,
			async (all, disturbances, pageSize, how) => {
				const service = new Service(how, START[0] ?? 0);
				const waiting = [...disturbances];
				const read = reader(kind, service, pageSize, () => {
					const event = waiting.shift();
					if (event) service.touch(event.number, event.action, event.late);
					if (event) service.pass(1);
				});
				const rules = { ...kind.rules, most: 3 };
				const emitted: string[] = [];
				let state: PollState = firstState(
					await readPage(startState(), async () => ({
						rows: [],
						single: true,
						disturbed: false,
						notYet: [],
						whole: kind.whole === true,
					})),
					rules,
				);
				const pollOnce = async (crashes: boolean): Promise<void> => {
					const result = await pollChanges(state, read, rules);
					if (crashes) return;
					state = saved(result.state);
					expect(result.emit.length).toBeLessThanOrEqual(3);
					emitted.push(...result.emit.map(({ key, occurrence }) => `${key} ${occurrence}`));
				};
				for (const step of all) {
					if (step.is === 'touch') service.touch(step.number, step.action, step.late);
					if (step.is === 'pass') service.pass(step.seconds);
					if (step.is === 'poll') await pollOnce(step.crashes);
				}
				while (waiting.length > 0) await pollOnce(false);
				// Late ones become visible, and the backlog drains.
				service.pass(3600);
				for (let last = 0; last < 10; last += 1) await pollOnce(false);
				expect(missing(kind, service, emitted)).toEqual([]);
				const again = (key: string): number =>
					emitted.filter((each) => each.startsWith(`${key} `)).length;
				const times = (key: string): number =>
					service.bookings.filter((each) => each === key).length;
				const isState = kind === bookedUntimed || kind === wholeList;
				const numbers = [...new Set(service.bookings)];
				if (isState) for (const key of numbers) expect(again(key)).toBeLessThanOrEqual(times(key));
				else expect(new Set(emitted).size).toBe(emitted.length);
			},
		),
		{ numRuns: 80, examples: [HIDDEN_TWICE] },
	);
});

/**
 * Polls again and again while `between` says which document goes away after each page; the pages hold
 * one row each.
 */
async function toldWhile(
	kind: EventKind,
	service: Service,
	between: Array<string | null>,
	polls = 4,
): Promise<string[][]> {
	const read = reader(kind, service, 1, () => {
		const number = between.shift();
		if (number) service.touch(number, kind.whole ? 'unbook' : 'remove');
	});
	let state = startState();
	const told: string[][] = [];
	for (let poll = 0; poll < polls; poll += 1) {
		const result = await pollChanges(state, read, kind.rules);
		state = saved(result.state);
		told.push(result.emit.map(({ key }) => key));
	}
	return told;
}

/** Documents 1 and 2, then 4, and hours later 3, which moves 4 out of the next window. */
function fourDocuments(kind: EventKind): Service {
	const service = new Service({ times: 'utc', grain: 1 }, START[0] ?? 0);
	for (const number of ['1', '2']) {
		// Only drafts can be deleted.
		service.touch(number, kind.whole ? 'book' : 'edit');
		service.pass(60);
	}
	service.touch('4', 'book');
	service.pass(9000);
	service.touch('3', 'book');
	service.pass(60);
	return service;
}

// Two readings in a row skip the same row.
const TWO_GO = [null, '2', null, null, '1'];

test.each(kinds)(
	'$name: a row that slips under a deletion in each of two readings is not lost',
	async (kind) => {
		const told = (await toldWhile(kind, fourDocuments(kind), [...TWO_GO])).flat();
		expect(told.filter((key) => key === '4')).toEqual(['4']);
		expect(new Set(told).size).toBe(told.length);
	},
);

test('a row of a whole list that two readings skip is not told a second time', async () => {
	// Quiet until the second poll: two readings of five pages each.
	const quiet = Array.from({ length: 10 }, () => null);
	const told = await toldWhile(wholeList, fourDocuments(wholeList), [...quiet, ...TWO_GO]);
	expect(told).toEqual([['1', '2', '4', '3'], [], [], []]);
});
