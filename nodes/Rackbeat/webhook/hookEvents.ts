import type { IDataObject } from 'n8n-workflow';
import { keyOf } from '../../../bookkeeping/document/rawValue';
import { getCustomerInvoice } from '../../../services/rackbeat/customerInvoices';
import { SUPPLIER_INVOICES } from '../../../services/rackbeat/invoices';
import { SHIPMENTS } from '../../../services/rackbeat/orders';
import { getRecord, type RackbeatRecord } from '../../../services/rackbeat/records';
import { invoiceRow, supplierInvoiceRow } from '../invoiceRow';
import { orderRow, ORDERS } from '../polling/orderEvents';
import { isCreditNote } from '../polling/customerInvoiceBooked';
import type { RackbeatPolling } from '../polling/rackbeatPolling';
import { CUSTOMER } from '../records/customer';
import { ITEM, LOT, PRODUCT } from '../records/item';
import { PRODUCT_GROUP } from '../records/productGroup';
import type { ShownRecord } from '../records/recordWork';
import { flagIn } from '../records/recordValue';
import { SUPPLIER } from '../records/supplier';

/** An event that Rackbeat can be asked to call for. */
export interface HookEvent {
	/** Value in saved workflows; the same as in the polling trigger. */
	value: string;
	name: string;
	/**
	 * Rackbeat's own names, the likeliest first; few are confirmed (source: Rackbeat's webhook guide and
	 * observed calls), so those that it refuses are passed over.
	 */
	hooks: readonly string[];
	/**
	 * Reads what the call points at: the call itself is only a hint. Null when what the event tells of is
	 * not so (an invoice that was changed but is not booked), undefined when there is no such thing, or
	 * none yet: a call may come before what it tells of can be read. `hook` is the name under which
	 * Rackbeat called, since the key may be of another kind of thing.
	 */
	read(
		context: RackbeatPolling,
		key: string,
		hook: string,
	): Promise<IDataObject | null | undefined>;
}

const record =
	({ kind, row }: ShownRecord): HookEvent['read'] =>
	async ({ api, account }, key) => {
		const found = await getRecord(api, kind, key);
		return found ? { account, ...row(found) } : undefined;
	};

const document =
	(
		{ kind, row }: Pick<ShownRecord, 'kind' | 'row'>,
		holds: (found: RackbeatRecord) => boolean,
	): HookEvent['read'] =>
	async ({ api, account }, key) => {
		const found = await getRecord(api, kind, key);
		if (!found) return undefined;
		return holds(found) ? { account, ...row(found) } : null;
	};

const invoice =
	(onlyCreditNotes: boolean): HookEvent['read'] =>
	async ({ api, account }, key) => {
		const found = await getCustomerInvoice(api, key);
		if (!found) return undefined;
		const { booked, ...fields } = invoiceRow(account, found);
		return booked && (!onlyCreditNotes || isCreditNote(found)) ? fields : null;
	};

const INVOICE_HOOKS = ['customer_invoice.booked', 'invoice.booked', 'customer_invoice.updated'];

const supplierInvoice: HookEvent['read'] = async ({ api, account }, key) => {
	const found = await getRecord(api, SUPPLIER_INVOICES, key);
	if (!found) return undefined;
	const { booked, ...fields } = supplierInvoiceRow(account, found);
	return booked ? { ...fields } : null;
};

const order = { kind: ORDERS, row: orderRow };

const orderShipped = document(order, (found) => flagIn(found, 'is_shipped'));

/** The order of a call about a shipment, whose key is the shipment's id. */
async function orderOfShipment({ api }: RackbeatPolling, id: string): Promise<string | null> {
	const shipment = await getRecord(api, SHIPMENTS, id);
	const names = ['order_number', 'order_id', 'order'] as const;
	return names.map((name) => keyOf(shipment?.[name])).find((key) => key !== null) ?? null;
}

/** Each part of an order is a call; the last one finds the order shipped. */
const shipped: HookEvent['read'] = async (context, key, hook) => {
	const isShipment = hook.startsWith('order_shipment');
	const number = isShipment ? await orderOfShipment(context, key) : key;
	return number === null ? undefined : await orderShipped(context, number, hook);
};

/** A record that is made or changed has the same two hooks whatever it is. */
const kept = (value: string, name: string, hook: string, shown: ShownRecord): HookEvent[] => [
	{
		value: `${value}Created`,
		name: `${name} Created`,
		hooks: [`${hook}.created`],
		read: record(shown),
	},
	{
		value: `${value}Updated`,
		name: `${name} Updated`,
		hooks: [`${hook}.updated`],
		read: record(shown),
	},
];

/** What the webhook trigger offers beside a name of the user's own. */
export const hookEvents: readonly HookEvent[] = [
	{
		value: 'customerInvoiceBooked',
		name: 'Customer Invoice Booked',
		hooks: INVOICE_HOOKS,
		read: invoice(false),
	},
	{
		value: 'creditNoteBooked',
		name: 'Credit Note Booked',
		hooks: INVOICE_HOOKS,
		read: invoice(true),
	},
	{
		value: 'supplierInvoiceBooked',
		name: 'Supplier Invoice Booked',
		hooks: ['supplier_invoice.booked', 'supplier_invoice.updated'],
		read: supplierInvoice,
	},
	...kept('customer', 'Customer', 'customer', CUSTOMER),
	...kept('supplier', 'Supplier', 'supplier', SUPPLIER),
	...kept('product', 'Product', 'product', PRODUCT),
	...kept('lot', 'Lot', 'lot', LOT),
	...kept('productGroup', 'Product Group', 'product_group', PRODUCT_GROUP),
	{
		value: 'orderCreated',
		name: 'Order Created',
		hooks: ['order.created'],
		read: document(order, () => true),
	},
	{
		value: 'orderShipped',
		name: 'Order Shipped',
		hooks: ['order.shipped', 'order_shipment.shipped'],
		read: shipped,
	},
	{
		value: 'stockChanged',
		name: 'Stock Changed',
		hooks: ['inventory.updated', 'item.stock_updated', 'stock.updated'],
		read: record(ITEM),
	},
];

/** Events whose calls name something that is read by nobody: handed on as they came. */
export const OWN_EVENT = 'own';
