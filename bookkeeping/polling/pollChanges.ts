import {
	changeOf,
	nextState,
	windowStart,
	type PolledInvoice,
	type PolledPage,
	type PollState,
} from './cursor';

/** Reads all invoices changed from an instant on, page by page; null reads all there are. */
export type ReadChanges<Row> = (from: number | null) => Promise<readonly Row[]>;

export interface PollBounds {
	/** So many rows come in one answer; more are read in several, between which rows can move. */
	pageSize: number;
	/** About how many bookings one poll hands on; the rest comes with the next. */
	mostEmitted: number;
}

/** Reading again this often is enough in any shop where somebody also sleeps. */
const MOST_READS = 6;

const greatest = (rows: readonly PolledInvoice[]): number =>
	rows.reduce((most, row) => Math.max(most, changeOf(row)), Number.NEGATIVE_INFINITY);

/** A row that changed while it was read moves to the end and comes twice; another may be skipped. */
const isDisturbed = (rows: readonly PolledInvoice[]): boolean =>
	new Set(rows.map(({ number }) => number)).size < rows.length;

/**
 * A list of several pages, read until one reading is undisturbed and finds nothing new. What changes
 * meanwhile is later than the first reading, up to which alone the cursor may move.
 */
async function readPages<Row extends PolledInvoice>(
	first: readonly Row[],
	readAgain: () => Promise<readonly Row[]>,
): Promise<PolledPage<Row>> {
	const found = new Map(first.map((row) => [row.number, row]));
	for (let reads = 1; reads < MOST_READS; reads += 1) {
		const rows = await readAgain();
		const isNew = rows.some(({ number }) => !found.has(number));
		for (const row of rows) found.set(row.number, row);
		if (!isNew && !isDisturbed(rows)) break;
	}
	return { rows: [...found.values()], complete: false, upTo: greatest(first) };
}

/** Instant of the last change that one poll may take when too much is waiting; undefined takes all. */
function cut(emit: readonly PolledInvoice[], mostEmitted: number): number | undefined {
	const last = emit.length > mostEmitted ? emit[mostEmitted - 1] : undefined;
	return last && changeOf(last);
}

/** One poll: what was booked since `state`, and the state to keep together with it. */
export async function pollChanges<Row extends PolledInvoice>(
	state: PollState,
	read: ReadChanges<Row>,
	{ pageSize, mostEmitted }: PollBounds,
): Promise<{ state: PollState; emit: Row[] }> {
	const readAgain = async (): Promise<readonly Row[]> => await read(windowStart(state));
	const first = await readAgain();
	const page: PolledPage<Row> =
		first.length < pageSize ? { rows: first, complete: true } : await readPages(first, readAgain);
	const whole = nextState(state, page);
	const border = cut(whole.emit, mostEmitted);
	if (border === undefined) return whole;
	const oldest = page.rows.filter((row) => changeOf(row) <= border);
	return nextState(state, { ...page, rows: oldest, complete: false });
}
