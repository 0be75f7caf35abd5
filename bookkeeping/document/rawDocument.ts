import { z } from '../../vendor/zod';

/** Rackbeat writes numbers as JSON numbers or as text, and leaves out what is not set. */
const decimal = z.union([z.number(), z.string()]).nullish();
const text = z.union([z.string(), z.number()]).nullish();
const flag = z.union([z.boolean(), z.number(), z.string()]).nullish();

const rawAddress = z
	.object({
		name: text,
		street: text,
		street2: text,
		zipcode: text,
		city: text,
		country: text,
	})
	.passthrough()
	.nullish();

const rawGroup = z
	.object({
		number: text,
		id: text,
		name: text,
		has_inventory: flag,
		vat_domestic: decimal,
		vat_eu: decimal,
		vat_abroad: decimal,
		vat_domestic_exempt: decimal,
	})
	.passthrough();

export const rawItem = z
	.object({
		number: text,
		name: text,
		group: z.union([rawGroup, z.string(), z.number()]).nullish(),
		group_id: text,
		inventory_enabled: flag,
		cost_price: decimal,
		unit: z.unknown(),
		unit_id: text,
	})
	.passthrough();

export const rawLine = z
	.object({
		child_id: text,
		child_type: text,
		item: rawItem.nullish(),
		name: text,
		quantity: decimal,
		line_price: decimal,
		line_total: decimal,
		discount_percentage: decimal,
		vat_percentage: decimal,
		unit: z
			.union([
				z.object({ number: text, id: text, name: text }).passthrough(),
				z.string(),
				z.number(),
			])
			.nullish(),
		unit_id: text,
		item_cost_price: decimal,
		cost_price: decimal,
		total_cost: decimal,
		total_cost_price: decimal,
		line_cost: decimal,
	})
	.passthrough();

/** The fields that a customer and a supplier share. */
const partnerFields = {
	number: text,
	name: text,
	company_name: text,
	company_vat: text,
	contact_email: text,
	contact_phone: text,
	address_street: text,
	address_street2: text,
	address_city: text,
	address_zipcode: text,
	address_country: text,
	billing_address: rawAddress,
	vat_zone: text,
};

export const rawPartner = z.object(partnerFields).passthrough();

export const rawCustomer = z
	.object({
		...partnerFields,
		ean: text,
		attention: text,
		layout_id: text,
		layout: z.unknown(),
	})
	.passthrough();

const rawTerms = z
	.object({ type: text, maturity_days: decimal, name: text })
	.passthrough()
	.nullish();

/** The fields that customer and supplier invoices share. */
const documentFields = {
	number: text,
	is_booked: flag,
	is_creditnote: flag,
	type: text,
	invoice_date: text,
	booked_at: text,
	due_date: text,
	currency: text,
	currency_rate: decimal,
	total_subtotal: decimal,
	total_total: decimal,
	total_vat_amount: decimal,
	total_vat: decimal,
	total_base_currency: decimal,
	vat_zone: text,
	payment_terms: z.union([rawTerms, z.number(), z.string()]).nullish(),
	heading: text,
	note: text,
	our_reference: z.unknown(),
	their_reference: text,
	address_name: text,
	address_street: text,
	address_street2: text,
	address_city: text,
	address_zipcode: text,
	address_country: text,
	billing_address: rawAddress,
	lines: z.array(rawLine).nullish(),
};

export const rawDocument = z.object(documentFields).passthrough();

export const rawInvoice = z
	.object({
		...documentFields,
		total_cost: decimal,
		layout: z.unknown(),
		layout_id: text,
		locale: text,
		order_id: text,
		stock_returned: flag,
		delivery_address: rawAddress,
	})
	.passthrough();

export const rawSupplierInvoice = z
	.object({
		...documentFields,
		supplier_invoice_number: text,
		invoice_number: text,
		purchase_order_id: text,
	})
	.passthrough();

export type RawDocument = z.infer<typeof rawDocument>;
export type RawInvoice = z.infer<typeof rawInvoice>;
export type RawSupplierInvoice = z.infer<typeof rawSupplierInvoice>;
export type RawLine = z.infer<typeof rawLine>;
export type RawItem = z.infer<typeof rawItem>;
export type RawPartner = z.infer<typeof rawPartner>;
export type RawCustomer = z.infer<typeof rawCustomer>;
export type RawGroup = z.infer<typeof rawGroup>;
export type RawAddress = z.infer<typeof rawAddress>;
