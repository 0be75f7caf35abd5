import { firstState, nextState } from '../../../bookkeeping/polling/nextState';
import { pollChanges } from '../../../bookkeeping/polling/pollChanges';
import {
	OVERLAP_MS,
	readState,
	startState,
	StateOfNewerVersion,
	wantsWaitingList,
	windowStart,
	type PolledRow,
	type PollState,
} from '../../../bookkeeping/polling/pollState';

const at = (text: string): number => Date.parse(text);
const NOW = at('2026-11-20T10:00:00Z');
const HOUR = 3_600_000;

const row = (key: string, more: Partial<PolledRow> = {}): PolledRow => ({
	key,
	changed: NOW,
	holds: true,
	occurrence: 'a',
	since: NOW,
	...more,
});
const page = (...rows: PolledRow[]) => ({ rows, complete: true });
const keys = (rows: readonly PolledRow[]): string[] => rows.map(({ key }) => key);
const begun = (): PollState => firstState(page(row('1')));

test('the first poll hands on nothing and starts at the newest change', () => {
	expect(begun().cursor).toBe(NOW);
	expect(windowStart(begun())).toBe(NOW - OVERLAP_MS);
	expect(nextState(begun(), page(row('1', { changed: NOW + 1 }))).emit).toEqual([]);
	expect(keys(nextState(firstState(page()), page(row('1'))).emit)).toEqual(['1']);
});

test('what happened before the trigger began is not handed on, however late it is edited', () => {
	const old = row('7', { changed: NOW + HOUR, since: NOW - 30 * 24 * HOUR });
	expect(nextState(begun(), page(old)).emit).toEqual([]);
});

test('two happenings of one row are told apart, one is handed on once', () => {
	const first = nextState(begun(), page(row('2')));
	expect(keys(first.emit)).toEqual(['2']);
	expect(nextState(first.state, page(row('2', { changed: NOW + 1 }))).emit).toEqual([]);
	const again = row('2', { occurrence: 'b', changed: NOW + 2, since: NOW + 2 });
	expect(keys(nextState(first.state, page(again)).emit)).toEqual(['2']);
});

test('a row without any time is handed on once, moves nothing and is remembered for good', () => {
	const odd = row('9', { changed: null, since: null });
	const step = nextState(begun(), page(odd));
	expect(keys(step.emit)).toEqual(['9']);
	expect(step.state.cursor).toBe(NOW);
	const years = row('3', { changed: NOW + 9000 * HOUR, since: NOW + 9000 * HOUR });
	const later = nextState(step.state, page(years)).state;
	expect(nextState(later, page(odd)).emit).toEqual([]);
});

test('a reading that is not complete hands on what it found but moves neither cursor nor border', () => {
	const later = row('2', { changed: NOW + 9 * HOUR, since: NOW + 9 * HOUR });
	const { state, emit } = nextState(begun(), { rows: [later], complete: false });
	expect(keys(emit)).toEqual(['2']);
	expect(state).toMatchObject({ cursor: NOW, settledUntil: NOW - OVERLAP_MS });
	expect(nextState(state, page(later)).emit).toEqual([]);
});

test('the cursor moves no further than the first reading came', async () => {
	const first = row('2', { changed: NOW + HOUR });
	const meanwhile = row('3', { changed: NOW + 2 * HOUR });
	const readings = [[first], [first, meanwhile], [first, meanwhile]];
	const { state, emit } = await pollChanges(
		begun(),
		async () => ({ rows: readings.shift() ?? [], single: false, disturbed: false }),
		{},
	);
	expect(keys(emit)).toEqual(['2', '3']);
	expect(state.cursor).toBe(NOW + HOUR);
});

test('a list that never comes to rest is handed on, but the cursor waits for a quiet moment', async () => {
	let reads = 0;
	const read = async () => {
		reads += 1;
		const restless = row('2', { changed: NOW + reads * HOUR });
		return { rows: [row('3', { changed: NOW + 9 }), restless], single: false, disturbed: true };
	};
	const { state, emit } = await pollChanges(begun(), read, {});
	expect(keys(emit)).toEqual(['3', '2']);
	expect(state.cursor).toBe(NOW);
});

test('an older version from a server that lags behind undoes nothing', () => {
	const waits = { waits: true };
	const seen = nextState(begun(), page(row('2', { occurrence: '', changed: NOW + 10 })), waits);
	expect(keys(seen.emit)).toEqual(['2']);
	const lagging = row('2', { occurrence: '', holds: false, changed: NOW + 5 });
	const lagged = nextState(seen.state, page(lagging), waits);
	const again = page(row('2', { occurrence: '', changed: NOW + 10 }));
	expect(nextState(lagged.state, again, waits).emit).toEqual([]);
});

test.each([
	['local times', '2026-10-25T00:59:00Z', '2026-10-25T00:10:00Z'],
	['local times that were taken for UTC', '2026-10-25T02:59:00Z', '2026-10-25T02:10:00Z'],
])('in the doubled hour of %s a later change may bear an earlier time', (_times, first, second) => {
	const waits = { waits: true };
	const booked = row('2', { occurrence: '', changed: at(first), since: at(first) });
	const seen = nextState(startState(), page(booked), waits);
	const undone = { ...booked, holds: false, changed: at(second) };
	const open = nextState(seen.state, page(undone), waits).state;
	expect(open.waiting).toEqual(['2']);
	const again = page({ ...booked, changed: at(second) + 60_000 });
	expect(keys(nextState(open, again, waits).emit)).toEqual(['2']);
});

test('a chosen start hands on what is dated from then on, and nothing older that is edited later', () => {
	const state = startState(NOW);
	const dated = (key: string, day: number, more = {}): PolledRow =>
		row(key, { dated: NOW + day, changed: NOW + HOUR, since: NOW + HOUR, ...more });
	const step = nextState(state, page(dated('1', -1), dated('2', 0), dated('3', 1)));
	expect(keys(step.emit)).toEqual(['2', '3']);
	expect(step.state.startFrom).toBeNull();
	const edited = page(dated('1', -1, { changed: NOW + 2 * HOUR }));
	expect(nextState(step.state, edited).emit).toEqual([]);
});

test('a backlog from a chosen start comes in batches, and the start counts until it is through', () => {
	const rows = Array.from({ length: 50 }, (_, index) =>
		row(String(index), { changed: NOW + index * 3 * HOUR, since: NOW + (index - 25) * 3 * HOUR }),
	);
	let state = startState(NOW);
	const emitted: string[] = [];
	for (let poll = 0; poll < 6; poll += 1) {
		const from = windowStart(state) ?? 0;
		const found = rows.filter(({ changed }) => (changed ?? 0) >= from);
		const step = nextState(state, page(...found), { most: 7 });
		emitted.push(...keys(step.emit));
		({ state } = step);
	}
	expect(emitted).toEqual(rows.slice(25).map(({ key }) => key));
	expect(state.waiting).toEqual([]);
});

test('the memory holds only what can still be read as new', () => {
	let state = begun();
	for (let hour = 0; hour < 24 * 30; hour += 1) {
		const time = NOW + hour * HOUR;
		const happened = row(String(100 + hour), { changed: time, since: time });
		state = nextState(state, page(happened)).state;
	}
	expect(Object.keys(state.handedOn).length).toBeLessThan(8);
});

test('rows that wait and are deleted leave the memory when the list of them is read again', () => {
	const waits = { waits: true };
	let state = firstState({ ...page(), notYet: ['1', '2'] }, waits);
	expect(state.waiting).toEqual(['1', '2']);
	for (let each = 0; each < 300 && !wantsWaitingList(state); each += 1) {
		const draft = row(`d${each}`, { holds: false, changed: NOW + each });
		state = nextState(state, page(draft), waits).state;
	}
	expect(wantsWaitingList(state)).toBe(true);
	const booked = row('2', { occurrence: '', changed: NOW + HOUR, since: NOW - 99 * HOUR });
	const step = nextState(state, { ...page(booked), notYet: ['1'] }, waits);
	expect(keys(step.emit)).toEqual(['2']);
	expect(step.state).toMatchObject({ waiting: ['1'], listed: 1 });
	expect(wantsWaitingList(step.state)).toBe(false);
});

test('windows of our own clock move without any row', () => {
	const step = nextState(begun(), { ...page(), through: NOW + HOUR });
	expect(step.state.cursor).toBe(NOW + HOUR);
	const left = nextState(
		begun(),
		{ ...page(row('2'), row('3')), through: NOW + HOUR },
		{ most: 1 },
	);
	expect(left.state.cursor).toBe(NOW);
});

test('a list that is read as a whole forgets what left it, but only when it was read completely', () => {
	const overdue = (...found: string[]) => ({
		...page(...found.map((key) => row(key, { occurrence: '', since: null }))),
		whole: true,
	});
	let state = firstState(overdue('1', '2'));
	const cut = nextState(state, { ...overdue('1'), complete: false });
	expect(nextState(cut.state, overdue('1', '2')).emit).toEqual([]);
	({ state } = nextState(state, overdue('1')));
	expect(keys(nextState(state, overdue('1', '2')).emit)).toEqual(['2']);
});

test('repeated from the same state, a poll hands on the same', () => {
	const state = Object.freeze(begun());
	const found = page(row('2'), row('3', { changed: NOW + 5 }));
	expect(nextState(state, found)).toEqual(nextState(state, found));
});

test('a state of version 0.1 is read on: nothing twice, nothing lost', () => {
	const booked = NOW - HOUR;
	const state = readState({
		cursor: NOW,
		settledUntil: NOW - OVERLAP_MS,
		handedOn: { '1001': booked, '1002': 0 },
	});
	if (!state) throw new Error('unread');
	const known = row('1001', { occurrence: String(booked), since: booked });
	const untold = row('1002', { occurrence: '', since: null });
	const fresh = row('1003', { occurrence: String(booked), since: booked });
	expect(keys(nextState(state, page(known, untold, fresh)).emit)).toEqual(['1003']);
});

test('a state of a newer version stops the trigger, an unreadable one is none', () => {
	expect(() => readState({ ...startState(), version: 3 })).toThrow(StateOfNewerVersion);
	expect(readState({ version: 2, cursor: 'x' })).toBeUndefined();
	expect(readState(undefined)).toBeUndefined();
	expect(readState(JSON.parse(JSON.stringify(begun())))).toEqual(begun());
});
