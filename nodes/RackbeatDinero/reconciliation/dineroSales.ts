import type { CustomerInvoice } from '../../../bookkeeping/document/customerInvoice';
import { dayIfAny, type Day } from '../../../bookkeeping/danishDay';
import { salesReference } from '../../../bookkeeping/plan/salesPlan';
import { exact, toOre, type Ore } from '../../../bookkeeping/money';
import { namesSame, parseReference, referenceText } from '../../../bookkeeping/reference';
import type { ListedSales } from '../../../bookkeeping/reconciliation/sales';
import type { DineroApi } from '../../../services/dinero/api';
import { getCreditNote, listCreditNotes } from '../../../services/dinero/creditNotes';
import { listInvoices } from '../../../services/dinero/invoices';
import type { SalesQuery, SalesRow } from '../../../services/dinero/salesLists';

export interface DineroPeriod {
	api: DineroApi;
	/** Rackbeat's agreement number. */
	account: string;
	from: Day;
	to: Day;
}

const LISTS = { invoice: listInvoices, creditNote: listCreditNotes } as const;
const KINDS = { invoice: 'customer-invoice', creditNote: 'customer-credit-note' } as const;
type Kind = keyof typeof LISTS;

const textIn = (row: SalesRow, field: string): string => {
	const value = row[field];
	return typeof value === 'string' ? value : '';
};

/** Lists write credit notes with either sign; here they are positive. */
function oreIn(row: SalesRow, field: string, kind: Kind): Ore {
	const value = row[field];
	const ore = toOre(exact(typeof value === 'number' || typeof value === 'string' ? value : 0));
	return kind === 'creditNote' ? Math.abs(ore) : ore;
}

const inDkk = (row: SalesRow, field: string, kind: Kind): Ore =>
	oreIn(row, typeof row[`${field}InDkk`] === 'number' ? `${field}InDkk` : field, kind);

const listed =
	(kind: Kind) =>
	(row: SalesRow): ListedSales => ({
		guid: row.Guid,
		number: row.Number ?? null,
		reference: row.ExternalReference ?? '',
		isDraft: (row.Status ?? '') === 'Draft',
		isDeleted: textIn(row, 'DeletedAt') !== '',
		day: dayIfAny(textIn(row, 'Date')) ?? null,
		contactGuid: textIn(row, 'ContactGuid'),
		contactName: textIn(row, 'ContactName'),
		currency: textIn(row, 'Currency') || 'DKK',
		net: oreIn(row, 'TotalExclVat', kind),
		gross: oreIn(row, 'TotalInclVat', kind),
		netDkk: inDkk(row, 'TotalExclVat', kind),
		grossDkk: inDkk(row, 'TotalInclVat', kind),
		mailStatus: textIn(row, 'MailOutStatus'),
	});

const isMissing =
	(account: string, rows: readonly ListedSales[]) =>
	(document: CustomerInvoice): boolean => {
		const key = referenceText(salesReference(document, account));
		return !rows.some(({ reference }) => namesSame(reference, key));
	};

/**
 * What Dinero lists of the period. Only where a document is not among it are all of ours asked for,
 * deleted ones too: it may stand on another day.
 */
export async function readListedSales(
	{ api, account, from, to }: DineroPeriod,
	kind: Kind,
	documents: readonly CustomerInvoice[],
	wholeHistory: boolean,
): Promise<ListedSales[]> {
	const list = LISTS[kind];
	const read = async (query: SalesQuery) => (await list(api, query)).map(listed(kind));
	const rows = await read({ startDate: from, endDate: to });
	if (!wholeHistory && !documents.some(isMissing(account, rows))) return rows;
	const value = `rackbeat:${account}:${KINDS[kind]}:`;
	const filters = [{ field: 'ExternalReference', operator: 'contains' as const, value }];
	const ours = await read({ filters });
	const deleted = await read({ filters, deletedOnly: true });
	const known = new Map([...rows, ...ours].map((row) => [row.guid, row]));
	for (const row of deleted) known.set(row.guid, { ...row, isDeleted: true });
	return [...known.values()];
}

/** Which invoice each credit note of ours credits; the list does not tell, so each is asked. */
export async function readCredited(
	api: DineroApi,
	notes: readonly ListedSales[],
	wanted: ReadonlySet<string>,
): Promise<Map<string, string | null>> {
	const found = new Map<string, string | null>();
	for (const { guid, reference, isDeleted } of notes) {
		const number = parseReference(reference)?.number;
		if (isDeleted || number === undefined || !wanted.has(number)) continue;
		found.set(guid, (await getCreditNote(api, guid)).CreditNoteFor ?? null);
	}
	return found;
}

/** Numbers in Rackbeat of documents of ours in the period that are not among those read. */
export function strayNumbers(
	rows: readonly ListedSales[],
	{ account, from, to }: DineroPeriod,
	documents: readonly CustomerInvoice[],
): string[] {
	const known = new Set(documents.map(({ number }) => number));
	return rows.flatMap(({ reference, isDeleted, day }) => {
		const own = parseReference(reference);
		const inPeriod = day !== null && day >= from && day <= to;
		const isOurs = own?.account === account && !isDeleted && inPeriod;
		return isOurs && !known.has(own.number) ? [own.number] : [];
	});
}
