import { splitStretch, type Stretch } from '../../../../bookkeeping/periods';
import type { DineroApi } from '../../../../services/dinero/api';
import {
	listEntryChanges,
	MOST_CHANGE_DAYS,
	type Entry,
} from '../../../../services/dinero/entries';
import { utcSeconds } from '../../fields/times';

/** A second less than Dinero's limit, since nobody tells whether the limit itself is taken. */
const LONGEST_MS = MOST_CHANGE_DAYS * 24 * 3600 * 1000 - 1000;

const asked = (instant: number): string => utcSeconds(new Date(instant).toISOString());

/** Stretches share a border, so an entry that was added that very second comes twice. */
function addNew(all: Entry[], known: Set<string>, found: readonly Entry[]): void {
	for (const entry of found) {
		const guid = entry.EntryGuid ?? '';
		// Opening entries keep their guid while their total changes: the last one holds.
		const isOpening = entry.Type === 'Primo';
		if (guid !== '' && known.has(guid) && isOpening) {
			all.splice(
				all.findIndex(({ EntryGuid }) => EntryGuid === guid),
				1,
			);
		} else if (guid !== '' && known.has(guid)) continue;
		if (guid !== '') known.add(guid);
		all.push(entry);
	}
}

/** The entries that were added in a stretch of time, in calls of at most 31 days, until enough are read. */
export async function entryChanges(
	api: DineroApi,
	stretch: Stretch,
	{ includePrimo, limit }: { includePrimo: boolean; limit: number },
): Promise<Entry[]> {
	const all: Entry[] = [];
	const known = new Set<string>();
	for (const { from, to } of splitStretch(stretch, LONGEST_MS)) {
		if (all.length >= limit) break;
		const query = { changesFrom: asked(from), changesTo: asked(to), includePrimo };
		addNew(all, known, await listEntryChanges(api, query));
	}
	return all.slice(0, limit);
}
