import { danishDate, danishDay, type Day } from '../../../bookkeeping/danishDay';
import { Blocked, problem } from '../../../bookkeeping/reasons/problem';
import type { AccountingYear } from '../../../bookkeeping/plan/preconditions';
import type {
	InventoryBooks,
	InventoryEntry,
	OpenLine,
	OpenVoucher,
} from '../../../bookkeeping/stockValue/books';
import type { DineroApi } from '../../../services/dinero/api';
import { listEntries, type Entry } from '../../../services/dinero/entries';
import { listFiles } from '../../../services/dinero/files';
import { listUnbookedLedgerItems, type LedgerItem } from '../../../services/dinero/ledgerItems';
import { ledgerStatuses, unbookedAmong } from '../../../services/dinero/ledgerStatus';
import { getManualVoucher, type ManualVoucher } from '../../../services/dinero/manualVouchers';
import { ServiceError } from '../../../services/http/serviceError';
import { openItem } from '../../Dinero/ledger/openItem';
import { readOre } from '../../Dinero/posting/purchaseWire';

export interface InventoryQuestion {
	account: number;
	day: Day;
	years: readonly AccountingYear[];
	/** Guids of ledger items and vouchers that earlier runs left open, from the transfers table. */
	leftOpen: readonly string[];
	/** Ids that our own open regulation may have, asked for where Dinero lists nothing. */
	recent: readonly string[];
	/** Reads entries; given where they are needed for something else as well. */
	readEntries?: typeof listEntries;
}

/** The year that holds the day, or the last one before it: its balance is carried over. */
function yearOf(day: Day, years: readonly AccountingYear[]): AccountingYear | undefined {
	const begun = years.filter(({ FromDate }) => FromDate <= day);
	return begun.sort((a, b) => (a.FromDate < b.FromDate ? 1 : -1))[0];
}

const inventoryEntry = (entry: Entry): InventoryEntry => ({
	day: danishDay(entry.Date),
	amount: readOre(entry.Amount),
	type: entry.Type ?? 'Normal',
	voucherType: entry.VoucherType ?? '',
	description: entry.Description ?? '',
});

const draftVoucher = (voucher: ManualVoucher): OpenVoucher => ({
	id: voucher.Guid.toLowerCase(),
	version: voucher.Timestamp,
	day: danishDay(voucher.VoucherDate ?? '1900-01-01'),
	isPending: false,
	lines: (voucher.Lines ?? []).map(
		(line): OpenLine => ({
			id: null,
			accountNumber: line.AccountNumber ?? null,
			balancingAccountNumber: line.BalancingAccountNumber ?? null,
			accountVatCode: line.AccountVatCode ?? null,
			balancingAccountVatCode: line.BalancingAccountVatCode ?? null,
			amount: readOre(line.AmountInclVatValue),
			description: line.Description ?? '',
		}),
	),
});

/**
 * All unbooked items. Whether an empty list of Ids asks for all of them is not documented, so those
 * that earlier runs left open are asked for by their Ids beside it, and so are our own regulations.
 */
async function ledgerItems(
	api: DineroApi,
	leftOpen: readonly string[],
	recent: readonly string[],
): Promise<OpenVoucher[]> {
	const all = await listUnbookedLedgerItems(api);
	const found = new Map(all.map((item) => [item.Id.toLowerCase(), item]));
	const asked = all.length === 0 ? [...leftOpen, ...recent] : leftOpen;
	const missing = asked.filter((id) => !found.has(id));
	for (const [id, item] of await unbookedAmong(api, missing)) found.set(id, item);
	const statuses = await ledgerStatuses(api, [...found.keys()]);
	return [...found.values()]
		.map((item) => openItem(item, statuses.get(item.Id.toLowerCase())?.Status ?? 'Draft'))
		.filter(({ id }) => statuses.get(id)?.Status !== 'Booked');
}

/** Drafts of manual vouchers: those left open, and those on which a sheet of ours hangs. */
async function manualDrafts(api: DineroApi, guids: ReadonlySet<string>): Promise<OpenVoucher[]> {
	const drafts: OpenVoucher[] = [];
	for (const guid of guids) {
		const voucher = await manualVoucherOrNull(api, guid);
		if (voucher?.Status === 'Draft') drafts.push(draftVoucher(voucher));
	}
	return drafts;
}

const manualVoucherOrNull = (api: DineroApi, guid: string): Promise<ManualVoucher | null> =>
	getManualVoucher(api, guid).catch((error: unknown) => {
		const gone = error instanceof ServiceError && ['notFound', 'deleted'].includes(error.kind);
		if (!gone) throw error;
		return null;
	});

/** Vouchers on which a COGS sheet hangs; the sheets of booked ones are left out. */
async function sheetVouchers(api: DineroApi, since: Day, booked: ReadonlySet<string>) {
	const files = await listFiles(api, { uploadedAfter: since, extensions: ['pdf'] });
	return files
		.filter(({ Name }) => (Name ?? '').toLowerCase().includes('vareforbrug'))
		.flatMap(({ Linked }) => Linked ?? [])
		.flatMap(({ VoucherGuid }) => (VoucherGuid ? [VoucherGuid.toLowerCase()] : []))
		.filter((guid) => !booked.has(guid));
}

/** Somebody booked or changed an item while the entries were read: it may be counted twice, or not at all. */
async function checkUnmoved(
	api: DineroApi,
	day: Day,
	items: readonly OpenVoucher[],
): Promise<void> {
	const ids = items.map(({ id }) => id);
	const now = ids.length === 0 ? new Map<string, LedgerItem>() : await unbookedAmong(api, ids);
	if (items.some(({ id, version }) => now.get(id)?.Version !== version)) {
		throw new Blocked([problem('STOCK_VALUE_MOVED', { date: danishDate(day) })]);
	}
}

/** What stands on the inventory account at the end of a day, and what is about to. */
export async function readInventoryBooks(
	api: DineroApi,
	{ account, day, years, leftOpen, recent, readEntries = listEntries }: InventoryQuestion,
): Promise<InventoryBooks> {
	const year = yearOf(day, years);
	if (!year) return { booked: [], ledgerItems: [], manualDrafts: [] };
	const toDate = day < year.ToDate ? day : year.ToDate;
	const known = leftOpen.map((guid) => guid.toLowerCase());
	const items = await ledgerItems(api, known, recent);
	const entries = await readEntries(api, { fromDate: year.FromDate, toDate, includePrimo: true });
	await checkUnmoved(api, day, items);
	const inLedger = new Set(items.map(({ id }) => id));
	const booked = new Set(entries.map(({ VoucherGuid }) => (VoucherGuid ?? '').toLowerCase()));
	const candidates = [...known, ...(await sheetVouchers(api, year.FromDate, booked))];
	const guids = new Set(candidates.filter((guid) => !inLedger.has(guid) && !booked.has(guid)));
	return {
		booked: entries.filter(({ AccountNumber }) => AccountNumber === account).map(inventoryEntry),
		ledgerItems: items,
		manualDrafts: await manualDrafts(api, guids),
	};
}

/** How many of the Ids, in their order, are booked one after the other; asked one by one, mostly one call. */
export async function bookedInOrder(api: DineroApi, ids: readonly string[]): Promise<number> {
	for (const [place, id] of ids.entries()) {
		const status = (await ledgerStatuses(api, [id])).get(id);
		if (status?.Status !== 'Booked') return place;
	}
	return ids.length;
}
