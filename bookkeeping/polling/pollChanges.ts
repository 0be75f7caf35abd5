import { changeOf, nextState, type PolledPage, type PollRules } from './nextState';
import type { PolledRow, PollState } from './pollState';

/** What one reading of a service gave. */
export interface Reading<Row extends PolledRow> extends Omit<PolledPage<Row>, 'complete' | 'upTo'> {
	/** True when each list came in one answer; between several, rows can move out of sight. */
	single: boolean;
	/** True when a row was met on two pages, so that another one may have been skipped. */
	disturbed: boolean;
}

/** Reads all rows changed since `windowStart(state)`, and what else the event asks for. */
export type ReadChanges<Row extends PolledRow> = (state: PollState) => Promise<Reading<Row>>;

/** Reading again this often is enough in any shop where somebody also sleeps. */
const MOST_READS = 6;

const greatest = (rows: readonly PolledRow[]): number =>
	rows.reduce((most, row) => Math.max(most, changeOf(row)), Number.NEGATIVE_INFINITY);

/**
 * Whether all that a reading showed stands in the next one as it was. A row can only be skipped when
 * one that was read before it leaves its place meanwhile. One that moves on is met again, one that is
 * deleted is missing the next time, and one that went and came back has changed. That the next reading
 * shows nothing new proves nothing: it can skip the same row over another deletion.
 */
function stoodStill(reading: Reading<PolledRow>, next: Reading<PolledRow>): boolean {
	const changes = new Map(next.rows.map(({ key, changed }) => [key, changed]));
	const notYet = new Set(next.notYet);
	return (
		!reading.disturbed &&
		reading.rows.every(({ key, changed }) => changes.get(key) === changed) &&
		(reading.notYet ?? []).every((key) => notYet.has(key))
	);
}

/**
 * Lists of several pages, read until one of the readings is sure to have skipped nothing. What changes
 * meanwhile is later than the first reading, up to which alone the cursor may move.
 */
async function readAgain<Row extends PolledRow>(
	first: Reading<Row>,
	read: () => Promise<Reading<Row>>,
): Promise<PolledPage<Row>> {
	const rows = [...first.rows];
	const notYet = new Set(first.notYet);
	let last = first;
	let complete = false;
	for (let reads = 1; reads < MOST_READS && !complete; reads += 1) {
		const next = await read();
		rows.push(...next.rows);
		for (const key of next.notYet ?? []) notYet.add(key);
		complete = stoodStill(last, next);
		last = next;
	}
	return {
		...first,
		rows,
		...(first.notYet && { notYet: [...notYet] }),
		complete,
		upTo: greatest(first.rows),
	};
}

/** One page for `nextState`, whatever moved while it was read. */
export async function readPage<Row extends PolledRow>(
	state: PollState,
	read: ReadChanges<Row>,
): Promise<PolledPage<Row>> {
	const first = await read(state);
	return first.single
		? { ...first, complete: true }
		: await readAgain(first, async () => await read(state));
}

/** One poll: what happened since `state`, and the state to keep together with it. */
export async function pollChanges<Row extends PolledRow>(
	state: PollState,
	read: ReadChanges<Row>,
	rules: PollRules,
): Promise<{ state: PollState; emit: Row[] }> {
	return nextState(state, await readPage(state, read), rules);
}
