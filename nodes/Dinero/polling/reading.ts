import { utcInstant } from '../../../bookkeeping/polling/danishTime';
import { windowStart, type PollState } from '../../../bookkeeping/polling/pollState';
import type { Paging } from '../../../services/dinero/lists';

type Row = Readonly<Record<string, unknown>>;

/** Text of a field that a list may leave out. */
export function textOf(row: object, name: string): string | null {
	const value = (row as Row)[name];
	return typeof value === 'string' && value !== '' ? value : null;
}

/**
 * Instant of one of Dinero's times. Without offset they are taken for UTC; were they Danish, they
 * would lie at most two hours ahead, which is less than what each poll reads again.
 */
export const timeOf = (row: object, name: string): number | null => utcInstant(textOf(row, name));

/** The last change by either time, since deleting need not move the other. */
export function changedAt(row: object): number | null {
	const times = ['UpdatedAt', 'DeletedAt'].map((name) => timeOf(row, name));
	return times.reduce((last, time) => (time !== null && time > (last ?? 0) ? time : last), null);
}

/** The form in which Dinero takes moments: UTC, whole seconds; cut, so that nothing falls between. */
export const utcSecondsOf = (milliseconds: number): string =>
	`${new Date(milliseconds).toISOString().slice(0, 19)}Z`;

/** The filter for what changed since the state; nothing while there is no cursor yet. */
export function changesOf(state: PollState): { changesSince?: string } {
	const from = windowStart(state);
	return from === null ? {} : { changesSince: utcSecondsOf(from) };
}

/** How several lists of one reading came in. */
export class Walked {
	single = true;
	disturbed = false;

	/** To be handed to each list. */
	readonly paging: Paging = {
		onWalked: ({ pages, disturbed }) => {
			this.single &&= pages === 1;
			this.disturbed ||= disturbed;
		},
	};

	get outcome(): { single: boolean; disturbed: boolean } {
		return { single: this.single, disturbed: this.disturbed };
	}
}

const DAY_MS = 24 * 60 * 60_000;
/** How far back to look, wider each time; null is everything. */
const WINDOWS = [2 * DAY_MS, 40 * DAY_MS, 400 * DAY_MS, null];

/**
 * The row with the greatest time among those changed last; undefined when there is none. `now` only
 * narrows the search; no result depends on our clock.
 */
export async function newestOf<Found>(
	now: number,
	read: (query: { changesSince?: string }) => Promise<readonly Found[]>,
	time: (found: Found) => number | null,
): Promise<Found | undefined> {
	for (const window of WINDOWS) {
		const rows = await read(window === null ? {} : { changesSince: utcSecondsOf(now - window) });
		const sorted = [...rows].sort((a, b) => (time(a) ?? 0) - (time(b) ?? 0));
		if (sorted.length > 0) return sorted.at(-1);
	}
	return undefined;
}
