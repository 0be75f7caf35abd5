import { z } from '../../vendor/zod';

/**
 * What a poll must know of one row, whatever the service and the event. Instants are milliseconds
 * since 1970 by the server's clock.
 */
export interface PolledRow {
	/** Tells the rows of one list apart: a number or a guid. */
	key: string;
	/** The last change; null where it cannot be read, so that it moves no cursor. */
	changed: number | null;
	/** Whether the event holds for the row as it stands: it is booked, paid, deleted, was changed. */
	holds: boolean;
	/**
	 * What tells this happening from another one of the same row: the time of its booking, of its
	 * change, of its deletion. Empty where the service tells none; then a row happens again only after
	 * it was seen not to hold.
	 */
	occurrence: string;
	/**
	 * The latest instant at which it can have happened. Where the service does not tell that, the
	 * instant at which the row came into being; the event must then be one that `waits`. Null when
	 * neither is told: the row is then remembered for good.
	 */
	since: number | null;
	/** What "Start From" is compared with; `since` when left out. */
	dated?: number | null;
}

const told = z.number().nullable();

const handedOn = z.object({ occurrence: z.string(), since: told, changed: told });

const current = z.object({
	version: z.literal(2),
	/** The greatest server time of a change that was read; null while there was none. */
	cursor: told,
	/** What happened up to this instant was handed on, waits, or is older than the trigger. */
	settledUntil: told,
	/** Set until all rows were read once: what is dated earlier is not handed on. */
	startFrom: told,
	/** What was handed on and may be read again, by key. */
	handedOn: z.record(handedOn),
	/** Keys for which the event did not hold when they were last seen, or still to be handed on. */
	waiting: z.array(z.string()),
	/** How many keys the list of those for which it does not hold named last; null while never read. */
	listed: told,
});

/** What is kept between polls; plain JSON. */
export type PollState = z.infer<typeof current>;
export type HandedOn = z.infer<typeof handedOn>;

/** How version 0.1 kept it: booked customer invoices of Rackbeat by number, with booking instant or 0. */
const first = z.object({
	version: z.undefined(),
	cursor: told,
	settledUntil: told,
	handedOn: z.record(z.number()),
});

const DAY_MS = 24 * 60 * 60_000;

/** The state before anything was read; `startFrom` hands on what is dated from that instant on. */
export const startState = (startFrom: number | null = null): PollState => ({
	version: 2,
	cursor: startFrom,
	settledUntil: null,
	startFrom,
	handedOn: {},
	waiting: [],
	listed: null,
});

function fromFirst(state: z.infer<typeof first>): PollState {
	const entries = Object.entries(state.handedOn).map(([key, booked]): [string, HandedOn] => [
		key,
		{
			occurrence: booked === 0 ? '' : String(booked),
			// A date alone stood for its whole day; nothing is lost by remembering longer.
			since: booked === 0 ? null : booked + DAY_MS,
			changed: null,
		},
	]);
	const { cursor, settledUntil } = state;
	return { ...startState(), cursor, settledUntil, handedOn: Object.fromEntries(entries) };
}

/** Says that a newer version of this package has saved the state; to begin anew could lose events. */
export class StateOfNewerVersion extends Error {
	constructor() {
		super('The place where this trigger stopped was saved by a newer version of the package');
		this.name = 'StateOfNewerVersion';
	}
}

const versioned = z.object({ version: z.number().gt(2) });

/**
 * The state as it was saved, also by an older version; undefined when there is none.
 * @throws StateOfNewerVersion
 */
export function readState(saved: unknown): PollState | undefined {
	if (versioned.safeParse(saved).success) throw new StateOfNewerVersion();
	const now = current.safeParse(saved);
	if (now.success) return now.data;
	const before = first.safeParse(saved);
	return before.success ? fromFirst(before.data) : undefined;
}

/**
 * How far behind the cursor each poll reads again. Rows can become visible later than their time
 * says, and in the night when summer time ends a time without offset steps back an hour, for which
 * both readings of the doubled hour must lie within.
 */
export const OVERLAP_MS = 130 * 60_000;

/** From which change on to ask the service; null asks for all rows. */
export const windowStart = ({ cursor }: PollState): number | null =>
	cursor === null ? null : cursor - OVERLAP_MS;

const SMALL_LIST = 200;

/**
 * Whether the list of rows for which the event does not hold yet is to be read with the next poll:
 * at the beginning, and when so many wait that some of them must have been deleted.
 */
export const wantsWaitingList = ({ waiting, listed }: PollState): boolean =>
	listed === null || waiting.length > 2 * listed + SMALL_LIST;
