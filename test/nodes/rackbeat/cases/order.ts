import type { IDataObject } from 'n8n-workflow';
import type { CaseWorld, OperationCase } from '../../../engine/operationCase';
import { inNumberOrder, inReading, listed } from '../rackbeat';

const QUIET = { suppress_webhooks: 'true' };
/** Order 1001 of the demo company is booked, 1002 is a draft. */
const BOOKED = { order: listed(1001) };
const DRAFT = { order: listed(1002) };

/** The first line of the draft. */
const withLine = async ({ run }: CaseWorld): Promise<IDataObject> => {
	const [first] = await run('order', 'getLines', { ...DRAFT, returnAll: true });
	return { line: first?.json['id'] };
};
const ofLine = ({ line }: IDataObject): IDataObject => ({ ...DRAFT, line: listed(line) });

/** A shipment of everything in the booked order. */
const withShipment = async ({ run }: CaseWorld): Promise<IDataObject> => {
	const [made] = await run('order', 'createShipment', BOOKED);
	return { shipment: made?.json['shipment'] };
};
const ofShipment = ({ shipment }: IDataObject): IDataObject => ({ shipment: listed(shipment) });

const reading: OperationCase[] = [
	{
		resource: 'order',
		operation: 'get',
		parameters: { order: listed('#1001') },
		request: 'GET /orders/{number}',
		// Named fields may be refused; then the whole is asked for.
		otherWays: 1,
		answer: {
			...{ account: '2001', number: '1001', booked: true, customerNumber: '17' },
			...{ orderDate: '2026-11-02', shipped: 'no', invoiced: 'no', currency: 'DKK' },
		},
	},
	inReading({ order_filters: 'known' })({
		resource: 'order',
		operation: 'getAll',
		// Refused, the filter would be missing in the last of the calls.
		parameters: { returnAll: true, filters: { booked: 'yes', partner: listed(17) } },
		request: 'GET /orders',
		// Two styles of sorting, then none; and the same without filters by a property.
		otherWays: 5,
		query: { is_booked: 'true' },
		answer: { number: '1001', booked: true },
	}),
	inNumberOrder({
		resource: 'order',
		operation: 'getLines',
		parameters: { ...BOOKED, returnAll: true },
		request: 'GET /orders/{number}/lines',
		answer: { order: '1001', item: 'W-36', quantity: 10, unitPrice: expect.any(Number) },
	}),
	inNumberOrder({
		resource: 'order',
		operation: 'getLines',
		title: 'that are not invoiced',
		parameters: { ...BOOKED, which: 'uninvoiced-lines', returnAll: true },
		request: 'GET /orders/{number}/uninvoiced-lines',
		answer: { order: '1001', item: 'W-36' },
	}),
	{
		resource: 'order',
		operation: 'getLine',
		prepare: withLine,
		parameters: ofLine,
		request: 'GET /orders/{number}/lines/{id}',
		answer: { order: '1002', item: 'D-28', quantity: 4 },
	},
	{
		resource: 'order',
		operation: 'downloadPdf',
		parameters: BOOKED,
		request: 'GET /orders/{number}.pdf',
		answer: { number: '1001', fileName: 'ordre-1001.pdf' },
		file: { field: 'data', mimeType: 'application/pdf' },
	},
	{
		resource: 'order',
		operation: 'getNotes',
		prepare: async ({ run }) => {
			await run('order', 'addNote', { ...BOOKED, note: 'Ring først' });
			return {};
		},
		parameters: { ...BOOKED, returnAll: true },
		request: 'GET /orders/{number}/notes',
		answer: { order: '1001', note: 'Ring først' },
	},
];

const writing: OperationCase[] = [
	{
		resource: 'order',
		operation: 'create',
		parameters: {
			customer: listed(17),
			lines: { line: [{ item: listed('R/12+3'), quantity: '2', unitPrice: '140.5' }] },
			additionalFields: { heading: 'Haster', deliverAt: '2026-12-01T00:00:00' },
		},
		request: 'POST /orders',
		query: QUIET,
		body: {
			...{ customer_id: 17, book: false, heading: 'Haster', deliver_at: '2026-12-01' },
			lines: [{ item_id: 'R/12+3', quantity: 2, line_price: 140.5 }],
		},
		answer: { number: '1003', booked: false, deliverAt: '2026-12-01' },
	},
	{
		resource: 'order',
		operation: 'createDraft',
		parameters: { customer: listed(20), lines: {} },
		request: 'POST /orders/drafts',
		query: QUIET,
		body: { customer_id: 20, book: false },
		answer: { number: '1003', booked: false, currency: 'EUR', total: 0 },
	},
	{
		resource: 'order',
		operation: 'update',
		parameters: { ...DRAFT, updateFields: { theirReference: 'PO-9' }, replaceLines: false },
		request: 'PUT /orders/{number}',
		query: QUIET,
		body: { their_reference: 'PO-9' },
		answer: { number: '1002', booked: false },
	},
	{
		resource: 'order',
		operation: 'delete',
		parameters: DRAFT,
		request: 'DELETE /orders/{number}',
		query: QUIET,
		answer: { number: '1002', deleted: true },
	},
	{
		resource: 'order',
		operation: 'book',
		parameters: { ...DRAFT, sendMail: true, mail: { to: 'a@example.com', subject: 'Ordre' } },
		request: 'POST /orders/{number}/book',
		query: QUIET,
		body: { mail: { send: true, subject: 'Ordre', receivers: { to: ['a@example.com'] } } },
		answer: { number: '1002', booked: true },
	},
	{
		resource: 'order',
		operation: 'reopen',
		parameters: BOOKED,
		request: 'POST /orders/{number}/reopen',
		query: QUIET,
		answer: { number: '1001', booked: false },
	},
	{
		resource: 'order',
		operation: 'addNote',
		parameters: { ...BOOKED, note: 'Ring først' },
		request: 'POST /orders/{number}/notes',
		query: QUIET,
		body: { note_text: 'Ring først' },
		answer: { order: '1001', note: 'Ring først' },
	},
	{
		resource: 'order',
		operation: 'addLine',
		parameters: {
			...DRAFT,
			item: listed('S-28'),
			quantity: '3',
			additionalFields: { unitPrice: '40', discountPercent: '5' },
		},
		request: 'POST /orders/{number}/lines',
		query: QUIET,
		body: { item_id: 'S-28', quantity: 3, line_price: 40, discount_percentage: 5 },
		answer: { order: '1002', item: 'S-28', quantity: 3, discountPercent: 5 },
	},
	{
		resource: 'order',
		operation: 'updateLine',
		prepare: withLine,
		parameters: (ready) => ({
			...ofLine(ready),
			updateFields: { quantity: '6', unitPrice: '199.123456' },
		}),
		request: 'PUT /orders/{number}/lines/{id}',
		query: QUIET,
		body: { quantity: 6, line_price: 199.123456 },
		answer: { order: '1002', item: 'D-28', quantity: 6 },
	},
	{
		resource: 'order',
		operation: 'deleteLine',
		prepare: withLine,
		parameters: ofLine,
		request: 'DELETE /orders/{number}/lines/{id}',
		query: QUIET,
		answer: { order: '1002', deleted: true },
	},
	{
		resource: 'order',
		operation: 'addCollection',
		parameters: { ...DRAFT, collection: listed('STARTPAKKE'), quantity: 2 },
		request: 'POST /orders/{number}/lines/add-collection',
		query: QUIET,
		body: { collection: 'STARTPAKKE', quantity: 2 },
		answer: { order: '1002', collection: 'STARTPAKKE', added: true },
	},
];

const delivering: OperationCase[] = [
	{
		resource: 'order',
		operation: 'createShipment',
		parameters: { ...BOOKED, location: listed(1) },
		request: 'POST /orders/{number}/create-shipment',
		query: QUIET,
		body: { location_id: 1 },
		answer: { order: '1001', shipped: false, lines: 3 },
	},
	{
		resource: 'order',
		operation: 'getShipments',
		prepare: withShipment,
		parameters: { scope: 'order', ...BOOKED, returnAll: true },
		request: 'GET /orders/{number}/shipments',
		answer: { order: '1001', shipped: false },
	},
	{
		resource: 'order',
		operation: 'getShipments',
		title: 'of all orders',
		prepare: withShipment,
		parameters: { scope: 'all', returnAll: true },
		request: 'GET /order-shipments',
		answer: { order: '1001', shipped: false },
	},
	{
		resource: 'order',
		operation: 'getShipment',
		prepare: withShipment,
		parameters: ofShipment,
		request: 'GET /order-shipments/{id}',
		answer: { order: '1001', picked: false, lines: 3 },
	},
	{
		resource: 'order',
		operation: 'markShipped',
		prepare: withShipment,
		parameters: ofShipment,
		request: 'POST /orders/shipments/{id}/mark-shipped',
		query: QUIET,
		body: { pick: true },
		answer: { shipped: true },
	},
	{
		resource: 'order',
		operation: 'downloadDeliveryNote',
		prepare: withShipment,
		parameters: ofShipment,
		request: 'POST /orders/shipments/{id}/download-delivery-note',
		answer: { fileName: expect.stringMatching(/^foelgeseddel-/) },
		file: { field: 'data', mimeType: 'application/pdf' },
	},
	inReading({ convert_book_place: 'either' })({
		resource: 'order',
		operation: 'convertToInvoice',
		parameters: { ...BOOKED, book: false, onlyShipped: false },
		request: 'POST /orders/{number}/convert-to-invoice',
		alsoRequests: ['GET /customer-invoices/{number}'],
		query: { ...QUIET, book: 'false' },
		body: { book: false, only_shipped: false },
		answer: { from: '1001', invoice: '1019', booked: false },
	}),
	inReading({ shipment_invoice: true, convert_book_place: 'either' })({
		resource: 'order',
		operation: 'convertShipmentToInvoice',
		prepare: withShipment,
		parameters: ofShipment,
		request: 'POST /order-shipments/{id}/convert-to-invoice',
		query: { ...QUIET, book: 'false' },
		body: { book: false },
		answer: { invoice: '1019', booked: false },
	}),
];

export const orderCases: OperationCase[] = [...reading, ...writing, ...delivering];
