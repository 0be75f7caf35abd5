import { isInDoubledHour } from './danishTime';
import { OVERLAP_MS, startState, type HandedOn, type PolledRow, type PollState } from './pollState';

/** What was read in one poll, asked for from `windowStart(state)` on. */
export interface PolledPage<Row extends PolledRow> {
	/** Of several versions of a row the last change counts; among equal changes the last one here. */
	rows: readonly Row[];
	/** True when nothing that was there can be missing; else the cursor stands still. */
	complete: boolean;
	/** The cursor moves no further than this instant, though rows may have changed later. */
	upTo?: number;
	/** All changes up to this instant were read, also when there were none. */
	through?: number;
	/** The rows are all there are for which the event holds, whenever they changed. */
	whole?: boolean;
	/** All keys for which the event did not hold, read before `rows`. */
	notYet?: readonly string[];
}

/** What is the same in all polls of an event. */
export interface PollRules {
	/**
	 * The service does not tell when it happened, only that it holds: rows for which it does not hold
	 * are remembered until it does.
	 */
	waits?: boolean;
	/** So many are handed on in one poll; the rest comes with the next. */
	most?: number;
}

/** Minus infinity where the change cannot be read. */
export const changeOf = ({ changed }: PolledRow): number => changed ?? Number.NEGATIVE_INFINITY;

function newestVersions<Row extends PolledRow>(rows: readonly Row[]): Row[] {
	const sorted = [...rows].sort((a, b) => changeOf(a) - changeOf(b));
	const byKey = new Map<string, Row>();
	for (const row of sorted) {
		byKey.delete(row.key);
		byKey.set(row.key, row);
	}
	return [...byKey.values()];
}

const handedOnOf = (state: PollState, key: string): HandedOn | undefined =>
	Object.hasOwn(state.handedOn, key) ? state.handedOn[key] : undefined;

/** A version older than the one handed on, from a server that lags behind. */
function isStale(state: PollState, { key, changed }: PolledRow): boolean {
	const earlier = handedOnOf(state, key)?.changed ?? null;
	if (earlier === null || changed === null || changed >= earlier) return false;
	// Times without offset run backwards once a year; there the order of two changes says nothing.
	return !(isInDoubledHour(earlier) && isInDoubledHour(changed));
}

const isBeforeStart = ({ startFrom }: PollState, row: PolledRow): boolean => {
	const dated = row.dated === undefined ? row.since : row.dated;
	return startFrom !== null && dated !== null && dated < startFrom;
};

/** Handed on before, or older than the trigger. */
function isKnown(state: PollState, waiting: ReadonlySet<string>, row: PolledRow): boolean {
	if (handedOnOf(state, row.key)?.occurrence === row.occurrence) return true;
	if (waiting.has(row.key)) return false;
	const { settledUntil } = state;
	const isOld = settledUntil !== null && row.since !== null && row.since <= settledUntil;
	return isOld || isBeforeStart(state, row);
}

interface Sorted<Row> {
	rows: Row[];
	emit: Row[];
	/** Still to be handed on by the next polls. */
	left: Row[];
	/** Older than the chosen start. */
	passedOver: Row[];
}

function sortOut<Row extends PolledRow>(
	state: PollState,
	page: PolledPage<Row>,
	most: number | undefined,
): Sorted<Row> {
	const waiting = new Set([...state.waiting, ...(page.notYet ?? [])]);
	const rows = newestVersions(page.rows).filter((row) => !isStale(state, row));
	const fresh = rows.filter((row) => row.holds && !isKnown(state, waiting, row));
	const passedOver = rows.filter(
		(row) => row.holds && !waiting.has(row.key) && isBeforeStart(state, row),
	);
	return { rows, emit: fresh.slice(0, most), left: fresh.slice(most ?? fresh.length), passedOver };
}

function movedCursor(
	{ cursor }: PollState,
	page: PolledPage<PolledRow>,
	{ rows, emit, left }: Sorted<PolledRow>,
): number | null {
	if (!page.complete) return cursor;
	const last = emit.at(-1);
	const border = left.length > 0 && last ? changeOf(last) : Number.POSITIVE_INFINITY;
	const most = Math.min(border, page.upTo ?? Number.POSITIVE_INFINITY);
	const read = rows.map(changeOf).filter((change) => Number.isFinite(change) && change <= most);
	const through = left.length > 0 || page.through === undefined ? [] : [page.through];
	return [...read, ...through].reduce<number | null>(
		(greatest, each) => (greatest === null || each > greatest ? each : greatest),
		cursor,
	);
}

/** What happened so long ago needs no entry of its own: every row of it was seen or is waiting. */
function settled(state: PollState, page: PolledPage<PolledRow>, cursor: number | null) {
	if (!page.complete || page.whole || cursor === null) return state.settledUntil;
	return Math.max(state.settledUntil ?? Number.NEGATIVE_INFINITY, cursor - OVERLAP_MS);
}

interface Moved {
	waits: boolean;
	settledUntil: number | null;
}

const markOf = ({ key, occurrence, since, changed }: PolledRow): [string, HandedOn] => [
	key,
	{ occurrence, since, changed },
];

function remembered(
	state: PollState,
	page: PolledPage<PolledRow>,
	{ rows, emit, left, passedOver }: Sorted<PolledRow>,
	{ waits, settledUntil }: Moved,
): Record<string, HandedOn> {
	const present = new Set(rows.map(({ key }) => key));
	const undone = new Set(waits ? rows.filter(({ holds }) => !holds).map(({ key }) => key) : []);
	const forgetsAbsent = page.whole === true && page.complete && left.length === 0;
	// Twice the overlap: a row at the very border must not fall between the window and its entry.
	const border = (settledUntil ?? Number.NEGATIVE_INFINITY) - OVERLAP_MS;
	const kept = Object.entries(state.handedOn).filter(
		([key, { since }]) =>
			(since === null || since > border) &&
			!undone.has(key) &&
			(!forgetsAbsent || present.has(key)),
	);
	return Object.fromEntries([...kept, ...[...passedOver, ...emit].map(markOf)]);
}

function stillWaiting(
	state: PollState,
	page: PolledPage<PolledRow>,
	{ rows, emit, left }: Sorted<PolledRow>,
	{ waits, settledUntil }: Moved,
): Pick<PollState, 'waiting' | 'listed'> {
	const keys = new Set([...state.waiting, ...(page.notYet ?? [])]);
	for (const { key, holds } of rows) {
		if (holds) keys.delete(key);
		else if (waits) keys.add(key);
	}
	for (const { key } of emit) keys.delete(key);
	// Those that happened later are found again by their time.
	const isPassed = ({ since }: PolledRow): boolean =>
		since !== null && settledUntil !== null && since <= settledUntil;
	for (const row of left) if (isPassed(row)) keys.add(row.key);
	const all = waits ? page.notYet : [];
	if (!page.complete || all === undefined) return { waiting: [...keys], listed: state.listed };
	const real = new Set([...all, ...page.rows.map(({ key }) => key)]);
	return { waiting: [...keys].filter((key) => real.has(key)), listed: all.length };
}

/**
 * Takes what was read in one poll. `emit` holds, oldest change first, each happening that was not
 * handed on before. The new state moves by the server's times alone and must be saved together with
 * what was emitted; repeated from the old state it emits the same.
 *
 * What it remembers is bounded by what the service still tells of, never by forgetting: entries of
 * `handedOn` leave once the window can no longer show them as new, `waiting` holds no more than the
 * rows for which the event does not hold, and a backlog is worked through behind a cursor that stops
 * at the last row handed on.
 */
export function nextState<Row extends PolledRow>(
	state: PollState,
	page: PolledPage<Row>,
	{ waits = false, most }: PollRules = {},
): { state: PollState; emit: Row[] } {
	const sorted = sortOut(state, page, most);
	const cursor = movedCursor(state, page, sorted);
	const settledUntil = settled(state, page, cursor);
	const isThrough = page.complete && sorted.left.length === 0;
	const next: PollState = {
		version: 2,
		cursor,
		settledUntil,
		startFrom: isThrough ? null : state.startFrom,
		handedOn: remembered(state, page, sorted, { waits, settledUntil }),
		...stillWaiting(state, page, sorted, { waits, settledUntil }),
	};
	return { state: next, emit: sorted.emit };
}

/**
 * The state of a trigger that starts with what comes from now on: all that holds in `page` is taken
 * for old. `page` must reach back `OVERLAP_MS` before its newest change.
 */
export const firstState = (page: PolledPage<PolledRow>, rules: PollRules = {}): PollState =>
	nextState(startState(), page, { ...rules, most: Number.POSITIVE_INFINITY }).state;
