import type { IDataObject } from 'n8n-workflow';
import { OVERLAP_MS, type PollState } from '../../../bookkeeping/polling/pollState';
import type { DineroApi } from '../../../services/dinero/api';
import { listEntryChanges, type Entry } from '../../../services/dinero/entries';
import type { EventRow } from '../../polling/pollingEvent';
import type { DineroEvent } from './dineroEvent';
import { eventItem } from './eventItem';
import { textOf, utcSecondsOf } from './reading';

const DAY_MS = 24 * 60 * 60_000;
/** Dinero takes up to 31 days; a week keeps what one poll holds small. */
const WINDOW_MS = 7 * DAY_MS;
/** A backlog of so many rows is enough for one poll. */
const MANY = 1000;
/** How far back a sample is looked for: nearly the longest that one call may ask for. */
const SAMPLE_MS = 30 * DAY_MS;
const SECOND_MS = 1000;

interface Window {
	from: number;
	to: number;
}

/** What tells entries apart that bear no guid: all that one voucher says of them, and which one it is. */
function keysOf(entries: readonly Entry[]): string[] {
	const counts = new Map<string, number>();
	return entries.map((entry) => {
		if (entry.EntryGuid) return entry.EntryGuid;
		const { VoucherGuid, VoucherNumber, VoucherType, AccountNumber, Date: day, Type } = entry;
		const told = [VoucherGuid ?? [VoucherType, VoucherNumber, day], AccountNumber, Type];
		// An opening entry stands for a whole account and year, whatever its amount.
		const content = Type === 'Primo' ? day : [entry.Amount, entry.Description, entry.VatCode];
		const key = JSON.stringify([told, content]);
		const count = counts.get(key) ?? 0;
		counts.set(key, count + 1);
		return count === 0 ? key : `${key} ${count}`;
	});
}

/**
 * An entry does not tell when it was added, only the stretch of time does that it was asked for by:
 * its end is the latest moment, its begin the one from which on it has to be read again.
 */
function polled(entries: readonly Entry[], { from, to }: Window): Array<EventRow<Entry>> {
	const keys = keysOf(entries);
	return entries.map((entry, index) => ({
		key: keys[index] ?? '',
		changed: from,
		holds: true,
		occurrence: entry.Type === 'Primo' ? String(entry.Amount) : '',
		since: to + SECOND_MS,
		found: entry,
	}));
}

/** Opening entries are left out on our side too, since a switched off filter may be ignored. */
async function added(
	api: DineroApi,
	{ from, to }: Window,
	includePrimo: boolean,
): Promise<Entry[]> {
	// To the end of the second, or what was added just now would wait for the next poll.
	const changesTo = utcSecondsOf(to + SECOND_MS);
	const changesFrom = utcSecondsOf(from);
	const rows = await listEntryChanges(api, {
		changesFrom,
		changesTo,
		includePrimo,
	});
	return rows.filter(({ Type }) => includePrimo || Type !== 'Primo');
}

/** Where the next window begins; a chosen start has nothing to overlap with. */
const beginOf = ({ startFrom, cursor }: PollState, now: number): number =>
	startFrom ?? (cursor ?? now) - OVERLAP_MS;

const simple = (entry: Entry): IDataObject => ({
	entryGuid: entry.EntryGuid ?? null,
	date: entry.Date.slice(0, 10),
	accountNumber: entry.AccountNumber,
	accountName: entry.AccountName ?? null,
	amount: entry.Amount,
	description: entry.Description ?? null,
	vatCode: entry.VatCode ?? null,
	voucherType: entry.VoucherType ?? null,
	voucherNumber: entry.VoucherNumber ?? null,
	voucherGuid: entry.VoucherGuid ?? null,
	fileGuid: entry.FileGuid ?? null,
	contactGuid: entry.ContactGuid ?? null,
	type: entry.Type ?? null,
});

/**
 * New entries (posteringer). Dinero finds them by when they were added, so this is the one event that
 * goes by our own clock; it may be wrong by as much as each poll reads again.
 */
export const entryAdded: DineroEvent<Entry> = {
	value: 'entryAdded',
	name: 'Entry Added',
	description: 'An entry (postering) was added to the books, whatever its day',
	async read({ api, now, openingEntries }, state) {
		const rows: Array<EventRow<Entry>> = [];
		// A clock that was set back reads the same stretch again.
		const end = Math.max(now, state.cursor ?? now);
		let from = beginOf(state, now);
		do {
			const window = { from, to: Math.min(from + WINDOW_MS, end) };
			rows.push(...polled(await added(api, window, openingEntries), window));
			from = window.to;
		} while (from < end && rows.length < MANY);
		return { rows, through: from, single: true, disturbed: false };
	},
	newestChange: async ({ now }) => now,
	async sample({ api, now, openingEntries }) {
		const window = { from: now - SAMPLE_MS, to: now };
		return (await added(api, window, openingEntries)).at(-1);
	},
	item: (context, found) => eventItem(context, entryAdded, found, simple),
	contactOf: (entry) => textOf(entry, 'ContactGuid'),
	noSample: [
		'No entry was added in the last 30 days',
		'Book something in Dinero and fetch a test event again.',
	],
};
