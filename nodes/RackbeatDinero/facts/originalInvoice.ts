import { dayIfAny, type Day } from '../../../bookkeeping/danishDay';
import type { CustomerInvoice } from '../../../bookkeeping/document/customerInvoice';
import type { BookedOriginal, Original } from '../../../bookkeeping/plan/original';
import { salesReference } from '../../../bookkeeping/plan/salesPlan';
import {
	ownGuid,
	parseReference,
	referenceKey,
	type Reference,
} from '../../../bookkeeping/reference';
import type { RackbeatDineroSettings } from '../../../bookkeeping/settings/rackbeatDinero';
import type { DineroApi } from '../../../services/dinero/api';
import { listInvoices, type InvoiceRow } from '../../../services/dinero/invoices';
import type { RackbeatApi } from '../../../services/rackbeat/api';
import { CUSTOMER_INVOICES, getInvoice } from '../../../services/rackbeat/invoices';
import { otherCredits } from '../../Dinero/posting/otherCredits';
import { readOre } from '../../Dinero/posting/purchaseWire';
import { standingCreditNoteOrNull, standingInvoiceOrNull } from './dineroFacts';

export interface OriginalSearch {
	dinero: DineroApi;
	rackbeat: RackbeatApi;
	note: CustomerInvoice;
	settings: RackbeatDineroSettings;
	/** Rackbeat's number as a person gave it; empty: what the credit note itself names. */
	given: string;
	generation: number;
}

const referenceOf = (account: string, number: string): Reference => ({
	source: 'rackbeat',
	account,
	kind: 'customer-invoice',
	number,
});

const noteGuid = ({ note, settings, generation }: OriginalSearch): string =>
	ownGuid(settings.organizationId, salesReference(note, settings.rackbeatAccount), generation);

const textIn = (row: InvoiceRow, field: string): string => {
	const value = row[field];
	return typeof value === 'string' ? value : '';
};

async function bookedOriginal(
	search: OriginalSearch,
	number: string,
	row: InvoiceRow,
): Promise<BookedOriginal> {
	const currency = textIn(row, 'Currency') || 'DKK';
	const invoice = {
		guid: row.Guid,
		contactGuid: textIn(row, 'ContactGuid') || null,
		currency,
		gross: readOre(row['TotalInclVat']),
	};
	const own = { guid: noteGuid(search), gross: search.note.gross };
	return {
		state: 'booked',
		number,
		guid: row.Guid,
		dineroNumber: row.Number ?? null,
		date: dayIfAny(textIn(row, 'Date')) ?? '',
		currency,
		gross: invoice.gross,
		others: await otherCredits(search.dinero, invoice, own),
	};
}

/** The day of an invoice that Dinero does not have, as Rackbeat has it. */
async function dayInRackbeat(api: RackbeatApi, number: string): Promise<Day | null> {
	const invoice = await getInvoice(api, CUSTOMER_INVOICES, number);
	const text = invoice?.['invoice_date'] ?? invoice?.['booked_at'];
	return typeof text === 'string' ? (dayIfAny(text) ?? null) : null;
}

async function namedOriginal(search: OriginalSearch, number: string): Promise<Original> {
	const reference = referenceOf(search.settings.rackbeatAccount, number);
	const value = referenceKey(reference);
	const filter = { field: 'ExternalReference', operator: 'contains' as const, value };
	const rows = (await listInvoices(search.dinero, { filters: [filter] })).filter((row) => {
		const found = parseReference(row.ExternalReference);
		return found !== undefined && referenceKey(found) === value && !row['DeletedAt'];
	});
	const [booked, ...more] = rows.filter(({ Status }) => Status !== 'Draft');
	if (booked && more.length > 0) {
		const candidates = [booked, ...more].map((row) => String(row.Number ?? row.Guid));
		return { state: 'several', number, candidates };
	}
	if (booked) return await bookedOriginal(search, number, booked);
	if (rows.length > 0) return { state: 'draft', number };
	return { state: 'absent', number, date: await dayInRackbeat(search.rackbeat, number) };
}

/** What the credit note credits where it stands in Dinero already, since a person told it before. */
async function standingOriginal(search: OriginalSearch): Promise<Original> {
	const { dinero, settings } = search;
	const standing = await standingCreditNoteOrNull(dinero, noteGuid(search));
	if (!standing) return { state: 'unnamed' };
	if (!standing.CreditNoteFor) return { state: 'alone' };
	const invoice = await standingInvoiceOrNull(dinero, standing.CreditNoteFor);
	const found = parseReference(invoice?.ExternalReference);
	const isOurs = found?.kind === 'customer-invoice' && found.account === settings.rackbeatAccount;
	return isOurs ? await namedOriginal(search, found.number) : { state: 'unnamed' };
}

/** Looks for the invoice that a credit note credits: in Dinero by our reference, of any generation. */
export async function findOriginal(search: OriginalSearch): Promise<Original> {
	const number = search.given || search.note.creditedNumber;
	return number ? await namedOriginal(search, number) : await standingOriginal(search);
}
