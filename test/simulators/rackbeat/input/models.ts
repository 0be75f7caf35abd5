import { z } from 'zod';
import type { VatZone } from '../model';

const text = (max = 1_000_000) => z.string().max(max).nullish();
const key = () => z.coerce.number().int().nullish();
const amount = () => z.number().nullish();
const day = () =>
	z
		.string()
		.regex(/^\d{4}-\d{2}-\d{2}$/, 'YYYY-MM-DD')
		.nullish();

const zones: Record<string, VatZone> = {
	domestic: 'domestic',
	eu: 'eu',
	abroad: 'abroad',
	domestic_exempt: 'domestic_exempt',
	'domestic-exempt': 'domestic_exempt',
	exempt: 'domestic_exempt',
};
const vatZone = () =>
	z
		.string()
		.refine((value) => value in zones, 'The selected vat_zone is invalid.')
		.transform((value) => zones[value])
		.nullish();

const currency = () =>
	z
		.string()
		.regex(/^[A-Z]{3}$/, 'three letters')
		.nullish();

const flatAddress = {
	address_street: text(),
	address_street2: text(),
	address_city: text(),
	address_zipcode: text(),
	address_country: text(),
};

export const addressModel = z.object({
	name: text(),
	street: text(),
	street2: text(),
	city: text(),
	zipcode: text(),
	country: text(),
	email: text(),
	phone: text(),
});

/** Customer, as it is written. */
export const customerModel = z.object({
	number: key(),
	company_name: z.string().min(1).max(80).optional(),
	company_vat: text(40),
	ean: z
		.string()
		.regex(/^(\d{13})?$/, '13 digits')
		.nullish(),
	...flatAddress,
	contact_email: text(80),
	contact_phone: text(80),
	attention: text(),
	our_reference: text(),
	their_reference: text(),
	payment_terms_id: key(),
	layout_id: key(),
	vat_zone: vatZone(),
	currency: currency(),
	locale: text(),
	customer_group_id: key(),
	employee_id: key(),
	general_discount_percentage: amount(),
	is_barred: z.boolean().optional(),
});

/** Supplier, as it is written. */
export const supplierModel = z.object({
	number: key(),
	company_name: z.string().min(1).max(80).optional(),
	company_vat: text(40),
	...flatAddress,
	contact_email: text(80),
	contact_phone: text(80),
	our_reference: text(),
	their_reference: text(),
	payment_terms_id: key(),
	layout_id: key(),
	vat_zone: vatZone(),
	currency: currency(),
	locale: text(2),
	supplier_group_id: key(),
	is_barred: z.boolean().optional(),
});

export const contactModel = z.object({
	number: key(),
	name: z.string().min(1).optional(),
	role: text(),
	initials: text(),
	contact_email: text(),
	contact_phone: text(),
	cc_order: z.boolean().optional(),
	cc_offer: z.boolean().optional(),
	cc_invoice: z.boolean().optional(),
	cc_delivery_note: z.boolean().optional(),
});

export const customerAddressModel = addressModel.extend({ type: z.string().default('delivery') });

export const lineModel = z.object({
	id: key(),
	item_id: z.coerce.string().nullish(),
	name: text(),
	quantity: z.number({ required_error: 'required' }),
	line_price: amount(),
	discount_percentage: amount(),
	vat_percentage: amount(),
	unit_id: key(),
	location_id: key(),
	variations: z.array(z.unknown()).optional(),
});

/** The fields that customer and supplier invoices share when they are written. */
export const tradeModel = z.object({
	number: key(),
	/** Whether to book what is made, where the switch says that it counts. */
	book: z.boolean().optional(),
	invoice_date: day(),
	due_date: day(),
	currency: currency(),
	currency_rate: amount(),
	heading: text(60),
	note: text(),
	our_reference: text(),
	our_reference_id: key(),
	their_reference: text(),
	employee_id: key(),
	layout_id: key(),
	payment_terms_id: key(),
	vat_zone: vatZone(),
	address_name: text(),
	...flatAddress,
	billing_address: addressModel.nullish(),
	delivery_address: addressModel.nullish(),
	lines: z.array(lineModel).optional(),
});

/** Customer invoice, as it is written. */
export const invoiceModel = tradeModel.extend({ customer_id: key(), invoice_number: text(30) });

const suppliedModel = tradeModel.extend({ supplier_id: key() });

/** Supplier invoice, as it is written, by the name of the field that holds the supplier's own number. */
export function supplierInvoiceModel(
	numberKey: string,
): z.ZodType<SupplierInvoiceInput, z.ZodTypeDef, unknown> {
	switch (numberKey) {
		case 'supplier_invoice_number':
			return suppliedModel.extend({ supplier_invoice_number: text() });
		case 'invoice_number':
			return suppliedModel.extend({ invoice_number: text() });
		default:
			return suppliedModel;
	}
}

export type CustomerInput = z.output<typeof customerModel>;
export type TradeInput = z.output<typeof tradeModel>;
export type InvoiceInput = z.output<typeof invoiceModel>;
export type SupplierInvoiceInput = TradeInput & {
	supplier_id?: number | null | undefined;
	supplier_invoice_number?: string | null | undefined;
	invoice_number?: string | null | undefined;
};
export type LineInput = z.output<typeof lineModel>;

const addressList = z.array(z.string()).optional();

/** What booking may be told. */
export const bookModel = z.object({
	mail: z
		.object({
			send: z.boolean().optional(),
			subject: text(),
			body: text(),
			receivers: z.object({ to: addressList, cc: addressList, bcc: addressList }).nullish(),
		})
		.nullish(),
});

/** What booking a supplier invoice may be told. */
export const bookSupplierModel = z.object({
	mark_received: z.boolean().optional(),
	use_invoice_date: z.boolean().optional(),
});

/** A payment, as it is written. */
export const paymentModel = z.object({
	number: key(),
	amount: z.number({ required_error: 'required' }),
});

export const noteModel = z.object({ note_text: z.string().min(1) });

export const webhookModel = z.object({
	event: z.string().min(1).max(255),
	url: z.string().url(),
	is_active: z.boolean().default(true),
});
