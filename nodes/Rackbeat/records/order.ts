import { keyOf } from '../../../bookkeeping/document/rawValue';
import { ORDERS, PURCHASE_ORDERS } from '../../../services/rackbeat/orders';
import { isYes, type RackbeatRecord } from '../../../services/rackbeat/records';
import { dayIn, orNull, partnerName } from '../invoiceRow';
import type { ShownInvoice } from '../invoices/invoiceWork';
import { flagIn, numberOf, textIn } from './recordValue';

/** How far something is done: not at all, in part, or wholly. */
export type Progress = 'no' | 'part' | 'all';

const progress = (order: RackbeatRecord, name: string): Progress => {
	if (isYes(order[`is_${name}`])) return 'all';
	return isYes(order[`is_partly_${name}`]) ? 'part' : 'no';
};

const head = (account: string, order: RackbeatRecord) => ({
	account,
	number: textIn(order, 'number'),
	booked: flagIn(order, 'is_booked'),
	updatedAt: orNull(textIn(order, 'updated_at')),
	orderDate: dayIn(order, 'order_date'),
});

const foot = (order: RackbeatRecord) => ({
	invoiced: progress(order, 'invoiced'),
	total: numberOf(order, 'total_total'),
	currency: textIn(order, 'currency'),
});

/** A sales order in flat fields; numbers that name something are text. */
export const orderRow = (account: string, order: RackbeatRecord) => ({
	...head(account, order),
	deliverAt: dayIn(order, 'deliver_at'),
	customerNumber: keyOf(order['customer']) ?? keyOf(order['customer_id']),
	customerName: partnerName(order['customer']),
	shipped: progress(order, 'shipped'),
	...foot(order),
});

/** A purchase order in flat fields. */
export const purchaseOrderRow = (account: string, order: RackbeatRecord) => ({
	...head(account, order),
	deliverAt: dayIn(order, 'preferred_delivery_date'),
	supplierNumber: keyOf(order['supplier']) ?? keyOf(order['supplier_id']),
	supplierName: partnerName(order['supplier']),
	sent: isYes(order['is_sent']),
	received: progress(order, 'received'),
	...foot(order),
});

export const ORDER: ShownInvoice = {
	kind: ORDERS,
	chosenBy: 'order',
	da: 'Ordre',
	en: 'Order',
	fileName: 'ordre',
	row: orderRow,
};

export const PURCHASE_ORDER: ShownInvoice = {
	kind: PURCHASE_ORDERS,
	chosenBy: 'purchaseOrder',
	da: 'Indkøbsordre',
	en: 'Purchase order',
	fileName: 'indkoebsordre',
	row: purchaseOrderRow,
};

/** A line of an order in flat fields. */
export const orderLineRow = (order: string, line: RackbeatRecord) => ({
	order,
	id: textIn(line, 'id'),
	item: keyOf(line['child_id']) ?? keyOf(line['item']),
	name: textIn(line, 'name'),
	quantity: numberOf(line, 'quantity'),
	unitPrice: numberOf(line, 'line_price'),
	discountPercent: numberOf(line, 'discount_percentage'),
	vatPercent: numberOf(line, 'vat_percentage'),
	unitCost: numberOf(line, 'item_cost_price'),
});
