import type { Address, DocumentLine, InvoiceDocument, Partner } from './document';

/** A supplier of Rackbeat in our own words; empty text where Rackbeat has none. */
export type Supplier = Partner;

/** Fields that may hold the number which the supplier gave its invoice, in the order they are tried. */
export const SUPPLIER_NUMBER_FIELDS = [
	'supplier_invoice_number',
	'invoice_number',
	'their_reference',
	'heading',
] as const;
export type SupplierNumberField = (typeof SUPPLIER_NUMBER_FIELDS)[number];

/** A booked or draft supplier invoice or credit note of Rackbeat in our own words. */
export interface SupplierInvoice extends InvoiceDocument {
	supplier: Supplier;
	/** The number on the supplier's own paper; empty when no field holds one. */
	supplierInvoiceNumber: string;
	/** The field that it was read from. */
	supplierInvoiceNumberField: SupplierNumberField | null;
	purchaseOrderNumber: string;
	/** The supplier's address on the document, else the one of its record. */
	address: Address;
	/** True when the document bills nothing, as one line for many purchase orders does. */
	isZero: boolean;
	lines: DocumentLine[];
}
