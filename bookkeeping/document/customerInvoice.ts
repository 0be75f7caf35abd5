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

/** A customer of Rackbeat in our own words; empty text where Rackbeat has none. */
export interface Customer {
	number: string;
	name: string;
	email: string;
	phone: string;
	vatNumber: string;
	ean: string;
	attention: string;
	address: Address;
	zone: Zone;
	layoutNumber: string | null;
}

export interface PaymentTerms {
	/** Rackbeat's own type text, such as "net" or "paid_in_cash". */
	type: string;
	days: number;
	name: string;
}

/** Where a line's cost was read from; "present" is the item's cost today, an estimate. */
export type CostSource = 'lineUnit' | 'lineTotal' | 'present';

export interface InvoiceLine {
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
	/** The line's own amount excluding VAT after discount, rounded once. */
	net: Ore;
	unitNumber: string | null;
	unitName: string;
	/** Whether the item is kept in stock; a service or freight is not. */
	inStock: boolean;
	/** Cost of the whole line in base currency, exact; null when Rackbeat has none. */
	cost: DecimalText | null;
	costSource: CostSource | null;
}

/** Which of the possible shapes of Rackbeat's answer was found to hold. */
export interface Reading {
	linePrice: 'unit' | 'total';
	/** True when the whole document was written with turned signs (a credit note). */
	creditNote: boolean;
}

/** A booked or draft customer invoice of Rackbeat in our own words, checked to add up. */
export interface CustomerInvoice {
	number: string;
	isBooked: boolean;
	date: Day;
	dueDate: Day | null;
	currency: string;
	customer: Customer;
	zone: Zone;
	paymentTerms: PaymentTerms | null;
	layoutNumber: string | null;
	locale: string;
	heading: string;
	note: string;
	ourReference: string;
	theirReference: string;
	orderNumber: string;
	billingAddress: Address;
	/** Only where it differs from the billing address. */
	deliveryAddress: Address | null;
	lines: InvoiceLine[];
	/** In hundredths of the document's currency. */
	net: Ore;
	vat: Ore;
	gross: Ore;
	reading: Reading;
}
