import type { IDataObject } from 'n8n-workflow';
import type { CreditNote } from '../../services/dinero/creditNotes';
import type { Invoice, InvoiceRow } from '../../services/dinero/invoices';
import type { EmailTemplate, Mailout } from '../../services/dinero/mailouts';
import type { SalesRow } from '../../services/dinero/salesLists';
import type { TradeOffer } from '../../services/dinero/tradeOffers';

const fieldOf = (row: object, name: string): string | number | null => {
	const value: unknown = Object.entries(row).find(([key]) => key === name)?.[1];
	return typeof value === 'string' || typeof value === 'number' ? value : null;
};

/**
 * A sales document in few words, the same whether it comes from a list or alone: a list joins document
 * and payment in one `Status`, the single document tells them apart.
 */
export function salesRow(document: SalesRow): IDataObject {
	const combined = fieldOf(document, 'PaymentStatus') ?? document.Status ?? null;
	const isBooked = combined !== null && combined !== 'Draft';
	return {
		guid: document.Guid,
		// A draft shows 0 or the number that it might get.
		number: isBooked ? (document.Number ?? null) : null,
		status: combined === null ? null : isBooked ? 'Booked' : 'Draft',
		paymentStatus: combined,
		externalReference: document.ExternalReference ?? null,
		contactGuid: fieldOf(document, 'ContactGuid'),
		contactName: fieldOf(document, 'ContactName'),
		date: fieldOf(document, 'Date'),
		// Dinero calls it PaymentDate; nobody needs to have paid on it.
		dueDate: fieldOf(document, 'PaymentDate'),
		currency: fieldOf(document, 'Currency'),
		totalExclVat: fieldOf(document, 'TotalExclVat'),
		totalInclVat: fieldOf(document, 'TotalInclVat'),
		mailOutStatus: fieldOf(document, 'MailOutStatus'),
	};
}

export const invoiceRow = (invoice: Invoice | InvoiceRow): IDataObject => salesRow(invoice);

/** What a credit note of a list can tell: it has no due date, and the list does not name its invoice. */
export const creditNoteRow = (note: SalesRow): IDataObject =>
	Object.fromEntries(Object.entries(salesRow(note)).filter(([name]) => name !== 'dueDate'));

/** A single credit note, with the invoice that it credits. */
export const singleCreditNoteRow = (note: CreditNote): IDataObject => ({
	...creditNoteRow(note),
	creditNoteFor: note.CreditNoteFor ?? null,
});

/** A trade offer has states of its own, is never booked and has no due date. */
export const tradeOfferRow = (offer: SalesRow): IDataObject => ({
	guid: offer.Guid,
	number: offer.Number ?? null,
	status: offer.Status ?? null,
	externalReference: offer.ExternalReference ?? null,
	contactGuid: fieldOf(offer, 'ContactGuid'),
	contactName: fieldOf(offer, 'ContactName'),
	date: fieldOf(offer, 'Date'),
	currency: fieldOf(offer, 'Currency'),
	totalExclVat: fieldOf(offer, 'TotalExclVat'),
	totalInclVat: fieldOf(offer, 'TotalInclVat'),
	mailOutStatus: fieldOf(offer, 'MailOutStatus'),
	isInvoiced: hasInvoice(offer),
});

/** A single trade offer, with the invoices that were made from it. */
export const singleTradeOfferRow = (offer: TradeOffer): IDataObject => ({
	...tradeOfferRow(offer),
	invoiceGuids: offer.GeneratedVouchers ?? [],
});

/** Dinero marks the flag as obsolete, the state says the same (source: Dinero OpenAPI). */
export const hasInvoice = (offer: SalesRow): boolean =>
	offer.Status === 'Invoiced' || offer['HasGeneratedAnyVouchers'] === true;

/** A row of invoices and credit notes together. */
export const saleRow = (sale: SalesRow): IDataObject => ({
	type: fieldOf(sale, 'Type'),
	...salesRow(sale),
});

export const mailoutRow = (mailout: Mailout): IDataObject => ({
	id: typeof mailout.Id === 'string' || typeof mailout.Id === 'number' ? mailout.Id : null,
	date: mailout.Date ?? null,
	seenAt: mailout.SeenAt ?? null,
	type: mailout.Type ?? null,
	status: mailout.Status ?? null,
	latestEvent: mailout.LatestEvent ?? null,
	isSms: mailout.IsSmsMessage ?? false,
	receiver: mailout.Receiver ?? null,
	subject: mailout.Subject ?? null,
});

/** How a mail would read. */
export const emailTemplateRow = (template: EmailTemplate): IDataObject => ({
	sender: template.Sender ?? null,
	receiver: template.Receiver ?? null,
	subject: template.Subject ?? null,
	message: template.Message ?? null,
	attachesPdf: template.AddVoucherAsPdfAttachment ?? null,
});
