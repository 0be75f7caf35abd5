import { Blocked, problem } from '../../../bookkeeping/reasons/problem';
import type { DineroApi } from '../../../services/dinero/api';
import {
	addLedgerItems,
	isLedgerFull,
	type LedgerItemBody,
} from '../../../services/dinero/ledgerItems';
import { ledgerStatuses, unbookedAmong } from '../../../services/dinero/ledgerStatus';
import type { Outcome } from '../../operation/batchOutcome';
import { inHalves, isAboutContent, type Entry, type Sending } from './inHalves';

/** A new item under an Id that is known before it is sent, so that a lost answer can be looked up. */
export interface NewItem extends Entry {
	body: LedgerItemBody;
	/** The user's own Id: a second use is told, where one of ours means that it stands already. */
	isOwnId: boolean;
}

/** The versions that Dinero told, by lower-case Id. */
type Versions = Map<string, string | null>;

const sendingOf = (api: DineroApi, versions: Versions, halve: boolean): Sending<NewItem> => ({
	async send(some) {
		const answers = await addLedgerItems(
			api,
			some.map(({ body }) => body),
		);
		for (const { Id, Version } of answers) versions.set(Id.toLowerCase(), Version ?? null);
	},
	async undone(some, error) {
		const standing = await unbookedAmong(
			api,
			some.map(({ id }) => id),
		);
		const isDone = ({ id, isOwnId }: NewItem): boolean =>
			standing.has(id) && !(isOwnId && error.kind === 'duplicate');
		for (const item of some.filter(isDone)) {
			versions.set(item.id, standing.get(item.id)?.Version ?? null);
		}
		return some.filter((item) => !isDone(item));
	},
	halves: (error) => halve && !isLedgerFull(error) && isAboutContent(error),
});

/** Dinero may answer many items with one; the versions of the others are read. */
async function fillVersions(api: DineroApi, versions: Versions, items: readonly NewItem[]) {
	const untold = items.filter(({ id }) => !versions.get(id)).map(({ id }) => id);
	if (untold.length === 0) return;
	for (const [id, { Version }] of await ledgerStatuses(api, untold)) {
		versions.set(id, Version ?? null);
	}
}

const asTold = (error: unknown): unknown =>
	isLedgerFull(error) ? new Blocked([problem('JOURNAL_FULL')]) : error;

/**
 * Adds items in one call.
 * @param halve whether a refused item is to leave the others alone; otherwise all or none are added
 */
export async function addItems(
	api: DineroApi,
	items: readonly NewItem[],
	halve: boolean,
): Promise<Outcome[]> {
	const versions: Versions = new Map();
	const failed = await inHalves(items, sendingOf(api, versions, halve));
	const errors = new Map(failed.map(({ entry, error }) => [entry, asTold(error)]));
	const added = items.filter((item) => !errors.has(item));
	await fillVersions(api, versions, added);
	return items.map((item): Outcome => {
		const { itemIndex, id } = item;
		return errors.has(item)
			? { itemIndex, error: errors.get(item) }
			: { itemIndex, json: { id, version: versions.get(id) ?? null, status: 'Draft' } };
	});
}
