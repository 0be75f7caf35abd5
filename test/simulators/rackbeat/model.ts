import type { Clock } from '../control';
import type {
	CustomerDiscount,
	CustomerPrice,
	CustomField,
	DiscountGroup,
	FieldValue,
} from './customModel';
import type { CustomerInvoice, Mail, SupplierInvoice } from './invoiceModel';
import type { Adjustment, InternalMovement, StockCount } from './inventoryModel';
import type { Collection, Item } from './itemModel';
import type { Order, PurchaseOrder, Receipt, Shipment, Supplier } from './orderModel';
import type { Address, ContactPerson, Registered, Row, Stamps, VatZone } from './recordModel';
import type { Movement } from './stockModel';

export type { CustomerInvoice, InvoiceLine, Mail, SupplierInvoice } from './invoiceModel';
export type {
	Address,
	ContactPerson,
	InvoiceNote,
	Registered,
	Row,
	Stamps,
	VatZone,
} from './recordModel';
export type { CustomField, DiscountGroup, FieldValue } from './customModel';
export type { Item } from './itemModel';
export type { Order, PurchaseOrder, Receipt, Shipment } from './orderModel';
export type { LineCost } from './stockModel';

export interface ApiKey {
	key: string;
	/** Names of scopes such as 'access customers', of their groups, or 'all'. */
	scopes: string[];
	user: { id: number; name: string; email: string };
}

export interface ProductGroup extends Registered {
	has_inventory: boolean;
	/** VAT in percent for each zone. */
	vat_domestic: number;
	vat_eu: number;
	vat_abroad: number;
	vat_domestic_exempt: number;
}

export interface PaymentTerm extends Registered {
	type: string;
	maturity_days: number;
}

export interface CustomerAddress extends Address {
	id: number;
	type: string;
}

export interface Customer extends Stamps {
	number: number;
	company_name: string;
	company_vat: string | null;
	ean: string | null;
	address_street: string | null;
	address_street2: string | null;
	address_city: string | null;
	address_zipcode: string | null;
	/** Free text in the account's language, not an ISO code. */
	address_country: string | null;
	contact_email: string | null;
	contact_phone: string | null;
	attention: string | null;
	our_reference: string | null;
	their_reference: string | null;
	payment_terms_id: number;
	layout_id: number | null;
	vat_zone: VatZone;
	currency: string;
	locale: string;
	customer_group_id: number | null;
	employee_id: number | null;
	general_discount_percentage: number;
	is_barred: boolean;
	contacts: ContactPerson[];
	addresses: CustomerAddress[];
}

export interface Webhook extends Stamps {
	id: number;
	event: string;
	url: string;
	is_active: boolean;
	plugin: string | null;
	token: string;
	failures_since_last_success: number;
}

/** One delivery to one webhook, with its attempts. */
export interface Delivery {
	id: number;
	webhook_id: number;
	event: string;
	body: unknown;
	state: 'waiting' | 'delivered' | 'failed';
	/** When the next attempt is due, milliseconds on the simulator's clock. */
	due: number;
	attempts: DeliveryAttempt[];
}

export interface DeliveryAttempt {
	id: number;
	attempt: number;
	/** HTTP status, or null when no answer came. */
	status: number | null;
	response: string;
	created_at: string;
}

export interface RackbeatState {
	clock: Clock;
	account: Row & { id: number; company_name: string; base_currency: string };
	keys: ApiKey[];
	/** Calls of each key in its present minute. */
	calls: Map<string, { minute: number; count: number }>;
	settings: { identifier: string; value: unknown; type: string }[];
	plugins: Row[];
	product_groups: ProductGroup[];
	units: Registered[];
	layouts: Registered[];
	payment_terms: PaymentTerm[];
	customer_groups: Registered[];
	supplier_groups: Registered[];
	locations: Registered[];
	employees: Registered[];
	custom_fields: CustomField[];
	field_values: FieldValue[];
	discount_groups: DiscountGroup[];
	customer_discounts: CustomerDiscount[];
	customer_prices: CustomerPrice[];
	customers: Customer[];
	suppliers: Supplier[];
	items: Item[];
	collections: Collection[];
	movements: Movement[];
	adjustments: Adjustment[];
	internal_movements: InternalMovement[];
	stock_counts: StockCount[];
	customer_invoices: CustomerInvoice[];
	supplier_invoices: SupplierInvoice[];
	orders: Order[];
	shipments: Shipment[];
	purchase_orders: PurchaseOrder[];
	receipts: Receipt[];
	mails: Mail[];
	webhooks: Webhook[];
	deliveries: Delivery[];
	/** Last id given to lines, notes, contacts, webhooks and the like. */
	lastId: number;
}
