import { z } from '../../vendor/zod';
import { ServiceError } from '../http/serviceError';
import { orNull, type RackbeatApi } from './api';
import {
	collectPages,
	DOCUMENT_PAGE,
	numberOrText,
	optionalFlag,
	optionalText,
	type Paging,
} from './lists';

const LINE_FIELDS =
	'id,child_id,child_type,name,quantity,line_price,line_total,discount_percentage,vat_percentage,unit,unit_id,' +
	'item_cost_price,cost_price,total_cost,total_cost_price,line_cost,' +
	'item(number,name,group,group_id,inventory_enabled,cost_price,unit,unit_id)';
const HEADER_FIELDS =
	'number,is_booked,booked_at,is_creditnote,type,invoice_date,due_date,currency,currency_rate,total_subtotal,' +
	'total_total,total_vat_amount,total_vat,total_base_currency,total_cost,vat_zone,payment_terms,layout,layout_id,locale,' +
	'heading,note,our_reference,their_reference,order_id,customer_id,customer,address_name,address_street,' +
	'address_street2,address_city,address_zipcode,address_country,billing_address,delivery_address,created_at,updated_at';
const LIST_FIELDS =
	'number,is_booked,booked_at,is_creditnote,type,invoice_date,due_date,currency,total_subtotal,total_total,' +
	'customer_id,customer,created_at,updated_at';

const invoice = z
	.object({
		number: numberOrText,
		is_booked: optionalFlag,
		booked_at: optionalText,
		updated_at: optionalText,
		invoice_date: optionalText,
		currency: optionalText,
		total_total: optionalText,
		customer_id: z.unknown(),
		customer: z.unknown(),
		lines: z.array(z.object({}).passthrough()).nullish(),
	})
	.passthrough();

export type CustomerInvoice = z.infer<typeof invoice>;

const single = z.object({ customer_invoice: invoice }).passthrough();

const read = (api: RackbeatApi, number: string, fields?: string) =>
	api.read({ method: 'GET', path: ['customer-invoices', number], query: { fields } }, single);

function unlessRefused(error: unknown): undefined {
	if (error instanceof ServiceError && error.kind === 'validation') return undefined;
	throw error;
}

/** The invoice with the fields named; undefined when naming them is refused. */
const withCosts = (api: RackbeatApi, number: string) =>
	read(api, number, `${HEADER_FIELDS},lines(${LINE_FIELDS})`).catch(unlessRefused);

/**
 * One invoice with its lines; null when Rackbeat has none. The cost of a line is left out unless it
 * is asked for, so the fields are named; an answer without lines is asked for again as a whole.
 */
export async function getCustomerInvoice(
	api: RackbeatApi,
	number: string,
): Promise<CustomerInvoice | null> {
	const asked = await orNull(withCosts(api, number));
	if (asked === null) return null;
	if (Array.isArray(asked?.customer_invoice.lines)) return asked.customer_invoice;
	const whole = await orNull(read(api, number));
	return whole?.customer_invoice ?? null;
}

export interface CustomerInvoiceQuery {
	/** Rackbeat's own form, `YYYY-MM-DD HH:MM:SS`, read there as Danish time. */
	updatedFrom?: string;
	/** Danish days. */
	invoiceDateFrom?: string;
	invoiceDateTo?: string;
	search?: string;
	/** Checked again on our side, since the filter may be ignored. */
	onlyBooked?: boolean;
}

const isTrue = (value: unknown): boolean =>
	value === true || value === 1 || value === '1' || value === 'true';

/** Invoices without lines, oldest change first. */
export async function listCustomerInvoices(
	api: RackbeatApi,
	query: CustomerInvoiceQuery = {},
	paging: Paging = {},
): Promise<CustomerInvoice[]> {
	const call = {
		path: ['customer-invoices'],
		key: 'customer_invoices',
		pageSize: DOCUMENT_PAGE,
		orderBy: 'updated_at',
		query: {
			fields: LIST_FIELDS,
			updated_at_from: query.updatedFrom,
			invoice_date_from: query.invoiceDateFrom,
			invoice_date_to: query.invoiceDateTo,
			search: query.search,
			...(query.onlyBooked && { is_booked: true }),
		},
		...(query.onlyBooked && { keep: (row: CustomerInvoice) => isTrue(row.is_booked) }),
	};
	return await collectPages(api, call, invoice, paging);
}

/** Rackbeat's own PDF of the invoice. */
export const customerInvoicePdf = (api: RackbeatApi, number: string): Promise<Uint8Array> =>
	api.pdf({ method: 'GET', path: ['customer-invoices', `${number}.pdf`] });
