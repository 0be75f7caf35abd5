import { Blocked, problem } from '../../../bookkeeping/reasons/problem';
import type { DineroApi } from '../../../services/dinero/api';
import { deleteLedgerItems } from '../../../services/dinero/ledgerItems';
import { ledgerStatuses, unbookedAmong } from '../../../services/dinero/ledgerStatus';
import type { Outcome } from '../../operation/batchOutcome';
import {
	failedOutcomes,
	inHalves,
	isAboutContent,
	type Entry,
	type Failed,
	type Sending,
} from './inHalves';
import { isDraft, keysOf, onceEach, standingOf, type Standing } from './standingItems';

const sendingOf = (api: DineroApi, halve: boolean): Sending<Standing> => ({
	send: (some) => deleteLedgerItems(api, keysOf(some)),
	async undone(some) {
		const standing = await unbookedAmong(
			api,
			some.map(({ id }) => id),
		);
		return some.filter(({ id }) => standing.has(id));
	},
	halves: (error) => halve && isAboutContent(error),
});

export const isBookedItem = (key: string): Blocked =>
	new Blocked([problem('LEDGER_ITEM_BOOKED', { key })]);

/** Those that must not go, and those that Dinero does not have. */
async function parted(api: DineroApi, entries: readonly Entry[]) {
	const ids = onceEach(entries).map(({ id }) => id);
	const { standing, absent } = standingOf(entries, await ledgerStatuses(api, ids));
	const booked = standing
		.filter((entry) => !isDraft(entry))
		.map((entry): Failed<Entry> => ({ entry, error: isBookedItem(entry.id) }));
	return { drafts: standing.filter(isDraft), failed: [...absent, ...booked] };
}

/**
 * Removes items that are not booked, in one call. A booked one is never touched.
 * @param halve whether an item that cannot go is to leave the others alone
 */
export async function deleteItems(
	api: DineroApi,
	entries: readonly Entry[],
	halve: boolean,
): Promise<Outcome[]> {
	const { drafts, failed } = await parted(api, entries);
	if (failed.length > 0 && !halve) return failedOutcomes(failed);
	const refused = await inHalves(onceEach(drafts), sendingOf(api, halve));
	const refusals = new Map(refused.map(({ entry, error }) => [entry.id, error]));
	const errors = new Map(failed.map(({ entry, error }) => [entry.itemIndex, error]));
	return entries.map(({ itemIndex, id }): Outcome => {
		const error = errors.get(itemIndex) ?? refusals.get(id);
		if (error !== undefined) return { itemIndex, error };
		return { itemIndex, json: { id, deleted: true } };
	});
}
