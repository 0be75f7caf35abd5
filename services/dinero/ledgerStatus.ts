import type { DineroApi } from './api';
import {
	isUnknownLedgerItem,
	ledgerItemStatus,
	listUnbookedLedgerItems,
	type LedgerItem,
	type LedgerItemStatus,
} from './ledgerItems';

type Read<Row> = (ids: readonly string[]) => Promise<Row[]>;

/** The rows, or null when one of the ids made the whole call fail. */
async function readOr<Row>(ids: readonly string[], read: Read<Row>): Promise<Row[] | null> {
	try {
		return await read(ids);
	} catch (error) {
		return refusedWhole(error);
	}
}

function refusedWhole(error: unknown): null {
	if (isUnknownLedgerItem(error)) return null;
	throw error;
}

/** Halves the ids until only unknown ones fail; those are left out. */
async function bisected<Row>(ids: readonly string[], read: Read<Row>): Promise<Row[]> {
	if (ids.length === 0) return [];
	const rows = await readOr(ids, read);
	if (rows !== null) return rows;
	if (ids.length === 1) return [];
	const half = Math.ceil(ids.length / 2);
	const first = await bisected(ids.slice(0, half), read);
	return [...first, ...(await bisected(ids.slice(half), read))];
}

const key = (id: string): string => id.toLowerCase();

/** Rows by the lower-case Id of their item. */
const byId = <Row extends { Id: string }>(rows: readonly Row[]): Map<string, Row> =>
	new Map(rows.map((row) => [key(row.Id), row]));

/** Those of the items that stand and are not booked, by lower-case Id; others are left out. */
export const unbookedAmong = async (
	api: DineroApi,
	ids: readonly string[],
): Promise<Map<string, LedgerItem>> =>
	byId(await bisected(ids, (some) => listUnbookedLedgerItems(api, some)));

/**
 * Where each item is, by lower-case Id; an item that stands nowhere is left out. Dinero fails a whole
 * status call for one unknown Id. Then the unbooked items are read, which are certainly known, and only
 * the others are bisected.
 */
export async function ledgerStatuses(
	api: DineroApi,
	ids: readonly string[],
): Promise<Map<string, LedgerItemStatus>> {
	if (ids.length === 0) return new Map();
	const status: Read<LedgerItemStatus> = (some) => ledgerItemStatus(api, some);
	const whole = await readOr(ids, status);
	if (whole !== null) return byId(whole);
	if (ids.length === 1) return new Map();
	const unbooked = await unbookedAmong(api, ids);
	const known = ids.filter((id) => unbooked.has(key(id)));
	const others = ids.filter((id) => !unbooked.has(key(id)));
	return byId([...(await bisected(known, status)), ...(await bisected(others, status))]);
}
