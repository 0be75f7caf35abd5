import fc from 'fast-check';
import {
	firstState,
	OVERLAP_MS,
	type PolledInvoice,
	type PollState,
} from '../../../bookkeeping/polling/cursor';
import { pollChanges, type ReadChanges } from '../../../bookkeeping/polling/pollChanges';

/** A Rackbeat of a few lines: invoices with times of a second's grain, listed oldest change first. */
class Shop {
	readonly rows = new Map<string, PolledInvoice>();
	readonly bookings: string[] = [];
	private seconds = Date.parse('2026-11-01T08:00:00Z') / 1000;

	private stamp = (): string => new Date(this.seconds * 1000).toISOString();

	pass(seconds: number): void {
		this.seconds += seconds;
	}

	touch(number: string, action: 'edit' | 'book' | 'unbook'): void {
		const at = this.stamp();
		const row = this.rows.get(number) ?? {
			number,
			isBooked: false,
			bookedAt: null,
			updatedAt: at,
		};
		const books = action === 'book' && !row.isBooked && row.bookedAt !== at;
		if (books) this.bookings.push(`${number}@${at}`);
		this.rows.set(number, {
			...row,
			updatedAt: at,
			...(books && { isBooked: true, bookedAt: at }),
			...(action === 'unbook' && { isBooked: false }),
		});
	}

	list(from: number | null, sorted: boolean): PolledInvoice[] {
		const time = (row: PolledInvoice): number => Date.parse(row.updatedAt ?? '');
		const found = [...this.rows.values()].filter((row) => from === null || time(row) >= from);
		if (sorted) found.sort((a, b) => time(a) - time(b));
		return found;
	}
}

type Event =
	| { is: 'touch'; number: string; action: 'edit' | 'book' | 'unbook' }
	| { is: 'pass'; seconds: number }
	| { is: 'poll'; crashes: boolean };

const number = fc.integer({ min: 1, max: 12 }).map(String);
const touch = fc.record({
	is: fc.constant('touch' as const),
	number,
	action: fc.constantFrom('book' as const, 'book' as const, 'edit' as const, 'unbook' as const),
});
const silence = fc.constantFrom(0, 1, 30, 3600, 90_000, 21 * 86_400);
const events: fc.Arbitrary<Event[]> = fc.array(
	fc.oneof(
		{ weight: 5, arbitrary: touch },
		{
			weight: 2,
			arbitrary: fc.record({ is: fc.constant('pass' as const), seconds: silence }),
		},
		{
			weight: 2,
			arbitrary: fc.record({ is: fc.constant('poll' as const), crashes: fc.boolean() }),
		},
	),
	{ maxLength: 80 },
);

/** Bookings that were overtaken by an unbooking before any poll could see them. */
function seenOrGone(shop: Shop, emitted: readonly string[]): string[] {
	const standing = [...shop.rows.values()].filter((row) => row.isBooked);
	return standing
		.map((row) => `${row.number}@${row.bookedAt ?? ''}`)
		.filter((booking) => shop.bookings.includes(booking) && !emitted.includes(booking));
}

async function play(
	all: readonly Event[],
	whileReading: readonly Event[],
	pageSize: number,
	sorted: boolean,
): Promise<{ shop: Shop; emitted: string[] }> {
	const shop = new Shop();
	let state: PollState = firstState({ rows: [], complete: true });
	const emitted: string[] = [];
	const disturbances = [...whileReading];
	const read: ReadChanges<PolledInvoice> = async (from) => {
		const rows: PolledInvoice[] = [];
		for (let page = 0; ; page += 1) {
			const found = shop.list(from, sorted).slice(page * pageSize, (page + 1) * pageSize);
			rows.push(...found);
			const event = disturbances.shift();
			if (event?.is === 'touch') shop.touch(event.number, event.action);
			if (event) shop.pass(1);
			if (found.length < pageSize) return rows;
		}
	};
	const poll = async (crashes: boolean): Promise<void> => {
		const result = await pollChanges(state, read, { pageSize, mostEmitted: 5 });
		if (crashes) return;
		state = JSON.parse(JSON.stringify(result.state)) as PollState;
		emitted.push(...result.emit.map((row) => `${row.number}@${row.bookedAt ?? ''}`));
	};
	for (const event of all) {
		if (event.is === 'touch') shop.touch(event.number, event.action);
		if (event.is === 'pass') shop.pass(event.seconds);
		if (event.is === 'poll') await poll(event.crashes);
	}
	for (let last = 0; last < 12; last += 1) await poll(false);
	return { shop, emitted };
}

test.each([true, false])(
	'nothing is lost and nothing comes twice (oldest change first: %s)',
	async (sorted) => {
		await fc.assert(
			fc.asyncProperty(
				events,
				fc.array(touch, { maxLength: 20 }),
				fc.integer({ min: 1, max: 6 }),
				async (all, whileReading, pageSize) => {
					const { shop, emitted } = await play(all, whileReading, pageSize, sorted);
					expect(seenOrGone(shop, emitted)).toEqual([]);
					expect(new Set(emitted).size).toBe(emitted.length);
					expect(emitted.filter((booking) => !shop.bookings.includes(booking))).toEqual([]);
				},
			),
			{ numRuns: 250 },
		);
	},
);

test('a backlog comes in batches, and an edit of an early booking does not hide it', async () => {
	const shop = new Shop();
	for (let index = 1; index <= 60; index += 1) {
		shop.touch(String(index), 'book');
		shop.pass(OVERLAP_MS / 1000);
	}
	shop.touch('1', 'edit');
	let state: PollState = {
		...firstState({ rows: [], complete: true }),
		settledUntil: Date.parse('2026-10-31T00:00:00Z'),
		cursor: Date.parse('2026-10-31T00:00:00Z'),
	};
	const emitted: string[] = [];
	for (let poll = 0; poll < 20; poll += 1) {
		const result = await pollChanges(state, async (from) => shop.list(from, true), {
			pageSize: 7,
			mostEmitted: 10,
		});
		expect(result.emit.length).toBeLessThan(20);
		emitted.push(...result.emit.map((row) => row.number));
		({ state } = result);
	}
	expect([...emitted].sort((a, b) => Number(a) - Number(b))).toEqual(
		Array.from({ length: 60 }, (_, index) => String(index + 1)),
	);
});
