import type { TradeLine } from './orderModel';
import type { Address, InvoiceNote, Stamps, VatZone } from './recordModel';
import type { LineCost } from './stockModel';

/** A payment that was put on an invoice. */
export interface Payment {
	id: number;
	number: number;
	/** In the invoice's currency; of a credit note what was paid back. */
	amount: number;
	created_at: string;
}

/** What customer and supplier invoices have in common. */
export interface Invoice extends Stamps {
	number: number;
	is_booked: boolean;
	booked_at: string | null;
	is_archived: boolean;
	invoice_date: string | null;
	due_date: string | null;
	/** The invoice that this credit note credits. */
	credited_invoice_id: number | null;
	currency: string;
	/** Base currency for one unit of `currency`. */
	currency_rate: number;
	vat_zone: VatZone;
	payment_terms_id: number;
	layout_id: number | null;
	employee_id: number | null;
	our_reference: string | null;
	their_reference: string | null;
	heading: string | null;
	note: string | null;
	billing_address: Address;
	delivery_address: Address | null;
	lines: TradeLine[];
	notes: InvoiceNote[];
	payments: Payment[];
}

/** Its quantity is negative on credit notes. */
export interface InvoiceLine extends TradeLine {
	/** Id of the order line that it invoices. */
	order_line_id?: number | null;
	/** What booking froze; null on a draft. */
	cost: LineCost | null;
}

export interface CustomerInvoice extends Invoice {
	customer_id: number;
	order_id: number | null;
	lines: InvoiceLine[];
	/** Whether booking moved stock, so that unbooking can move it back. */
	stock_moved: boolean;
}

/** A line of a supplier invoice. */
export interface SupplierLine extends TradeLine {
	/** Id of the purchase order line that it invoices, if any. */
	order_line_id: number | null;
}

/** One thing that booking did with goods, so that unbooking can take it back. */
export interface SuppliedGoods {
	kind: 'in' | 'back' | 'repriced' | 'prepaid';
	item: string;
	order_line_id: number | null;
	quantity: number;
	/** What they cost in base currency; for repriced goods what was added to their price. */
	value: number;
	/** Id of the movement that brought the goods, where there is one. */
	movement: number | null;
}

export interface SupplierInvoice extends Invoice {
	supplier_id: number;
	purchase_order_id: number | null;
	/** The number on the supplier's own paper. */
	supplier_invoice_number: string | null;
	lines: SupplierLine[];
	/** What booking did with goods, so that unbooking can take it back. */
	goods: SuppliedGoods[];
}

export interface Mail {
	invoice: number;
	subject: string;
	body: string | null;
	to: string[];
	cc: string[];
	bcc: string[];
	sent_at: string;
}
