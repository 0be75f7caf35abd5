import type { Day } from '../danishDay';
import type { DecimalText, Ore } from '../money';
import type { Zone } from '../settings/rackbeatDinero';

export interface Address {
	name: string;
	street: string;
	street2: string;
	zipCode: string;
	city: string;
	country: string;
}

/** Whom a document is with, in our own words; empty text where Rackbeat has none. */
export interface Partner {
	number: string;
	name: string;
	email: string;
	phone: string;
	vatNumber: string;
	address: Address;
	zone: Zone;
}

export interface PaymentTerms {
	/** Rackbeat's own type text, such as "net" or "paid_in_cash". */
	type: string;
	days: number;
	name: string;
}

/** One line of a document. On a credit note what is credited is positive. */
export interface DocumentLine {
	kind: 'product' | 'text';
	itemNumber: string | null;
	groupNumber: string | null;
	groupName: string;
	text: string;
	quantity: DecimalText;
	/** Unit price excluding VAT, before discount, up to six decimals. */
	unitPrice: DecimalText;
	discountPercent: DecimalText;
	vatPercent: DecimalText;
	/** The line's own amount excluding VAT after discount, rounded once. It decides, not the price. */
	net: Ore;
	unitNumber: string | null;
	unitName: string;
	/** Whether the item is kept in stock; a service or freight is not. */
	inStock: boolean;
}

/** What Rackbeat's `line_price` may be: of one unit or of the line, before or after the discount. */
export const LINE_PRICES = ['unit', 'unitAfterDiscount', 'total', 'totalBeforeDiscount'] as const;
export type LinePrice = (typeof LINE_PRICES)[number];

/** Which of the possible shapes of Rackbeat's answer was found to hold. */
export interface Reading {
	linePrice: LinePrice;
	/** What told a credit note: its flag or type, its total, its quantities; null on an invoice. */
	creditNoteBy: 'flag' | 'total' | 'quantities' | null;
	/** Whether the totals, the lines' amounts and the lines' quantities were written with turned signs. */
	turned: { totals: boolean; amounts: boolean; quantities: boolean };
	/** Where the VAT percent of lines that have none was read from the document's own VAT. */
	vatPercentFromTotals: boolean;
	/** What Rackbeat's subtotal is above the lines, in øre; other than 0 only within the tolerance. */
	netDifference: Ore;
	/** The same for its VAT. */
	vatDifference: Ore;
}

/** What customer and supplier invoices share, checked to add up. */
export interface InvoiceDocument {
	/** On a credit note every sign is turned so that what is credited is positive. */
	kind: 'invoice' | 'creditNote';
	number: string;
	isBooked: boolean;
	date: Day;
	dueDate: Day | null;
	currency: string;
	/** Base currency for one unit of the document's, checked against its totals; null when unknown. */
	rate: DecimalText | null;
	/** The gross total in base currency as Rackbeat writes it, in hundredths. */
	baseGross: Ore | null;
	zone: Zone;
	paymentTerms: PaymentTerms | null;
	heading: string;
	note: string;
	ourReference: string;
	theirReference: string;
	/** Number of the invoice that this credit note credits; null when Rackbeat does not tell. */
	creditedNumber: string | null;
	/** In hundredths of the document's currency, as Rackbeat writes them. */
	net: Ore;
	vat: Ore;
	gross: Ore;
	/** What `net` is above the sum of the lines' own nets: the øre that rounding left, or a tolerance. */
	lineRounding: Ore;
	reading: Reading;
}
