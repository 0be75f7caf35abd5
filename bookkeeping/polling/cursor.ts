import { instant } from '../danishDay';

/** What a poll must know of a customer invoice; times as Rackbeat writes them. */
export interface PolledInvoice {
	number: string;
	isBooked: boolean;
	/** Null where Rackbeat does not tell. */
	bookedAt: string | null;
	updatedAt: string | null;
}

/** One answer of Rackbeat, asked for from `windowStart(state)` on. */
export interface PolledPage<Row extends PolledInvoice> {
	rows: readonly Row[];
	/** True when these are all rows, read in one answer; else more may be waiting. */
	complete: boolean;
	/** The cursor moves no further than this instant, though rows may have changed later. */
	upTo?: number;
}

/** What is kept between polls; plain JSON. Instants in milliseconds since 1970. */
export interface PollState {
	/** The greatest server time of a change that was read; null while there was none. */
	cursor: number | null;
	/** Every booking up to this instant was handed on, or is older than the trigger. */
	settledUntil: number | null;
	/** Bookings handed on since then: invoice number -> instant of its booking (0 if not told). */
	handedOn: Record<string, number>;
}

/**
 * How far behind the cursor each poll reads again. Rows can become visible later than their time
 * says, and in the night when summer time ends a time without offset steps back an hour, for which
 * both readings of the doubled hour must lie within.
 */
export const OVERLAP_MS = 130 * 60_000;

/** Most bookings remembered while a backlog is worked through; the oldest are forgotten first. */
const MAX_HANDED_ON = 10_000;

const DAY_MS = 24 * 60 * 60_000;
const WHOLE_DAY = /^\d{4}-\d{2}-\d{2}([T ]00:00(:00(\.0+)?)?)?(Z|[+-]\d{2}:?\d{2})?$/;

/** Instant of a time text; null when there is none or it cannot be read. */
function timeOf(text: string | null): number | null {
	if (text === null || text.trim() === '') return null;
	try {
		return instant(text);
	} catch {
		// It throws only for what is no time; such a row is still handed on, but moves no cursor.
		return null;
	}
}

/**
 * The latest instant at which the invoice can have been booked. A time of day that is exactly
 * midnight is taken for a date without time, or a booking of that day could be held for an old one.
 */
function latestBooking(invoice: PolledInvoice): number | null {
	const booked = timeOf(invoice.bookedAt);
	if (booked === null) return timeOf(invoice.updatedAt);
	return WHOLE_DAY.test((invoice.bookedAt ?? '').trim()) ? booked + DAY_MS : booked;
}

const bookingKey = (invoice: PolledInvoice): number => timeOf(invoice.bookedAt) ?? 0;

/** Handed on before, or booked before the trigger began; an edit of a booked invoice is no booking. */
function isKnown(state: PollState, invoice: PolledInvoice): boolean {
	const earlier = state.handedOn[invoice.number];
	if (earlier !== undefined && earlier === bookingKey(invoice)) return true;
	const booked = latestBooking(invoice);
	return state.settledUntil !== null && booked !== null && booked <= state.settledUntil;
}

/** Instant of the last change; minus infinity where it cannot be read, so that it moves no cursor. */
export const changeOf = (invoice: PolledInvoice): number =>
	timeOf(invoice.updatedAt) ?? Number.NEGATIVE_INFINITY;

function latest(
	cursor: number | null,
	{ rows, upTo = Number.POSITIVE_INFINITY }: PolledPage<PolledInvoice>,
): number | null {
	const times = rows.map(changeOf).filter((time) => Number.isFinite(time) && time <= upTo);
	return times.reduce<number | null>(
		(greatest, time) => (greatest === null || time > greatest ? time : greatest),
		cursor,
	);
}

/** Once all rows up to now were read, bookings older than the overlap need no entry of their own. */
function settled(state: PollState): PollState {
	const border = (state.cursor ?? 0) - OVERLAP_MS;
	const settledUntil = state.settledUntil === null ? border : Math.max(state.settledUntil, border);
	const handedOn = Object.entries(state.handedOn).filter(
		// A booking without time has no other proof than its entry; a date alone may mean its whole day.
		([, booked]) => booked === 0 || booked + DAY_MS > settledUntil,
	);
	return { ...state, settledUntil, handedOn: Object.fromEntries(handedOn) };
}

function bounded(state: PollState): PollState {
	const entries = Object.entries(state.handedOn);
	if (entries.length <= MAX_HANDED_ON) return state;
	const newest = entries.sort(([, a], [, b]) => b - a).slice(0, MAX_HANDED_ON);
	return { ...state, handedOn: Object.fromEntries(newest) };
}

/** The state before anything was read; `since` hands on bookings from that instant on. */
export const startState = (since: number | null): PollState => ({
	cursor: since,
	settledUntil: since === null ? null : since - 1,
	handedOn: {},
});

/** From which change on to ask Rackbeat; null asks for all invoices. */
export const windowStart = ({ cursor }: PollState): number | null =>
	cursor === null ? null : cursor - OVERLAP_MS;

/**
 * Reads one answer. `emit` holds each booking that was not handed on before, oldest change first: a
 * draft when it becomes booked, an invoice that is booked again after it was unbooked, but not the
 * edit of a booked one. The new state moves by the server's times alone, never by our own clock, and
 * must be saved together with what was emitted; repeated from the old state it emits the same.
 */
export function nextState<Row extends PolledInvoice>(
	state: PollState,
	page: PolledPage<Row>,
): { state: PollState; emit: Row[] } {
	const newest = new Map(
		[...page.rows].sort((a, b) => changeOf(a) - changeOf(b)).map((row) => [row.number, row]),
	);
	const emit = [...newest.values()].filter((row) => row.isBooked && !isKnown(state, row));
	const handedOn = {
		...state.handedOn,
		...Object.fromEntries(emit.map((row) => [row.number, bookingKey(row)])),
	};
	const moved: PollState = { ...state, cursor: latest(state.cursor, page), handedOn };
	return { state: bounded(page.complete ? settled(moved) : moved), emit };
}

/**
 * The state of a trigger that starts with what comes from now on: all bookings in `page` are held
 * for old. `page` must be complete and reach back `OVERLAP_MS` before its newest change.
 */
export function firstState(page: PolledPage<PolledInvoice>): PollState {
	const empty: PollState = { cursor: null, settledUntil: null, handedOn: {} };
	if (page.rows.length === 0) return empty;
	return nextState(empty, page).state;
}
