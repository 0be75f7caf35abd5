import { z } from 'zod';
import { customSeeds } from './customSeed';
import { standardRegisters } from './demo/standardRegisters';
import { orderSeeds } from './orderSeed';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'YYYY-MM-DD');
const moment = z.string().datetime();
const text = z.string().nullable().default(null);
const number = z.number().int().positive();
const percent = z.number().min(0).default(0);
const registered = { number, name: z.string().min(1) };
const vatZone = z.enum(['domestic', 'eu', 'abroad', 'domestic_exempt']);

const accountSeed = z
	.object({
		id: number.default(2001),
		company_name: z.string().default('Frihjul Cykler ApS'),
		base_currency: z.string().length(3).default('DKK'),
	})
	.strict();

const keySeed = z
	.object({
		key: z.string().min(1),
		/** Scopes such as 'access customers', their groups (sales, purchase, account), or 'all'. */
		scopes: z.array(z.string()).default(['all']),
	})
	.strict();

const groupSeed = z
	.object({
		...registered,
		has_inventory: z.boolean().default(true),
		/** Whether the cost of its items, such as freight, is spread over the goods of a purchase. */
		should_spread_cost: z.union([z.boolean(), z.enum(['quantity', 'value'])]).default(false),
		vat_domestic: z.number().min(0).default(25),
		vat_eu: percent,
		vat_abroad: percent,
		vat_domestic_exempt: percent,
	})
	.strict();

const namedSeed = z.object(registered).strict();

const locationSeed = z
	.object({ ...registered, barcode: text, parent_id: number.nullable().default(null) })
	.strict();

const termSeed = z
	.object({
		...registered,
		type: z.string().default('net'),
		maturity_days: z.number().int().min(0).default(8),
	})
	.strict();

const customerSeed = z
	.object({
		number,
		company_name: z.string().min(1),
		company_vat: text,
		ean: text,
		address_street: z.string().nullable().default('Hovedgaden 1'),
		address_street2: text,
		address_city: z.string().nullable().default('Odense C'),
		address_zipcode: z.string().nullable().default('5000'),
		address_country: z.string().nullable().default('Danmark'),
		contact_email: text,
		contact_phone: text,
		attention: text,
		our_reference: text,
		their_reference: text,
		payment_terms_id: number.optional(),
		layout_id: number.nullable().default(null),
		vat_zone: vatZone.default('domestic'),
		/** Left out: the account's base currency. */
		currency: z.string().length(3).optional(),
		locale: z.string().default('da'),
		customer_group_id: number.nullable().default(null),
		employee_id: number.nullable().default(null),
		general_discount_percentage: percent,
		is_barred: z.boolean().default(false),
	})
	.strict();

const supplierSeed = z
	.object({
		number,
		company_name: z.string().min(1),
		company_vat: text,
		address_street: z.string().nullable().default('Havnegade 1'),
		address_street2: text,
		address_city: z.string().nullable().default('Odense C'),
		address_zipcode: z.string().nullable().default('5000'),
		address_country: z.string().nullable().default('Danmark'),
		contact_email: text,
		contact_phone: text,
		our_reference: text,
		their_reference: text,
		payment_terms_id: number.optional(),
		layout_id: number.nullable().default(null),
		vat_zone: vatZone.default('domestic'),
		/** Left out: the account's base currency. */
		currency: z.string().length(3).optional(),
		supplier_group_id: number.nullable().default(null),
		is_barred: z.boolean().default(false),
	})
	.strict();

const receiptSeed = z
	.object({ quantity: z.number().positive(), unit_cost: z.number().min(0) })
	.strict();

/** What is made of other items: how many of each. */
const partSeed = z.object({ item: z.string(), quantity: z.number().positive() }).strict();

const itemSeed = z
	.object({
		number: z.string().min(1),
		type: z.enum(['product', 'lot']).default('product'),
		name: z.string().min(1),
		description: text,
		barcode: text,
		group: number.default(1),
		unit: number.nullable().default(1),
		sales_price: z.number().default(0),
		recommended_cost_price: z.number().default(0),
		/** A service's own unit cost; stock items get theirs from receipts. */
		service_cost: z.number().default(0),
		/** Percent added to what the item costs when it comes in or is produced. */
		cost_addition_percentage: percent,
		is_barred: z.boolean().default(false),
		default_location: number.nullable().default(null),
		default_supplier: number.nullable().default(null),
		min_stock: z.number().int().min(0).default(0),
		image_url: text,
		discount_group: number.nullable().default(null),
		units: z.array(z.object({ unit: number, quantity: z.number().positive() })).default([]),
		prices: z.array(z.object({ currency: z.string(), sales_price: z.number() })).default([]),
		/** What one of a lot is made of. */
		parts: z.array(partSeed).default([]),
		/** Opening stock, oldest first. */
		receipts: z.array(receiptSeed).default([]),
	})
	.strict();

const collectionSeed = z
	.object({ number: z.string().min(1), name: z.string().min(1), parts: z.array(partSeed) })
	.strict();

const lineSeed = z
	.object({
		/** Item number; null is a text line. */
		item: z.string().nullable().default(null),
		/** Left out: name, price, unit and VAT come from the item. */
		name: z.string().optional(),
		quantity: z.number().default(1),
		line_price: z.number().optional(),
		discount_percentage: percent,
		vat_percentage: z.number().min(0).optional(),
		unit: number.nullable().optional(),
	})
	.strict();

const invoiceSeed = z
	.object({
		number,
		customer_id: number,
		invoice_date: day,
		due_date: day.optional(),
		is_booked: z.boolean().default(true),
		is_archived: z.boolean().default(false),
		credited_invoice_id: number.nullable().default(null),
		order_id: number.nullable().default(null),
		currency: z.string().length(3).optional(),
		/** Base currency for one unit of the invoice's currency. */
		currency_rate: z.number().positive().default(1),
		vat_zone: vatZone.optional(),
		payment_terms_id: number.optional(),
		layout_id: number.nullable().optional(),
		our_reference: text,
		their_reference: text,
		heading: text,
		note: text,
		/** Left out: noon of the invoice date, or the moment of the reset when that is earlier. */
		updated_at: moment.optional(),
		lines: z.array(lineSeed).default([]),
	})
	.strict();

const supplierInvoiceSeed = invoiceSeed
	.omit({ customer_id: true, order_id: true })
	.extend({
		supplier_id: number,
		/** The number on the supplier's own paper. */
		supplier_invoice_number: text,
		/** Whether booking it puts its lines on stock. */
		mark_received: z.boolean().default(false),
	})
	.strict();

const pluginSeed = z
	.object({ slug: z.string(), name: z.string(), is_active: z.boolean() })
	.strict();

const wholeSeed = z
	.object({
		account: accountSeed.default({}),
		keys: z.array(keySeed).default(standardRegisters.keys),
		plugins: z.array(pluginSeed).default([]),
		product_groups: z.array(groupSeed).default(standardRegisters.product_groups),
		units: z.array(namedSeed).default(standardRegisters.units),
		layouts: z.array(namedSeed).default(standardRegisters.layouts),
		payment_terms: z.array(termSeed).min(1).default(standardRegisters.payment_terms),
		customer_groups: z.array(namedSeed).default(standardRegisters.customer_groups),
		supplier_groups: z.array(namedSeed).default(standardRegisters.supplier_groups),
		locations: z.array(locationSeed).min(1).default(standardRegisters.locations),
		employees: z.array(namedSeed).default(standardRegisters.employees),
		customers: z.array(customerSeed).default([]),
		suppliers: z.array(supplierSeed).default([]),
		items: z.array(itemSeed).default([]),
		collections: z.array(collectionSeed).default([]),
		...orderSeeds(lineSeed),
		...customSeeds,
		customer_invoices: z.array(invoiceSeed).default([]),
		supplier_invoices: z.array(supplierInvoiceSeed).default([]),
	})
	.strict();

type Whole = z.output<typeof wholeSeed>;
type Lack = (path: (string | number)[], message: string) => void;

function checkItems({ items, product_groups }: Whole, lack: Lack): void {
	const groups = new Set(product_groups.map((group) => group.number));
	for (const [at, { group }] of items.entries()) {
		if (!groups.has(group)) {
			lack(['items', at, 'group'], `there is no product group ${group}`);
		}
	}
}

/** What a seed names, it must hold. */
function checkInvoices(seed: Whole, lack: Lack): void {
	const numbers = new Set(seed.items.map((item) => item.number));
	const customers = new Set(seed.customers.map((customer) => customer.number));
	const suppliers = new Set(seed.suppliers.map((supplier) => supplier.number));
	const checkLines = (kind: string, at: number, lines: readonly LineSeed[]): void => {
		for (const [place, { item }] of lines.entries()) {
			if (item !== null && !numbers.has(item)) {
				lack([kind, at, 'lines', place, 'item'], `there is no item ${item}`);
			}
		}
	};
	for (const [at, { customer_id, lines }] of seed.customer_invoices.entries()) {
		if (!customers.has(customer_id)) {
			lack(['customer_invoices', at, 'customer_id'], `there is no customer ${customer_id}`);
		}
		checkLines('customer_invoices', at, lines);
	}
	for (const [at, { supplier_id, lines }] of seed.supplier_invoices.entries()) {
		if (!suppliers.has(supplier_id)) {
			lack(['supplier_invoices', at, 'supplier_id'], `there is no supplier ${supplier_id}`);
		}
		checkLines('supplier_invoices', at, lines);
	}
}

/**
 * A seed of one's own. What is left out is the standard of the demo company: account 2001, key
 * demo-rackbeat-key, product groups, units, layouts and payment terms; nothing else stands.
 * Booked invoices are really booked, in the order given: stock moves and costs are frozen.
 */
export const rackbeatSeed = wholeSeed.superRefine((seed, context) => {
	const lack: Lack = (path, message) => context.addIssue({ code: 'custom', path, message });
	checkItems(seed, lack);
	checkInvoices(seed, lack);
});

export type RackbeatSeed = z.output<typeof rackbeatSeed>;
export type RackbeatSeedInput = z.input<typeof rackbeatSeed>;
export type CustomerSeed = RackbeatSeed['customers'][number];
export type SupplierSeed = RackbeatSeed['suppliers'][number];
export type ItemSeed = RackbeatSeed['items'][number];
export type OrderSeed = RackbeatSeed['orders'][number];
export type PurchaseOrderSeed = RackbeatSeed['purchase_orders'][number];
export type InvoiceSeed = RackbeatSeed['customer_invoices'][number];
export type SupplierInvoiceSeed = RackbeatSeed['supplier_invoices'][number];
export type LineSeed = InvoiceSeed['lines'][number];
