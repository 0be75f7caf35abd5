import {
	firstState,
	nextState,
	OVERLAP_MS,
	startState,
	windowStart,
	type PolledInvoice,
	type PollState,
} from '../../../bookkeeping/polling/cursor';
import { danishTimeText } from '../../../bookkeeping/polling/danishTime';

const invoice = (number: string, updatedAt: string, bookedAt: string | null): PolledInvoice => ({
	number,
	isBooked: bookedAt !== null,
	bookedAt,
	updatedAt,
});
const page = (...rows: PolledInvoice[]) => ({ rows, complete: true });
const numbers = (rows: PolledInvoice[]): string[] => rows.map(({ number }) => number);

const begun = (): PollState =>
	firstState(page(invoice('1', '2026-11-20T10:00:00+01:00', '2026-11-20T10:00:00+01:00')));

test('the first poll hands on nothing and starts at the newest change', () => {
	const state = begun();
	expect(state.cursor).toBe(Date.parse('2026-11-20T10:00:00+01:00'));
	expect(windowStart(state)).toBe(Date.parse('2026-11-20T10:00:00+01:00') - OVERLAP_MS);
	const again = invoice('1', '2026-11-20T10:05:00+01:00', '2026-11-20T10:00:00+01:00');
	expect(nextState(state, page(again)).emit).toEqual([]);
});

test('an account without invoices hands on the first one that is booked', () => {
	const row = invoice('1', '2026-11-20 10:00:00', '2026-11-20 10:00:00');
	expect(numbers(nextState(firstState(page()), page(row)).emit)).toEqual(['1']);
});

test('a draft is handed on when it becomes booked, and once for all its later edits', () => {
	const draft = nextState(begun(), page(invoice('2', '2026-11-20T11:00:00+01:00', null)));
	expect(draft.emit).toEqual([]);
	const bookedAt = '2026-11-20T12:00:00+01:00';
	const booked = nextState(draft.state, page(invoice('2', bookedAt, bookedAt)));
	expect(numbers(booked.emit)).toEqual(['2']);
	let { state } = booked;
	for (const day of ['20', '21', '25']) {
		const edit = nextState(state, page(invoice('2', `2026-11-${day}T13:00:00+01:00`, bookedAt)));
		expect(edit.emit).toEqual([]);
		state = edit.state;
	}
});

test('an invoice that is booked again after it was unbooked is handed on again', () => {
	const first = nextState(
		begun(),
		page(invoice('2', '2026-11-20T12:00:00+01:00', '2026-11-20T12:00:00+01:00')),
	);
	const open = nextState(first.state, page(invoice('2', '2026-11-20T12:10:00+01:00', null)));
	const again = nextState(
		open.state,
		page(invoice('2', '2026-11-20T12:20:00+01:00', '2026-11-20T12:20:00+01:00')),
	);
	expect(numbers(again.emit)).toEqual(['2']);
});

test('an old invoice that is edited after the trigger began is no booking', () => {
	const row = invoice('7', '2026-11-22T10:00:00+01:00', '2026-03-01T10:00:00+01:00');
	expect(nextState(begun(), page(row)).emit).toEqual([]);
});

test('a booking date without time of day is not held for an old booking', () => {
	for (const bookedAt of ['2026-11-20', '2026-11-20 00:00:00', '2026-11-20T00:00:00+01:00']) {
		const row = invoice('8', '2026-11-20T15:00:00+01:00', bookedAt);
		const step = nextState(begun(), page(row));
		expect(numbers(step.emit)).toEqual(['8']);
		expect(nextState(step.state, page({ ...row, updatedAt: '2026-11-20 16:00' })).emit).toEqual([]);
	}
});

test('a booking without time is handed on once, and an unreadable change moves nothing', () => {
	const row: PolledInvoice = {
		number: '9',
		isBooked: true,
		bookedAt: null,
		updatedAt: '2026-11-20T15:00:00+01:00',
	};
	const step = nextState(begun(), page(row));
	expect(numbers(step.emit)).toEqual(['9']);
	expect(nextState(step.state, page(row)).emit).toEqual([]);
	const odd = nextState(begun(), page({ ...row, updatedAt: 'yesterday' }));
	expect(numbers(odd.emit)).toEqual(['9']);
	expect(odd.state.cursor).toBe(begun().cursor);
});

test('times with offset and Danish local times are the same instants', () => {
	const local = nextState(begun(), page(invoice('2', '2026-11-20 11:00:00', null)));
	const zoned = nextState(begun(), page(invoice('2', '2026-11-20T10:00:00Z', null)));
	expect(local.state.cursor).toBe(zoned.state.cursor);
});

test('nothing is lost in the night when local times step back an hour', () => {
	const before = invoice('1', '2026-10-25 02:59:00', '2026-10-25 02:59:00');
	const state = firstState(page(before));
	// Twelve minutes later by the sun, but written 02:11.
	const text = '2026-10-25 02:11:00';
	const from = windowStart(state);
	expect(danishTimeText(from ?? 0) < text).toBe(true);
	expect(numbers(nextState(state, page(invoice('2', text, text))).emit)).toEqual(['2']);
});

test('a chosen start hands on what was booked from that day on', () => {
	const state = startState(Date.parse('2026-11-01T00:00:00+01:00'));
	const step = nextState(
		state,
		page(
			invoice('1', '2026-11-02T10:00:00+01:00', '2026-10-30T10:00:00+01:00'),
			invoice('2', '2026-11-01T00:00:00+01:00', '2026-11-01T00:00:00+01:00'),
			invoice('3', '2026-11-03T10:00:00+01:00', '2026-11-03T10:00:00+01:00'),
		),
	);
	expect(numbers(step.emit)).toEqual(['2', '3']);
});

test('the memory holds only what the overlap still needs', () => {
	let state = begun();
	for (let hour = 0; hour < 24 * 30; hour += 1) {
		const at = new Date(Date.parse('2026-11-20T10:00:00Z') + hour * 3_600_000).toISOString();
		state = nextState(state, page(invoice(String(100 + hour), at, at))).state;
	}
	expect(Object.keys(state.handedOn).length).toBeLessThan(30);
});
