import type { DecimalText } from '../money';
import type { Address, DocumentLine, InvoiceDocument, Partner } from './document';

export type { Address, PaymentTerms } from './document';

/** A customer of Rackbeat in our own words; empty text where Rackbeat has none. */
export interface Customer extends Partner {
	ean: string;
	attention: string;
	layoutNumber: string | null;
}

/**
 * Where a line's cost was read from, in the order that is tried: unit cost on the line, total cost on
 * the line, total cost of the invoice, the order's line, the item's ledger, the item's cost today.
 */
export type CostSource = 'lineUnit' | 'lineTotal' | 'header' | 'order' | 'ledger' | 'present';

export interface LineCost {
	/** Cost of the whole line in base currency, exact, signed as the quantity; null when unknown. */
	cost: DecimalText | null;
	costSource: CostSource | null;
	/** Rackbeat's own name of the field, such as `item_cost_price`. */
	costField: string | null;
	/** True for the item's cost today, and for a cost in a currency that nothing proves. */
	costIsEstimate: boolean;
	/** True where only the invoice's total cost is known and its split over product groups is ours. */
	costIsShared: boolean;
}

export interface InvoiceLine extends DocumentLine, LineCost {}

/** A booked or draft customer invoice or credit note of Rackbeat in our own words. */
export interface CustomerInvoice extends InvoiceDocument {
	customer: Customer;
	layoutNumber: string | null;
	locale: string;
	orderNumber: string;
	billingAddress: Address;
	/** Only where it differs from the billing address. */
	deliveryAddress: Address | null;
	/** Whether a credit note put the goods back on stock; null when Rackbeat does not tell. */
	stockReturned: boolean | null;
	/** By item, whether its ledger shows that the goods of a credit note came back; only what is sure. */
	returned: Readonly<Record<string, boolean>>;
	lines: InvoiceLine[];
}
