import type { Address, ContactPerson, InvoiceNote, Stamps, VatZone } from './recordModel';
import type { LineCost } from './stockModel';

/** What a line of any document says. */
export interface TradeLine {
	id: number;
	/** Item number; null on a text line. */
	child_id: string | null;
	name: string;
	quantity: number;
	/** Unit price in the document's currency, without VAT, before discount. */
	line_price: number;
	discount_percentage: number;
	vat_percentage: number;
	unit_id: number | null;
	location_id: number | null;
}

/** Part of an invoice line. */
export interface InvoicedPart {
	invoice: number;
	line: number;
	quantity: number;
}

/** Goods of an order line that were shipped together. */
export interface ShippedGoods {
	shipment: number;
	quantity: number;
	/** Total cost of this quantity. */
	cost: LineCost;
	/** What of them is on invoices. */
	taken: InvoicedPart[];
}

/** What was invoiced before its goods were shipped, and what it was costed at meanwhile. */
export interface AwaitedGoods extends InvoicedPart {
	cost: LineCost;
}

export interface OrderLine extends TradeLine {
	shipped_quantity: number;
	shipped: ShippedGoods[];
	awaited: AwaitedGoods[];
}

/** What orders and purchase orders have in common. */
interface TradeOrder extends Stamps {
	number: number;
	is_booked: boolean;
	booked_at: string | null;
	is_archived: boolean;
	is_cancelled: boolean;
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
	delivery_address: Address | null;
	notes: InvoiceNote[];
}

export interface Order extends TradeOrder {
	customer_id: number;
	order_date: string;
	deliver_at: string | null;
	billing_address: Address;
	lines: OrderLine[];
}

export interface ShipmentLine {
	id: number;
	order_line_id: number;
	child_id: string | null;
	quantity: number;
	location_id: number | null;
	is_picked: boolean;
}

/** Goods of an order on their way; marking it shipped is what takes them from stock. */
export interface Shipment extends Stamps {
	id: number;
	order_id: number;
	is_picked: boolean;
	is_shipped: boolean;
	shipped_at: string | null;
	lines: ShipmentLine[];
}

/** Goods of a purchase order line that were taken in and wait for the supplier's invoice. */
export interface ReceivedGoods {
	/** Id of the movement that brought them. */
	movement: number;
	quantity: number;
	/** What they were taken in at, in base currency. */
	value: number;
}

/** Goods that the supplier invoiced before they were received: what they will be taken in at. */
export interface PrepaidGoods {
	invoice: number;
	quantity: number;
	value: number;
}

export interface PurchaseLine extends TradeLine {
	supplier_product_number: string | null;
	received_quantity: number;
	received: ReceivedGoods[];
	prepaid: PrepaidGoods[];
	/** Prepaid goods that came in since. */
	settled: (ReceivedGoods & { invoice: number })[];
}

export interface PurchaseOrder extends TradeOrder {
	supplier_id: number;
	order_date: string;
	is_sent: boolean;
	preferred_delivery_date: string | null;
	billing_address: Address;
	lines: PurchaseLine[];
}

export interface ReceiptLine {
	id: number;
	order_line_id: number;
	child_id: string | null;
	quantity: number;
	location_id: number | null;
}

/** Goods of a purchase order that arrive; marking it received is what puts them on stock. */
export interface Receipt extends Stamps {
	number: number;
	purchase_order_id: number;
	is_received: boolean;
	received_at: string | null;
	location_id: number | null;
	lines: ReceiptLine[];
}

export interface Supplier extends Stamps {
	number: number;
	company_name: string;
	company_vat: string | null;
	address_street: string | null;
	address_street2: string | null;
	address_city: string | null;
	address_zipcode: string | null;
	address_country: string | null;
	contact_email: string | null;
	contact_phone: string | null;
	our_reference: string | null;
	their_reference: string | null;
	payment_terms_id: number;
	layout_id: number | null;
	vat_zone: VatZone;
	currency: string;
	supplier_group_id: number | null;
	is_barred: boolean;
	contacts: ContactPerson[];
}
