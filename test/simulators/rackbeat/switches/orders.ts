import type { SwitchTable } from '../../control';
import { reading } from './reading';

/** Orders, shipments, purchase orders and receipts. */
export const orderSwitches: SwitchTable = {
	order_create_books: reading(
		'What creating an order does unless `book` says otherwise: leaves it a draft, or books it.',
		'draft',
		'booked',
	),
	convert_book_place: reading(
		'Where converting to an invoice reads `book`: in the query, the body, either, or nowhere, so that it always books.',
		'either',
		'query',
		'body',
		'nowhere',
	),
	only_shipped_place: reading(
		'Whether an order is invoiced whole or for what was shipped, unless only_shipped says.',
		'whole',
		'shipped',
	),
	shipment_key: reading('The envelope of a new shipment.', 'order_shipment', 'shipment'),
	shipment_list_key: reading(
		'The list key of the shipments of an order.',
		'order_shipments',
		'shipments',
	),
	receipt_key: reading('The envelope of a receipt.', 'purchase_order_receipt', 'receipt', 'bare'),
	receipt_list_key: reading('The list key of receipts.', 'purchase_order_receipts', 'receipts'),
	receipt_number_key: reading('Under which name a receipt has its key.', 'number', 'id'),
	receive_path: reading(
		'Under which path a receipt is marked as received.',
		'/purchase-order-receipts',
		'/purchase-orders/receipts',
	),
	shipment_invoice: reading('Whether a shipment can be made into an invoice.', true, false),
	shipment_number: reading(
		'Whether a shipment has a number of its own beside the id that names it.',
		'absent',
		'present',
	),
	order_filters: reading(
		'Whether lists of orders know plain filters beside number and times; others are refused with 422.',
		'known',
		'refused',
	),
	order_note_key: reading('The envelopes of notes on orders.', 'plain', 'prefixed'),
	purchase_unbook: reading('Whether a purchase order knows unbook beside reopen.', true, false),
	order_line_answer: reading('What a change of a single line answers.', 'order_line', 'order'),
	shipped_event: reading(
		'The event of shipped goods: of the order, or of the shipment with its id.',
		'order.shipped',
		'order_shipment.shipped',
	),
	line_item_change: reading(
		'Whether changing the item of a line resets price and VAT unless they are sent.',
		'resets',
		'keeps',
	),
};
