import { Blocked, problem } from '../../../bookkeeping/reasons/problem';
import type { DineroApi } from '../../../services/dinero/api';
import { bookLedgerItems, type LedgerItemStatus } from '../../../services/dinero/ledgerItems';
import { ledgerStatuses } from '../../../services/dinero/ledgerStatus';
import { chunked, type Outcome } from '../../operation/batchOutcome';
import { pauseBefore } from '../posting/postingRun';
import {
	failedOutcomes,
	inHalves,
	isAboutContent,
	type Entry,
	type Failed,
	type Sending,
} from './inHalves';
import { MOST_IN_A_CALL } from './inBatches';
import { isDraft, keysOf, onceEach, standingOf, type Standing } from './standingItems';

/** Booking goes on in the background, for seconds or minutes. */
export interface Patience {
	/** 0 does not wait. */
	milliseconds: number;
	now(): number;
	sleep(milliseconds: number): Promise<void>;
}

const sendingOf = (api: DineroApi, halve: boolean): Sending<Standing> => ({
	send: (some) => bookLedgerItems(api, keysOf(some)),
	async undone(some) {
		const after = await ledgerStatuses(
			api,
			some.map(({ id }) => id),
		);
		// Whatever is no draft any more is on its way, by this call or by somebody else's.
		return some.filter(({ id }) => (after.get(id)?.Status ?? 'Draft') === 'Draft');
	},
	halves: (error) => halve && isAboutContent(error),
});

async function statusesOf(api: DineroApi, ids: readonly string[]) {
	const all = new Map<string, LedgerItemStatus>();
	for (const some of chunked(ids, MOST_IN_A_CALL)) {
		for (const [id, status] of await ledgerStatuses(api, some)) all.set(id, status);
	}
	return all;
}

/**
 * Looks until every item is booked, one that was on its way is a draft again, or the time is up.
 * @returns the last status of each item, by Id
 */
export async function waitUntilBooked(
	api: DineroApi,
	ids: readonly string[],
	{ milliseconds, now, sleep }: Patience,
): Promise<Map<string, LedgerItemStatus>> {
	const end = now() + milliseconds;
	const last = new Map<string, LedgerItemStatus>();
	const wasPending = new Set<string>();
	// A draft may only be a booking that has not begun yet, unless it was seen on its way before.
	const isOpen = (id: string): boolean => {
		const status = last.get(id)?.Status;
		return status !== 'Booked' && !(status === 'Draft' && wasPending.has(id));
	};
	for (let look = 0; ids.some(isOpen) && now() < end; look += 1) {
		await sleep(Math.min(pauseBefore(look), Math.max(0, end - now())));
		for (const [id, status] of await statusesOf(api, ids.filter(isOpen))) {
			last.set(id, status);
			if (status.Status === 'PendingBooking') wasPending.add(id);
		}
	}
	return last;
}

const stillDraft = (id: string): Blocked =>
	new Blocked([problem('LEDGER_ROW_DRAFT', { document: id })]);

const row = (status: LedgerItemStatus, bookingStarted: boolean) => ({
	id: status.Id,
	status: status.Status,
	voucherNumber: status.VoucherNumber ?? null,
	bookingStarted,
});

interface Begun {
	standing: Standing[];
	/** Ids that this run sent to be booked. */
	started: Set<string>;
	failed: Array<Failed<Entry>>;
}

async function begin(api: DineroApi, entries: readonly Entry[], halve: boolean): Promise<Begun> {
	const ids = onceEach(entries).map(({ id }) => id);
	const { standing, absent } = standingOf(entries, await ledgerStatuses(api, ids));
	// Without halving nothing is begun when one of them is missing.
	const wanted = absent.length === 0 || halve ? onceEach(standing.filter(isDraft)) : [];
	const refused = await inHalves(wanted, sendingOf(api, halve));
	const refusals = new Map(refused.map(({ entry, error }) => [entry.id, error]));
	const failed = standing.flatMap((entry) =>
		refusals.has(entry.id) ? [{ entry, error: refusals.get(entry.id) }] : [],
	);
	const started = new Set(wanted.map(({ id }) => id).filter((id) => !refusals.has(id)));
	return { standing, started, failed: [...absent, ...failed] };
}

function outcomeOf(
	{ itemIndex, id, status }: Standing,
	started: boolean,
	last: LedgerItemStatus | undefined,
	waited: boolean,
): Outcome {
	const begun = started ? { ...status, Status: 'PendingBooking' } : status;
	const now = last ?? begun;
	if (waited && now.Status !== 'Booked') return { itemIndex, error: stillDraft(id) };
	return { itemIndex, json: row(now, started) };
}

/**
 * Books items in one call. One that is booked, or on its way, is left alone, so a repeat does no harm.
 * With patience an item that is not booked in time, or is a draft again, comes back as a problem.
 */
export async function bookItems(
	api: DineroApi,
	entries: readonly Entry[],
	halve: boolean,
	patience: Patience,
): Promise<Outcome[]> {
	const { standing, started, failed } = await begin(api, entries, halve);
	if (failed.length > 0 && !halve) return failedOutcomes(failed);
	const failedAt = new Map(failed.map(({ entry, error }) => [entry.itemIndex, error]));
	const going = standing.filter(({ itemIndex }) => !failedAt.has(itemIndex));
	const open = onceEach(going).filter(({ status }) => status.Status !== 'Booked');
	const waits = patience.milliseconds > 0;
	const ids = open.map(({ id }) => id);
	const last = waits ? await waitUntilBooked(api, ids, patience) : new Map();
	return entries.map(({ itemIndex, id }): Outcome => {
		const entry = going.find((each) => each.itemIndex === itemIndex);
		if (!entry) return { itemIndex, error: failedAt.get(itemIndex) };
		return outcomeOf(entry, started.has(id), last.get(id), waits);
	});
}
