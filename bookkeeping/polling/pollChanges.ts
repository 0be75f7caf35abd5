import {
	isOldestFirst,
	nextState,
	windowStart,
	type PolledInvoice,
	type PollState,
} from './cursor';

/** Reads invoices changed from an instant on, oldest change first; `limit` undefined reads all. */
export type ReadChanges<Row> = (
	from: number | null,
	limit: number | undefined,
) => Promise<readonly Row[]>;

export interface PollBounds {
	/** Rows asked for at a time; one call of the service each. */
	pageSize: number;
	/** Stop reading when this many bookings are found; the rest comes with the next poll. */
	mostEmitted: number;
}

/**
 * One poll. Each page is asked for anew from the cursor instead of by page number, so that a change
 * while we read can move no row past us. A page that brings the cursor no further is asked for twice
 * as long; one that is not sorted by change is read to the end before anything is concluded.
 */
export async function pollChanges<Row extends PolledInvoice>(
	start: PollState,
	read: ReadChanges<Row>,
	{ pageSize, mostEmitted }: PollBounds,
): Promise<{ state: PollState; emit: Row[] }> {
	const emit: Row[] = [];
	let state = start;
	let limit: number | undefined = pageSize;
	for (;;) {
		const rows: readonly Row[] = await read(windowStart(state), limit);
		const full: boolean = limit !== undefined && rows.length >= limit;
		if (full && !isOldestFirst(rows)) {
			limit = undefined;
			continue;
		}
		const step: { state: PollState; emit: Row[] } = nextState(state, { rows, complete: !full });
		const stuck = step.state.cursor === state.cursor;
		emit.push(...step.emit);
		state = step.state;
		if (!full || emit.length >= mostEmitted) return { state, emit };
		limit = stuck ? (limit ?? pageSize) * 2 : pageSize;
	}
}
