import type { SupplierInvoice } from '../document/supplierInvoice';
import { supplierTitle } from '../document/title';
import { ownGuid, shortHash, type Reference } from '../reference';
import type { DocumentSummary } from './plan';

/** What makes it another document when it changes; master data do not. */
const content = (invoice: SupplierInvoice): unknown => ({
	number: invoice.number,
	date: invoice.date,
	dueDate: invoice.dueDate,
	currency: invoice.currency,
	rate: invoice.rate,
	supplier: invoice.supplier.number,
	supplierNumber: invoice.supplierInvoiceNumber,
	zone: invoice.zone,
	lines: invoice.lines.map((line) => [
		...[line.kind, line.itemNumber, line.groupNumber, line.text, line.quantity],
		...[line.vatPercent, line.net],
	]),
	totals: [invoice.net, invoice.vat, invoice.gross],
});

/** The reference of a supplier's document, with the hash of its content. */
export const supplierReference = (invoice: SupplierInvoice, account: string): Reference => ({
	source: 'rackbeat',
	account,
	kind: invoice.kind === 'creditNote' ? 'supplier-credit-note' : 'supplier-invoice',
	number: invoice.number,
	hash: shortHash(content(invoice)),
});

/** What a reader wants to know of the document first. */
export function supplierSummary(invoice: SupplierInvoice): DocumentSummary {
	const { document: titleDa, documentEn: titleEn } = supplierTitle(invoice);
	return {
		kind: invoice.kind === 'creditNote' ? 'supplier-credit-note' : 'supplier-invoice',
		number: invoice.number,
		date: invoice.date,
		partner: invoice.supplier.name,
		partnerNumber: invoice.supplier.number,
		amount: invoice.gross,
		currency: invoice.currency,
		titleDa,
		titleEn,
	};
}

/**
 * The supplier's own number where it can tell two papers apart: it has a digit, and a heading counts only
 * where it is one word. Empty where there is none.
 */
export function ownNumber(
	invoice: Pick<SupplierInvoice, 'supplierInvoiceNumber' | 'supplierInvoiceNumberField'>,
): string {
	const { supplierInvoiceNumber: number, supplierInvoiceNumberField: field } = invoice;
	const isOne = /\d/.test(number) && !(field === 'heading' && /\s/.test(number));
	return isOne ? number : '';
}

/** Stands in the names of all files of the document, whatever Dinero makes of them. */
export const fileToken = (organizationId: number, reference: Reference, generation: number) =>
	ownGuid(organizationId, reference, generation).slice(0, 13);

const plainNumber = (number: string): string => number.replace(/[^0-9a-z]/gi, '');

/** Names, without ending, under which Rackbeat's print and a sheet of ours are uploaded. */
export function fileNames(invoice: SupplierInvoice, token: string) {
	const kind = invoice.kind === 'creditNote' ? 'leverandørkreditnota' : 'leverandørfaktura';
	const what = `${kind} ${plainNumber(invoice.number)} ${token}`;
	return { print: `Rackbeat-udskrift ${what}`, sheet: `Bilagsark ${what}` };
}
