import { sameGuid } from '../../../bookkeeping/posting/salesComparison';
import type { DineroApi } from '../../../services/dinero/api';
import { getCreditNote, listCreditNotes } from '../../../services/dinero/creditNotes';
import type { SalesRow } from '../../../services/dinero/salesLists';
import { goneOrThrown } from './gone';
import { readOre } from './purchaseWire';

interface Amount {
	guid: string;
	/** In hundredths of the invoice's currency. */
	gross: number;
}

const amountOf = (row: SalesRow): number => Math.abs(readOre(row['TotalInclVat']));

const sumOf = (rows: readonly SalesRow[]): number =>
	rows.reduce((total, row) => total + amountOf(row), 0);

async function isFor(api: DineroApi, row: SalesRow, invoice: string): Promise<boolean> {
	const note = await getCreditNote(api, row.Guid).catch(goneOrThrown);
	return note !== null && sameGuid(note.CreditNoteFor ?? null, invoice);
}

/**
 * What credit notes other than `own` take off an invoice, drafts included; 0 where all of the contact's
 * together leave room for `own`. Dinero's list does not name the invoices, so where they do
 * not, each is read.
 */
export async function otherCredits(
	api: DineroApi,
	invoice: Amount & { contactGuid: string | null; currency: string },
	own: Amount,
): Promise<number> {
	if (invoice.contactGuid === null) return 0;
	const filter = { field: 'ContactGuid', operator: 'eq' as const, value: invoice.contactGuid };
	const rows = (await listCreditNotes(api, { filters: [filter] })).filter(
		(row) =>
			!sameGuid(row.Guid, own.guid) &&
			!row['DeletedAt'] &&
			(row['Currency'] ?? 'DKK') === invoice.currency,
	);
	const left = invoice.gross - own.gross;
	if (sumOf(rows) <= left) return 0;
	let others = 0;
	for (const row of rows) {
		if (await isFor(api, row, invoice.guid)) others += amountOf(row);
	}
	return others;
}
