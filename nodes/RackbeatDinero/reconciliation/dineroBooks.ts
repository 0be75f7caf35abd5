import { addDays, danishDay, type Day } from '../../../bookkeeping/danishDay';
import type { SupplierInvoice } from '../../../bookkeeping/document/supplierInvoice';
import type { AccountingYear } from '../../../bookkeeping/plan/preconditions';
import type { BookEntry } from '../../../bookkeeping/reconciliation/books';
import type { WaitingVoucher } from '../../../bookkeeping/reconciliation/cogs';
import type { ListedContact } from '../../../bookkeeping/reconciliation/contacts';
import {
	purchaseGuids,
	type ArchivedFile,
	type UnbookedState,
} from '../../../bookkeeping/reconciliation/purchaseMatch';
import { recentRegulationIds } from '../../../bookkeeping/stockValue/ownVouchers';
import { findRegulation, type RegulationFinding } from '../../../bookkeeping/stockValue/regulation';
import type { RackbeatDineroSettings } from '../../../bookkeeping/settings/rackbeatDinero';
import type { OpenVoucher } from '../../../bookkeeping/stockValue/books';
import type { DineroApi } from '../../../services/dinero/api';
import { listAllContacts, type Contact } from '../../../services/dinero/contacts';
import { listEntries, type Entry } from '../../../services/dinero/entries';
import { listFiles } from '../../../services/dinero/files';
import { getPurchaseCreditNote } from '../../../services/dinero/purchaseCreditNotes';
import { getPurchaseVoucher, listPurchasesOfFile } from '../../../services/dinero/purchaseVouchers';
import { goneOrThrown } from '../../Dinero/posting/gone';
import type { RackbeatApi } from '../../../services/rackbeat/api';
import type { ExecutionCache } from '../../operation/executionCache';
import { readOre } from '../../Dinero/posting/purchaseWire';
import { readInventoryBooks } from '../facts/inventoryBooks';
import { readStockReport } from '../facts/stockReport';

const lower = (text: string | null | undefined): string => (text ?? '').toLowerCase();

/** `none` and an empty text are no VAT. */
const codeOf = ({ VatCode }: Entry): string | null =>
	['', 'none'].includes(lower(VatCode).trim()) ? null : (VatCode ?? null);

const bookEntry = (entry: Entry): BookEntry => ({
	account: entry.AccountNumber,
	amount: readOre(entry.Amount),
	day: danishDay(entry.Date),
	vatCode: codeOf(entry),
	description: entry.Description ?? '',
	voucherGuid: lower(entry.VoucherGuid),
	voucherNumber: entry.VoucherNumber ?? null,
	voucherType: entry.VoucherType ?? '',
	fileGuid: lower(entry.FileGuid),
	contactGuid: lower(entry.ContactGuid),
	type: entry.Type ?? 'Normal',
});

/** Entries of one stretch, asked for once for each execution: Dinero calls the list heavy. */
export const entriesOnce =
	(cache: ExecutionCache): typeof listEntries =>
	(api, query) =>
		cache.once(`dinero:${api.organizationId}:entries:${JSON.stringify(query)}`, () =>
			listEntries(api, query),
		);

/** The entries of every accounting year of the period, from its first day to the period's end. */
export async function readEntries(
	api: DineroApi,
	read: typeof listEntries,
	years: readonly AccountingYear[],
	{ from, to }: { from: Day; to: Day },
): Promise<BookEntry[]> {
	const entries: BookEntry[] = [];
	for (const { FromDate, ToDate } of years) {
		if (FromDate > to || ToDate < from) continue;
		const toDate = to < ToDate ? to : ToDate;
		const found = await read(api, { fromDate: FromDate, toDate, includePrimo: true });
		entries.push(...found.map(bookEntry));
	}
	return entries;
}

/** Papers are uploaded when a document is transferred, seldom long before its day. */
const UPLOADED_BEFORE_DAYS = 120;

/** The files that may hang on vouchers of the period. */
export async function readFiles(api: DineroApi, from: Day): Promise<ArchivedFile[]> {
	const files = await listFiles(api, { uploadedAfter: addDays(from, -UPLOADED_BEFORE_DAYS) });
	return files.map(({ FileGuid, Name, Linked }) => ({
		guid: FileGuid.toLowerCase(),
		name: Name ?? '',
		vouchers: (Linked ?? []).flatMap(({ VoucherGuid }) =>
			VoucherGuid ? [VoucherGuid.toLowerCase()] : [],
		),
	}));
}

async function stateOfPurchase(api: DineroApi, guid: string): Promise<UnbookedState> {
	const voucher = await getPurchaseVoucher(api, guid).catch(goneOrThrown);
	if (!voucher) return 'gone';
	return voucher.Status === 'Draft' ? 'draft' : 'bookedLater';
}

async function stateOfNote(api: DineroApi, guid: string): Promise<UnbookedState | null> {
	const note = await getPurchaseCreditNote(api, guid).catch(goneOrThrown);
	if (!note) return null;
	return note.Status === 'Draft' ? 'draft' : 'bookedLater';
}

interface PurchaseQuestion {
	settings: RackbeatDineroSettings;
	documents: readonly SupplierInvoice[];
	entries: readonly BookEntry[];
	files: ArchivedFile[];
}

/**
 * What became of documents of which the books hold nothing, each asked by itself. A draft may hang on
 * its file without the file saying so; then the file's vouchers are asked for and noted on it.
 */
export async function readUnbooked(
	api: DineroApi,
	{ settings, documents, entries, files }: PurchaseQuestion,
): Promise<Map<string, UnbookedState>> {
	const booked = new Set(entries.flatMap(({ voucherGuid, fileGuid }) => [voucherGuid, fileGuid]));
	const found = new Map<string, UnbookedState>();
	for (const document of documents) {
		const where = purchaseGuids(document, settings, files);
		const papers = where.files.map(({ guid }) => guid);
		const guids = where.guids.map((guid) => guid.toLowerCase());
		if ([...guids, ...papers].some((guid) => booked.has(guid))) continue;
		const linked = where.files.flatMap(({ vouchers }) => vouchers);
		for (const file of linked.length === 0 ? where.files : []) {
			const own = await listPurchasesOfFile(api, file.guid);
			files[files.indexOf(file)] = { ...file, vouchers: own.map((guid) => guid.toLowerCase()) };
			linked.push(...own.map((guid) => guid.toLowerCase()));
		}
		for (const guid of new Set(linked)) found.set(guid, await stateOfPurchase(api, guid));
		const [own] = guids;
		const state = document.kind === 'creditNote' && own ? await stateOfNote(api, own) : null;
		if (own && state !== null) found.set(own, state);
	}
	return found;
}

const waitingVoucher = ({ id, lines }: OpenVoucher): WaitingVoucher => ({
	id: id.toLowerCase(),
	description: lines[0]?.description ?? '',
});

interface StockQuestion {
	settings: RackbeatDineroSettings;
	years: readonly AccountingYear[];
	day: Day;
	leftOpen: readonly string[];
	readEntries: typeof listEntries;
}

/** The stock report against the inventory account, and what waits in Dinero; nothing without an account. */
export async function readStock(
	dinero: DineroApi,
	rackbeat: RackbeatApi,
	{ settings, years, day, leftOpen, readEntries: read }: StockQuestion,
): Promise<{ regulation: RegulationFinding | null; waiting: WaitingVoucher[] }> {
	const account = settings.cogs.inventoryAccount;
	if (account === null) return { regulation: null, waiting: [] };
	const { organizationId, rackbeatAccount, stockValue } = settings;
	const pair = { organizationId, rackbeatAccount };
	const report = await readStockReport(rackbeat, day);
	const recent = recentRegulationIds(pair, day);
	const books = await readInventoryBooks(dinero, {
		...{ account, day, years, leftOpen, recent },
		readEntries: read,
	});
	const { countNegative } = stockValue;
	return {
		regulation: findRegulation({
			...pair,
			...{ day, inventoryAccount: account, countNegative, report, books },
		}),
		waiting: [...books.ledgerItems, ...books.manualDrafts].map(waitingVoucher),
	};
}

const flag = (contact: Contact, field: string): boolean | null => {
	const value = contact[field];
	return typeof value === 'boolean' ? value : null;
};

/** The contacts that carry a reference of this account, deleted ones among them. */
export async function readContacts(api: DineroApi, account: string): Promise<ListedContact[]> {
	const value = `rackbeat:${account}:`;
	const filter = { field: 'ExternalReference', operator: 'contains' as const, value };
	const contacts = await listAllContacts(api, { filters: [filter] });
	return contacts.map((contact) => ({
		guid: contact.ContactGuid.toLowerCase(),
		name: contact.Name,
		email: contact.Email ?? '',
		reference: contact.ExternalReference ?? '',
		isDeleted: (contact.DeletedAt ?? '') !== '',
		isCustomer: flag(contact, 'IsDebitor'),
		isSupplier: flag(contact, 'IsCreditor'),
	}));
}
