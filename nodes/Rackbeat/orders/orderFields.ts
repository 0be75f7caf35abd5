import type { INodeProperties } from 'n8n-workflow';
import { asNumber, type SentField } from '../fields/sentFields';
import { locationLocator } from '../fields/stockLocators';
import { daySent, INVOICE_FIELDS } from '../invoices/invoiceFields';
import { byListOrNumber, customerLocator, supplierLocator } from '../locators';
import { chosenRecord } from '../records/partnerFields';

const OF_INVOICES = new Set(['invoice_date', 'due_date']);

const SHARED: readonly SentField[] = [
	...INVOICE_FIELDS.filter(({ sends }) => !OF_INVOICES.has(sends)),
	daySent('Order Date (Ordredato)', 'orderDate', 'order_date'),
];

const OWN_NUMBER: SentField = {
	sends: 'number',
	as: asNumber,
	field: {
		displayName: 'Own Number (Ordrenummer)',
		name: 'ownNumber',
		type: 'string',
		default: '',
		description: 'Rackbeat takes the next free number when it is left out',
	},
};

const DELIVER_AT = daySent('Delivery Date (Levering)', 'deliverAt', 'deliver_at');
const PREFERRED = daySent('Delivery Date (Levering)', 'deliverAt', 'preferred_delivery_date');

/** What a new sales order may be given beside customer and lines. */
export const ORDER_FIELDS: readonly SentField[] = [...SHARED, DELIVER_AT, OWN_NUMBER];

/** What of a sales order can be changed. */
export const ORDER_CHANGES: readonly SentField[] = [
	...SHARED,
	DELIVER_AT,
	chosenRecord(customerLocator, 'customer_id'),
];

/** What a new purchase order may be given beside supplier and lines. */
export const PURCHASE_FIELDS: readonly SentField[] = [...SHARED, PREFERRED, OWN_NUMBER];

/** What of a purchase order can be changed. */
export const PURCHASE_CHANGES: readonly SentField[] = [
	...SHARED,
	PREFERRED,
	chosenRecord(supplierLocator, 'supplier_id'),
];

export const orderLocator = byListOrNumber(
	'Order',
	'order',
	'searchOrders',
	'The sales order (ordre), booked or draft',
);

export const purchaseOrderLocator = byListOrNumber(
	'Purchase Order',
	'purchaseOrder',
	'searchPurchaseOrders',
	'The purchase order (indkøbsordre), booked or draft',
);

export const orderLineLocator = byListOrNumber(
	'Line',
	'line',
	'searchOrderLines',
	'The line of the order, by its ID',
);

export const shipmentLocator = byListOrNumber(
	'Shipment',
	'shipment',
	'searchShipments',
	'The shipment (forsendelse) by its ID; the list shows those that are not sent',
);

export const receiptLocator = byListOrNumber(
	'Receipt',
	'receipt',
	'searchReceipts',
	'The receipt (varemodtagelse) by its number; the list shows those that wait',
);

/** Off by default: Rackbeat itself would book, so that the answer is always sent. */
export const bookField: INodeProperties = {
	displayName: 'Book',
	name: 'book',
	type: 'boolean',
	default: false,
	description:
		'Whether the invoice is booked (bogført) at once. Off, the invoice is a draft: that is always said to Rackbeat, which would book otherwise.',
};

/** Where goods leave or come in, unless the lines say so. */
export const deliveryLocation: INodeProperties = {
	...locationLocator,
	required: false,
	description: 'One location for all lines; empty is each line’s own',
};
