import { Blocked, problem } from '../../../bookkeeping/reasons/problem';
import type { LedgerItemStatus } from '../../../services/dinero/ledgerItems';
import type { Entry, Failed } from './inHalves';

/** An item that Dinero has, and where it stood when it was asked for. */
export interface Standing extends Entry {
	status: LedgerItemStatus;
}

export const notInLedger = (key: string): Blocked =>
	new Blocked([problem('NOT_IN_DINERO', { what: 'række', whatEn: 'ledger item', key })]);

/** Parts the entries into those that stand and those that Dinero does not know. */
export function standingOf(
	entries: readonly Entry[],
	statuses: ReadonlyMap<string, LedgerItemStatus>,
): { standing: Standing[]; absent: Array<Failed<Entry>> } {
	const standing: Standing[] = [];
	const absent: Array<Failed<Entry>> = [];
	for (const entry of entries) {
		const status = statuses.get(entry.id);
		if (status) standing.push({ ...entry, status });
		else absent.push({ entry, error: notInLedger(entry.id) });
	}
	return { standing, absent };
}

/** The first entry of each Id: Dinero is told of an item once. */
export function onceEach<Of extends Entry>(entries: readonly Of[]): Of[] {
	const seen = new Set<string>();
	return entries.filter(({ id }) => !seen.has(id) && seen.add(id));
}

export const keysOf = (entries: readonly Standing[]) =>
	entries.map(({ status }) => ({ Id: status.Id, Version: status.Version ?? '' }));

export const isDraft = ({ status }: Standing): boolean => status.Status === 'Draft';
