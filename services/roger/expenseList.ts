import { z } from '../../vendor/zod';
import type { RogerApi } from './api';
import { listedExpense, type ListedExpense } from './expenses';
import { rows } from './shapes';

export interface ExpenseFilters {
	teamId: string;
	/** One state a call. */
	state?: string;
	/** One type a call. */
	type?: string;
	/** Most plausibly also those cancelled, declined or deleted (UNCONFIRMED). */
	includeInactive?: boolean;
	includeArchived?: boolean;
	/** Only those that wait for the user of the login. */
	pendingUserApproval?: boolean;
}

/** Roger takes 10 to 100. */
const PAGE = 100;
const SMALLEST_PAGE = 10;
/**
 * Each page begins so many rows before the end of the last one. Where one of those is met again, nothing
 * was skipped, however many rows came in before it; so many may leave without a page being read again.
 */
const OVERLAP = 5;
/** Bounds a list that never ends or never stands still. */
const MOST_PAGES = 2_000;

/** So many pages in a row without anything new stand for a service that does not turn pages. */
const MOST_STALE = 20;

const page = z
	.object({ data: z.object({ bills: rows(listedExpense) }), total: z.number().nullish() })
	.transform(({ data, total }) => ({ bills: data.bills, total: total ?? Infinity }));

export interface ExpenseWalk {
	rows: ListedExpense[];
	/** False when the list could not be read to its end. */
	complete: boolean;
}

const queryOf = ({ teamId, state, type, ...flags }: ExpenseFilters) => ({
	TeamId: teamId,
	State: state,
	Type: type,
	IncludeInactive: flags.includeInactive || undefined,
	IncludeArchived: flags.includeArchived || undefined,
	PendingUserApproval: flags.pendingUserApproval || undefined,
});

/** What a page adds to the walk, and where the next one begins; undefined at the end. */
function nextOffset(
	found: Map<string, ListedExpense>,
	{ bills, total }: z.output<typeof page>,
	{ offset, size }: { offset: number; size: number },
): number | undefined {
	const meets = offset === 0 || bills.some((each) => found.has(each.id));
	// So many left the list that this page lies behind what was read.
	if (!meets) return Math.max(0, offset - size);
	const before = found.size;
	for (const each of bills) found.set(each.id, each);
	const isShort = bills.length < size;
	const isNew = found.size > before;
	// A full page of known rows is none of the last: many came in before it.
	if (bills.length === 0 || (isShort && !isNew)) return undefined;
	// The total is believed only with a page that adds to it, or is the last by its length.
	if ((isNew || isShort) && offset + bills.length >= total) return undefined;
	return offset + bills.length - Math.min(OVERLAP, bills.length - 1);
}

/**
 * Reads the list until the limit or its end. Roger pages by offset and its order is undocumented, so a
 * document that comes or goes meanwhile moves all behind it: each page overlaps the one before, and one
 * that shows nothing of what was read is left for the one ahead of it. So none that stands in the list
 * throughout is missed, and none comes twice.
 */
export async function listExpenses(
	api: RogerApi,
	filters: ExpenseFilters,
	limit = Infinity,
): Promise<ExpenseWalk> {
	const found = new Map<string, ListedExpense>();
	const size = Math.min(PAGE, Math.max(SMALLEST_PAGE, limit));
	let offset: number | undefined = 0;
	let stale = 0;
	for (let pages = 0; offset !== undefined && found.size < limit; pages += 1) {
		if (pages >= MOST_PAGES || stale >= MOST_STALE) break;
		const query = { ...queryOf(filters), Offset: offset, Count: size };
		const answer = await api.read({ method: 'GET', path: ['v2', 'expenses'], query }, page);
		const before = found.size;
		offset = nextOffset(found, answer, { offset, size });
		stale = found.size > before ? 0 : stale + 1;
	}
	const complete = offset === undefined || found.size >= limit;
	return { rows: [...found.values()].slice(0, limit), complete };
}
