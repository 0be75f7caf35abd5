import type { ContactMatch } from '../../../bookkeeping/contactMatch';
import type { CustomerInvoice } from '../../../bookkeeping/document/customerInvoice';
import { exact, toOre } from '../../../bookkeeping/money';
import { documentSummary } from '../../../bookkeeping/plan/salesPlan';
import { sameGuid } from '../../../bookkeeping/posting/salesComparison';
import { Blocked, problem } from '../../../bookkeeping/reasons/problem';
import { parseReference } from '../../../bookkeeping/reference';
import type { DineroApi } from '../../../services/dinero/api';
import { listInvoices, type InvoiceRow } from '../../../services/dinero/invoices';

/** What to do where somebody made the same invoice in Dinero by hand. */
export type HandMade = 'ignore' | 'ask' | 'link';

const guidIn = ({ ContactGuid }: InvoiceRow): string =>
	typeof ContactGuid === 'string' ? ContactGuid : '';

function isSame(row: InvoiceRow, invoice: CustomerInvoice, contactGuid: string): boolean {
	const { TotalInclVat, Currency, Status, DeletedAt } = row;
	return (
		Status !== 'Draft' &&
		!DeletedAt &&
		String(row.Number ?? '') === invoice.number &&
		sameGuid(guidIn(row), contactGuid) &&
		typeof TotalInclVat === 'number' &&
		toOre(exact(TotalInclVat)) === invoice.gross &&
		(Currency ?? 'DKK') === invoice.currency &&
		parseReference(row.ExternalReference) === undefined
	);
}

async function match(
	dinero: DineroApi,
	invoice: CustomerInvoice,
	{ ContactGuid }: { ContactGuid: string },
): Promise<InvoiceRow | undefined> {
	const rows = await listInvoices(dinero, { freeTextSearch: invoice.number });
	return rows.find((row) => isSame(row, invoice, ContactGuid));
}

/**
 * The booked invoice of Dinero with the number, contact and total of ours that carries no reference of
 * ours; undefined without one.
 * @throws Blocked (`POSSIBLE_MATCH`) where the user is to be asked, `NOTHING_TO_LINK` where the user said
 * that there is one and none is found: another invoice would be the same one twice
 */
export async function handMadeInvoice(
	dinero: DineroApi,
	invoice: CustomerInvoice,
	contact: ContactMatch,
	wanted: HandMade,
): Promise<string | undefined> {
	if (wanted === 'ignore' || invoice.kind !== 'invoice') return undefined;
	const found = contact.found === 'one' ? await match(dinero, invoice, contact.contact) : undefined;
	const { titleDa: document, titleEn: documentEn } = documentSummary(invoice);
	const { number } = invoice;
	if (wanted === 'link' && !found) {
		throw new Blocked([problem('NOTHING_TO_LINK', { document, documentEn, number })]);
	}
	if (!found || wanted === 'link') return found?.Guid;
	throw new Blocked([problem('POSSIBLE_MATCH', { document, documentEn, number })]);
}
