import type { IDataObject } from 'n8n-workflow';
import { flagOf, keyOf, nameOf, textOf } from '../../bookkeeping/document/rawValue';
import type { CustomerInvoice } from '../../services/rackbeat/customerInvoices';

export interface InvoiceRow extends IDataObject {
	/** Number of the Rackbeat account, by which flows find their settings. */
	account: string;
	number: string;
	booked: boolean;
	bookedAt: string | null;
	updatedAt: string | null;
	invoiceDate: string | null;
	customerNumber: string | null;
	customerName: string;
	/** Total with VAT as Rackbeat writes it, in `currency`. */
	total: number | null;
	currency: string;
}

const orNull = (text: string): string | null => (text === '' ? null : text);

/** An invoice in ten flat fields; numbers that name something are text. */
export function invoiceRow(account: string, invoice: CustomerInvoice): InvoiceRow {
	const { customer } = invoice;
	return {
		account,
		number: textOf(invoice.number),
		booked: flagOf(invoice.is_booked) ?? false,
		bookedAt: orNull(textOf(invoice.booked_at)),
		updatedAt: orNull(textOf(invoice.updated_at)),
		invoiceDate: orNull(textOf(invoice.invoice_date).slice(0, 10)),
		customerNumber: keyOf(customer) ?? keyOf(invoice.customer_id),
		customerName: nameOf(customer),
		total: orNull(textOf(invoice.total_total)) === null ? null : Number(invoice.total_total),
		currency: textOf(invoice.currency),
	};
}
