import { z } from '../../vendor/zod';
import { OutcomeUnknown, ServiceError } from '../http/serviceError';
import type { RackbeatApi, RackbeatCall } from './api';
import { DOCUMENT_PAGE, numberOrText } from './lists';
import {
	actOnRecord,
	createRecord,
	getRecord,
	isYes,
	listRecords,
	recordPath,
	writeQuery,
	type RackbeatRecord,
	type RecordBody,
	type RecordKind,
	type Writing,
} from './records';

/** A kind of invoice: where it is, and the fields that are asked for by name. */
export interface InvoiceKind extends RecordKind {
	/** Header and lines of one; its cost is left out unless it is asked for. */
	fields: string;
	/** Header fields in a list. */
	listFields: string;
}

const LINE =
	'id,child_id,child_type,name,quantity,line_price,line_total,discount_percentage,vat_percentage,unit,unit_id,' +
	'location,location_id,item(number,name,group,group_id,inventory_enabled,cost_price,unit,unit_id)';
const LINE_COST = 'item_cost_price,cost_price,total_cost,total_cost_price,line_cost';
const HEADER =
	'number,is_booked,booked_at,is_archived,is_creditnote,type,invoice_date,due_date,currency,currency_rate,' +
	'total_subtotal,total_total,total_vat_amount,total_vat,total_base_currency,vat_zone,payment_terms,layout,' +
	'layout_id,heading,note,our_reference,their_reference,credited_invoice_id,credited_invoice_number,' +
	'credited_invoice,original_invoice_id,original_invoice_number,original_invoice,balance,is_paid,is_party_paid,' +
	'is_overpaid,address_name,address_street,address_street2,address_city,address_zipcode,address_country,' +
	'billing_address,delivery_address,created_at,updated_at';
const LISTED =
	'number,is_booked,booked_at,is_archived,is_creditnote,type,invoice_date,due_date,currency,total_subtotal,' +
	'total_total,is_paid,created_at,updated_at';

export const CUSTOMER_INVOICES: InvoiceKind = {
	path: ['customer-invoices'],
	listKey: 'customer_invoices',
	keys: ['customer_invoice'],
	orderBy: 'updated_at',
	pageSize: DOCUMENT_PAGE,
	fields: `${HEADER},locale,total_cost,stock_returned,order_id,customer_id,customer,lines(${LINE},${LINE_COST})`,
	listFields: `${LISTED},order_id,customer_id,customer`,
};

const SUPPLIER_NUMBERS = 'supplier_invoice_number,invoice_number,their_reference,heading';

export const SUPPLIER_INVOICES: InvoiceKind = {
	path: ['supplier-invoices'],
	listKey: 'supplier_invoices',
	keys: ['supplier_invoice'],
	orderBy: 'updated_at',
	pageSize: DOCUMENT_PAGE,
	fields: `${HEADER},supplier_invoice_number,invoice_number,purchase_order_id,purchase_order,supplier_id,supplier,lines(${LINE})`,
	listFields: `${LISTED},${SUPPLIER_NUMBERS},purchase_order_id,supplier_id,supplier`,
};

function unlessRefused(error: unknown): undefined {
	if (error instanceof ServiceError && error.kind === 'validation') return undefined;
	throw error;
}

/**
 * One invoice with its lines; null when Rackbeat has none. Fields are named, since some are left out
 * otherwise; an answer without lines, or a refusal of the names, is asked for again as a whole.
 */
export async function getInvoice(
	api: RackbeatApi,
	kind: InvoiceKind,
	number: string,
): Promise<RackbeatRecord | null> {
	const asked = await getRecord(api, kind, number, kind.fields).catch(unlessRefused);
	if (asked === null || Array.isArray(asked?.['lines'])) return asked;
	return await getRecord(api, kind, number);
}

type Query = NonNullable<RackbeatCall['query']>;

/** Invoices without lines, oldest change first; `keep` looks again at what a filter may have missed. */
export const listInvoices = (
	api: RackbeatApi,
	kind: InvoiceKind,
	query: Query = {},
	paging: Parameters<typeof listRecords>[3] = {},
): Promise<RackbeatRecord[]> =>
	listRecords(api, kind, { fields: kind.listFields, ...query }, paging);

/**
 * Makes an invoice, never booked: `book` is sent as false, since Rackbeat's conversions book unless told
 * and nobody says whether creating does. A draft needs little more than the partner.
 * @throws ServiceError kind validation with the fields that Rackbeat refuses
 */
export const createInvoice = (
	api: RackbeatApi,
	kind: InvoiceKind,
	body: RecordBody,
	{ draft, ...writing }: Writing & { draft: boolean },
): Promise<RackbeatRecord> => {
	const path = draft ? [...kind.path, 'drafts'] : kind.path;
	return createRecord(api, { ...kind, path }, { ...body, book: false }, writing);
};

const isBooked = (found: RackbeatRecord): boolean => isYes(found['is_booked']);

function numberIsGone(error: unknown): null {
	if (error instanceof ServiceError && error.kind === 'notFound' && error.method === 'GET') {
		return null;
	}
	throw error;
}

/**
 * Books a draft. Null when it was booked under a new number that the answer did not tell.
 * @throws ServiceError when Rackbeat refuses, OutcomeUnknown when the answer was lost and the invoice
 * does not show it
 */
export const bookInvoice = (
	api: RackbeatApi,
	kind: InvoiceKind,
	number: string,
	body: RecordBody,
	writing: Writing,
): Promise<RackbeatRecord | null> =>
	actOnRecord(api, kind, number, { path: ['book'], json: body, isDone: isBooked }, writing).catch(
		numberIsGone,
	);

/** Turns a booked invoice into a draft again, which leaves its number's place to it alone. */
export const unbookInvoice = (
	api: RackbeatApi,
	kind: InvoiceKind,
	number: string,
	writing: Writing,
): Promise<RackbeatRecord> =>
	actOnRecord(
		api,
		kind,
		number,
		{ path: ['unbook'], isDone: (found) => !isBooked(found) },
		writing,
	);

const madeNumber = z.object({ invoice_id: numberOrText }).passthrough();

/** The record in the answer, or the number that it tells. */
function madeIn(kind: InvoiceKind, answer: unknown): RackbeatRecord | string | null {
	const told = madeNumber.safeParse(answer);
	if (told.success) return String(told.data.invoice_id);
	const [key = ''] = kind.keys;
	const inside: unknown = (answer as Record<string, unknown> | null)?.[key] ?? answer;
	const record = z.object({ number: numberOrText }).passthrough().safeParse(inside);
	return record.success ? record.data : null;
}

/**
 * Makes a credit note or a copy of an invoice, as a draft: `book` is sent as false here too. Rackbeat
 * answers the new invoice or its number alone; which, nobody documents.
 * @throws OutcomeUnknown when the answer was lost or tells neither
 */
export async function deriveInvoice(
	api: RackbeatApi,
	kind: InvoiceKind,
	number: string,
	how: 'create-creditnote' | 'copy',
	writing: Writing,
): Promise<RackbeatRecord> {
	const call = {
		method: 'POST' as const,
		path: recordPath(kind, number, how),
		query: { ...writeQuery(writing), book: false },
	};
	const made = madeIn(kind, await api.read(call, z.unknown()));
	if (made !== null && typeof made !== 'string') return made;
	const found = made === null ? null : await getRecord(api, kind, made);
	if (found !== null) return found;
	const messages = [{ property: '', text: 'accepted, but the answer tells no number' }];
	const where = { service: 'Rackbeat' as const, method: 'POST', path: `/${call.path.join('/')}` };
	throw new OutcomeUnknown({ ...where, status: 0, code: null, messages, raw: '' });
}

/** Rackbeat's own PDF of the invoice; of a supplier invoice it is not the supplier's paper. */
export const invoicePdf = (
	api: RackbeatApi,
	kind: InvoiceKind,
	number: string,
): Promise<Uint8Array> => {
	const path = recordPath(kind, number);
	return api.pdf({ method: 'GET', path: [...path.slice(0, -1), `${path.at(-1) ?? ''}.pdf`] });
};
