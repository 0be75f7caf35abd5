import { z } from '../../vendor/zod';
import { OutcomeUnknown, ServiceError } from '../http/serviceError';
import type { RackbeatApi } from './api';
import type { InvoiceKind } from './invoices';
import { collectPages, DOCUMENT_PAGE, numberOrText, type Paging } from './lists';
import {
	actOnRecord,
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

const LINE =
	'id,child_id,child_type,name,quantity,line_price,line_total,discount_percentage,vat_percentage,unit,unit_id,' +
	'location,location_id,item_cost_price,cost_price,shipped_quantity,received_quantity,invoiced_quantity,' +
	'supplier_product_number,item(number,name,inventory_enabled,cost_price)';
const HEADER =
	'number,is_booked,booked_at,is_archived,is_cancelled,is_invoiced,is_partly_invoiced,order_date,currency,' +
	'currency_rate,total_subtotal,total_total,vat_zone,payment_terms,layout,layout_id,heading,note,our_reference,' +
	'their_reference,employee,billing_address,delivery_address,created_at,updated_at';
const SALES =
	'is_shipped,is_partly_shipped,is_ready_for_shipping,is_ready_for_invoicing,deliver_at,customer_id,customer';
const BOUGHT =
	'is_sent,is_received,is_partly_received,is_ready_for_receiving,preferred_delivery_date,supplier_id,supplier';
const LISTED =
	'number,is_booked,is_cancelled,is_invoiced,is_partly_invoiced,order_date,currency,total_subtotal,total_total,' +
	'created_at,updated_at';

export const ORDERS: InvoiceKind = {
	path: ['orders'],
	listKey: 'orders',
	keys: ['order'],
	orderBy: 'updated_at',
	pageSize: DOCUMENT_PAGE,
	fields: `${HEADER},${SALES},lines(${LINE})`,
	listFields: `${LISTED},${SALES}`,
};

export const PURCHASE_ORDERS: InvoiceKind = {
	path: ['purchase-orders'],
	listKey: 'purchase_orders',
	keys: ['purchase_order'],
	orderBy: 'updated_at',
	pageSize: DOCUMENT_PAGE,
	fields: `${HEADER},${BOUGHT},lines(${LINE})`,
	listFields: `${LISTED},${BOUGHT}`,
};

const isBooked = (found: RackbeatRecord): boolean => isYes(found['is_booked']);

/** Books an order. @throws OutcomeUnknown when the answer was lost and the order does not show it */
export const bookOrder = (
	api: RackbeatApi,
	kind: InvoiceKind,
	number: string,
	json: RecordBody,
	writing: Writing,
): Promise<RackbeatRecord> =>
	actOnRecord(api, kind, number, { path: ['book'], json, isDone: isBooked }, writing);

/** Turns a booked order into a draft again; `unbook` is another name for it on purchase orders. */
export const reopenOrder = (
	api: RackbeatApi,
	kind: InvoiceKind,
	number: string,
	how: 'reopen' | 'unbook',
	writing: Writing,
): Promise<RackbeatRecord> =>
	actOnRecord(api, kind, number, { path: [how], isDone: (found) => !isBooked(found) }, writing);

const anyRow = z.object({ id: numberOrText.nullish() }).passthrough();

/** The lines of an order, all or those that are on no invoice yet. */
export const orderLines = async (
	api: RackbeatApi,
	kind: InvoiceKind,
	number: string,
	which: 'lines' | 'uninvoiced-lines',
	paging: Paging = {},
): Promise<RackbeatRecord[]> =>
	await collectPages(
		api,
		{
			path: recordPath(kind, number, which),
			key: [...kind.keys.map((key) => `${key}_lines`), 'lines', 'uninvoiced_lines'],
			isKeyed: false,
		},
		anyRow,
		paging,
	);

/** The lines of one order as records of their own. */
export const linesOf = (order: string): RecordKind => ({
	path: recordPath(ORDERS, order, 'lines'),
	listKey: 'order_lines',
	// A write may answer the whole order instead.
	keys: ['order_line', 'line', 'order'],
});

/** Adds the parts of a collection as lines; the answer is not documented. */
export const addCollection = async (
	api: RackbeatApi,
	order: string,
	body: RecordBody,
	writing: Writing,
): Promise<void> => {
	const path = recordPath(ORDERS, order, 'lines', 'add-collection');
	await api.read({ method: 'POST', path, json: body, query: writeQuery(writing) }, z.unknown());
};

/** The invoice that a conversion made, in the forms that its answer may have. */
const madeInvoice = z
	.object({
		invoice_id: numberOrText.nullish(),
		customer_invoice: z.object({ number: numberOrText }).passthrough().nullish(),
		supplier_invoice: z.object({ number: numberOrText }).passthrough().nullish(),
	})
	.passthrough()
	.transform((answer, context): string => {
		const number =
			answer.invoice_id ?? answer.customer_invoice?.number ?? answer.supplier_invoice?.number;
		if (number !== null && number !== undefined) return String(number);
		context.addIssue({ code: 'custom', path: ['invoice_id'], message: 'Required' });
		return z.NEVER;
	});

/** What a conversion is told. */
export interface Converting extends Writing {
	book: boolean;
	/** Only what was shipped; nobody documents the name of it. */
	onlyShipped?: boolean;
}

/**
 * Makes an invoice of an order, a purchase order or a shipment, and tells its number. Rackbeat books
 * unless `book=false` is sent; nobody tells whether it is read in the query or the body, so it is in both.
 * @throws OutcomeUnknown when the answer was lost or tells no number
 */
export const convertToInvoice = async (
	api: RackbeatApi,
	kind: RecordKind,
	key: string,
	{ book, onlyShipped, ...writing }: Converting,
): Promise<string> =>
	await api.read(
		{
			method: 'POST',
			path: recordPath(kind, key, 'convert-to-invoice'),
			query: { ...writeQuery(writing), book },
			json: { book, ...(onlyShipped !== undefined && { only_shipped: onlyShipped }) },
		},
		madeInvoice,
	);

export const SHIPMENTS: RecordKind = {
	path: ['order-shipments'],
	listKey: ['order_shipments', 'shipments'],
	keys: ['order_shipment', 'shipment'],
	pageSize: DOCUMENT_PAGE,
};

export const RECEIPTS: RecordKind = {
	path: ['purchase-order-receipts'],
	listKey: ['purchase_order_receipts', 'receipts'],
	keys: ['purchase_order_receipt', 'receipt'],
	pageSize: DOCUMENT_PAGE,
};

/** The key of a shipment: its id, whether it has a number besides or not. */
export const shipmentKey = ({ id, number }: RackbeatRecord): string => String(id ?? number ?? '');

/** The key of a receipt: its number, or its id where it has none. */
export const receiptKey = ({ number, id }: RackbeatRecord): string => String(number ?? id ?? '');

/** Makes a shipment of an order, or a receipt of a purchase order: of all that is left. */
export const createDelivery = async (
	api: RackbeatApi,
	from: { kind: RecordKind; number: string; action: 'create-shipment' | 'create-receipt' },
	made: RecordKind,
	body: RecordBody,
	writing: Writing,
): Promise<RackbeatRecord> => {
	const call = {
		method: 'POST' as const,
		path: recordPath(from.kind, from.number, from.action),
		json: body,
		query: writeQuery(writing),
	};
	const answer = z.preprocess((content) => {
		const fields = (content ?? {}) as Record<string, unknown>;
		const key = made.keys.find((name) => typeof fields[name] === 'object');
		return key === undefined ? content : fields[key];
	}, anyRow);
	return await api.read(
		call,
		answer.refine((row) => receiptKey(row) !== '', { message: 'no key', path: ['id'] }),
	);
};

/** The shipments of an order, or the receipts of a purchase order. */
export const deliveriesOf = async (
	api: RackbeatApi,
	from: { kind: RecordKind; number: string; part: 'shipments' | 'receipts' },
	made: RecordKind,
	paging: Paging = {},
): Promise<RackbeatRecord[]> =>
	await listRecords(
		api,
		{ ...made, path: recordPath(from.kind, from.number, from.part) },
		{},
		paging,
	);

/** Carries out a call on a delivery; after a lost answer the delivery itself tells. */
async function onceDelivered(
	api: RackbeatApi,
	kind: RecordKind,
	key: string,
	flag: 'is_shipped' | 'is_received',
	carryOut: () => Promise<unknown>,
): Promise<void> {
	await carryOut().catch(async (lost: unknown) => {
		if (!(lost instanceof OutcomeUnknown)) throw lost;
		const found = await getRecord(api, kind, key).catch(() => null);
		if (found === null || !isYes(found[flag])) throw lost;
	});
}

/** Sends a shipment, picked at the same time: its goods leave the stock. */
export const markShipped = async (
	api: RackbeatApi,
	id: string,
	writing: Writing,
): Promise<void> => {
	const path = ['orders', 'shipments', id, 'mark-shipped'];
	const call = { method: 'POST' as const, path, json: { pick: true }, query: writeQuery(writing) };
	await onceDelivered(api, SHIPMENTS, id, 'is_shipped', () => api.read(call, z.unknown()));
};

const RECEIVING_PATHS = [['purchase-order-receipts'], ['purchase-orders', 'receipts']];

const isUnknownPath = (error: unknown): boolean =>
	error instanceof ServiceError && (error.status === 404 || error.status === 405);

/**
 * Receives the goods of a receipt. Two paths are named for it, so that it is looked for first: a
 * receipt that is not there must not be taken for a path that is not.
 * @throws ServiceError kind notFound when there is no such receipt
 */
export const markReceived = async (
	api: RackbeatApi,
	number: string,
	writing: Writing,
): Promise<void> => {
	await api.read({ method: 'GET', path: recordPath(RECEIPTS, number) }, z.unknown());
	const [first = [], second = []] = RECEIVING_PATHS;
	const send = (base: string[]): Promise<unknown> => {
		const path = [...base, number, 'mark-received'];
		return api.read({ method: 'POST', path, query: writeQuery(writing) }, z.unknown());
	};
	await onceDelivered(api, RECEIPTS, number, 'is_received', () =>
		send(first).catch((error: unknown) => {
			if (!isUnknownPath(error)) throw error;
			return send(second);
		}),
	);
};

/** The delivery note of a shipment. It is a POST that changes nothing. */
export const deliveryNotePdf = (api: RackbeatApi, id: string): Promise<Uint8Array> =>
	api.pdf({
		method: 'POST',
		path: ['orders', 'shipments', id, 'download-delivery-note'],
		isRead: true,
	});

/** Mails a purchase order to its supplier; each call mails once more. */
export const mailPurchase = async (
	api: RackbeatApi,
	number: string,
	body: RecordBody,
	writing: Writing,
): Promise<void> => {
	const path = recordPath(PURCHASE_ORDERS, number, 'send-mail');
	await api.read({ method: 'POST', path, json: body, query: writeQuery(writing) }, z.unknown());
};
