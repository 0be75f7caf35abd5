import type { IDataObject } from 'n8n-workflow';
import { dayIfAny } from '../../bookkeeping/danishDay';
import { keyOf, nameOf } from '../../bookkeeping/document/rawValue';
import { SUPPLIER_NUMBER_FIELDS } from '../../bookkeeping/document/supplierInvoice';
import type { RackbeatRecord } from '../../services/rackbeat/records';
import { flagIn, numberOf, textIn } from './records/recordValue';

/** What the rows of both kinds of invoices have in common. */
interface CommonRow extends IDataObject {
	/** Number of the Rackbeat account, by which flows find their settings. */
	account: string;
	number: string;
	booked: boolean;
	bookedAt: string | null;
	updatedAt: string | null;
	/** A Danish day. */
	invoiceDate: string | null;
	/** Total with VAT as Rackbeat writes it, in `currency`. */
	total: number | null;
	currency: string;
}

export interface InvoiceRow extends CommonRow {
	customerNumber: string | null;
	customerName: string;
}

export interface SupplierInvoiceRow extends CommonRow {
	supplierNumber: string | null;
	supplierName: string;
	/** The number on the supplier's own paper; empty where no field tells it. */
	supplierInvoiceNumber: string;
}

export const orNull = (text: string): string | null => (text === '' ? null : text);

/** The Danish day of a date; what is no date stays as it is, for the reader to see. */
export function dayIn(record: RackbeatRecord, field: string): string | null {
	const text = textIn(record, field);
	return text === '' ? null : (dayIfAny(text) ?? text);
}

const head = (account: string, invoice: RackbeatRecord) => ({
	account,
	number: textIn(invoice, 'number'),
	booked: flagIn(invoice, 'is_booked'),
	bookedAt: orNull(textIn(invoice, 'booked_at')),
	updatedAt: orNull(textIn(invoice, 'updated_at')),
	invoiceDate: dayIn(invoice, 'invoice_date'),
});

const foot = (invoice: RackbeatRecord) => ({
	total: numberOf(invoice, 'total_total'),
	currency: textIn(invoice, 'currency'),
});

/** The name under which Rackbeat reads a partner, or the one under which it is written. */
export const partnerName = (partner: unknown): string => {
	const written = (partner as { company_name?: unknown } | null | undefined)?.company_name;
	return nameOf(partner) || (typeof written === 'string' ? written : '');
};

/** A customer invoice in ten flat fields; numbers that name something are text. */
export function invoiceRow(account: string, invoice: RackbeatRecord): InvoiceRow {
	const { customer, customer_id } = invoice;
	return {
		...head(account, invoice),
		customerNumber: keyOf(customer) ?? keyOf(customer_id),
		customerName: partnerName(customer),
		...foot(invoice),
	};
}

/** A supplier invoice in eleven flat fields; numbers that name something are text. */
export function supplierInvoiceRow(account: string, invoice: RackbeatRecord): SupplierInvoiceRow {
	const { supplier, supplier_id } = invoice;
	const own = SUPPLIER_NUMBER_FIELDS.map((field) => textIn(invoice, field)).find(
		(text) => text !== '',
	);
	return {
		...head(account, invoice),
		supplierNumber: keyOf(supplier) ?? keyOf(supplier_id),
		supplierName: partnerName(supplier),
		supplierInvoiceNumber: own ?? '',
		...foot(invoice),
	};
}
