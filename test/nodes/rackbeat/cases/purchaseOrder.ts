import type { IDataObject } from 'n8n-workflow';
import type { CaseWorld, OperationCase } from '../../../engine/operationCase';
import { inReading, listed } from '../rackbeat';

const QUIET = { suppress_webhooks: 'true' };
/** Purchase order 1001 of the demo company is booked, 1002 is a draft. */
const BOOKED = { purchaseOrder: listed(1001) };
const DRAFT = { purchaseOrder: listed(1002) };

/** A receipt of everything in the booked purchase order. */
const withReceipt = async ({ run }: CaseWorld): Promise<IDataObject> => {
	const [made] = await run('purchaseOrder', 'createReceipt', BOOKED);
	return { receipt: made?.json['receipt'] };
};
const ofReceipt = ({ receipt }: IDataObject): IDataObject => ({ receipt: listed(receipt) });

const reading: OperationCase[] = [
	{
		resource: 'purchaseOrder',
		operation: 'get',
		parameters: BOOKED,
		request: 'GET /purchase-orders/{number}',
		// Named fields may be refused; then the whole is asked for.
		otherWays: 1,
		answer: {
			...{ account: '2001', number: '1001', booked: true, supplierNumber: '1', sent: false },
			...{ received: 'no', invoiced: 'no', total: 1500, currency: 'DKK' },
		},
	},
	inReading({ order_filters: 'known' })({
		resource: 'purchaseOrder',
		operation: 'getAll',
		// Refused, the filter would be missing in the last of the calls.
		parameters: { returnAll: true, filters: { booked: 'no', partner: listed(3) } },
		request: 'GET /purchase-orders',
		// Two styles of sorting, then none; and the same without filters by a property.
		otherWays: 5,
		query: { is_booked: 'false' },
		answer: { number: '1002', booked: false, supplierNumber: '3' },
	}),
	{
		resource: 'purchaseOrder',
		operation: 'getLines',
		parameters: { ...BOOKED, returnAll: true },
		request: 'GET /purchase-orders/{number}/lines',
		answer: { order: '1001', item: 'W-36', quantity: 40 },
	},
	{
		resource: 'purchaseOrder',
		operation: 'getLines',
		title: 'that are not invoiced',
		parameters: { ...BOOKED, which: 'uninvoiced-lines', returnAll: true },
		request: 'GET /purchase-orders/{number}/uninvoiced-lines',
		answer: { order: '1001', item: 'W-36' },
	},
	{
		resource: 'purchaseOrder',
		operation: 'downloadPdf',
		parameters: BOOKED,
		request: 'GET /purchase-orders/{number}.pdf',
		answer: { number: '1001', fileName: 'indkoebsordre-1001.pdf' },
		file: { field: 'data', mimeType: 'application/pdf' },
	},
];

const writing: OperationCase[] = [
	{
		resource: 'purchaseOrder',
		operation: 'create',
		parameters: {
			supplier: listed(1),
			lines: { line: [{ item: listed('R/12+3'), quantity: '12', unitPrice: '58.25' }] },
			additionalFields: { deliverAt: '2026-12-01T00:00:00' },
		},
		request: 'POST /purchase-orders',
		query: QUIET,
		body: {
			...{ supplier_id: 1, book: false, preferred_delivery_date: '2026-12-01' },
			lines: [{ item_id: 'R/12+3', quantity: 12, line_price: 58.25 }],
		},
		answer: { number: '1003', booked: false, total: 873.75, deliverAt: '2026-12-01' },
	},
	{
		resource: 'purchaseOrder',
		operation: 'createDraft',
		parameters: { supplier: listed(2), lines: {} },
		request: 'POST /purchase-orders/drafts',
		query: QUIET,
		body: { supplier_id: 2, book: false },
		answer: { number: '1003', booked: false, currency: 'EUR', total: 0 },
	},
	{
		resource: 'purchaseOrder',
		operation: 'update',
		parameters: {
			...DRAFT,
			replaceLines: true,
			specifyLines: 'json',
			linesJson: '[{ "item": "T-50", "quantity": 7, "unitPrice": 180 }]',
		},
		request: 'PUT /purchase-orders/{number}',
		query: QUIET,
		body: { lines: [{ item_id: 'T-50', quantity: 7, line_price: 180 }] },
		answer: { number: '1002', booked: false },
	},
	{
		resource: 'purchaseOrder',
		operation: 'delete',
		parameters: DRAFT,
		request: 'DELETE /purchase-orders/{number}',
		query: QUIET,
		answer: { number: '1002', deleted: true },
	},
	{
		resource: 'purchaseOrder',
		operation: 'book',
		parameters: DRAFT,
		request: 'POST /purchase-orders/{number}/book',
		query: QUIET,
		answer: { number: '1002', booked: true },
	},
	{
		resource: 'purchaseOrder',
		operation: 'reopen',
		parameters: BOOKED,
		request: 'POST /purchase-orders/{number}/reopen',
		query: QUIET,
		answer: { number: '1001', booked: false },
	},
	inReading({ purchase_unbook: true })({
		resource: 'purchaseOrder',
		operation: 'unbook',
		parameters: BOOKED,
		request: 'POST /purchase-orders/{number}/unbook',
		query: QUIET,
		answer: { number: '1001', booked: false },
	}),
	{
		resource: 'purchaseOrder',
		operation: 'sendMail',
		parameters: { ...BOOKED, mail: { to: 'a@example.com', subject: 'Bestilling' } },
		request: 'POST /purchase-orders/{number}/send-mail',
		query: QUIET,
		body: { subject: 'Bestilling', receivers: { to: ['a@example.com'] } },
		answer: { number: '1001', sent: true },
	},
];

const receiving: OperationCase[] = [
	{
		resource: 'purchaseOrder',
		operation: 'createReceipt',
		parameters: BOOKED,
		request: 'POST /purchase-orders/{number}/create-receipt',
		query: QUIET,
		answer: { purchaseOrder: '1001', received: false, lines: 1 },
	},
	{
		resource: 'purchaseOrder',
		operation: 'getReceipts',
		prepare: withReceipt,
		parameters: { scope: 'order', ...BOOKED, returnAll: true },
		request: 'GET /purchase-orders/{number}/receipts',
		answer: { purchaseOrder: '1001', received: false },
	},
	{
		resource: 'purchaseOrder',
		operation: 'getReceipts',
		title: 'of all purchase orders',
		prepare: withReceipt,
		parameters: { scope: 'all', returnAll: true },
		request: 'GET /purchase-order-receipts',
		answer: { purchaseOrder: '1001' },
	},
	{
		resource: 'purchaseOrder',
		operation: 'getReceipt',
		prepare: withReceipt,
		parameters: ofReceipt,
		request: 'GET /purchase-order-receipts/{number}',
		answer: { purchaseOrder: '1001', received: false, lines: 1 },
	},
	inReading({ receive_path: '/purchase-order-receipts' })({
		resource: 'purchaseOrder',
		operation: 'markReceived',
		prepare: withReceipt,
		parameters: ofReceipt,
		request: 'POST /purchase-order-receipts/{number}/mark-received',
		query: QUIET,
		answer: { received: true },
	}),
	inReading({ convert_book_place: 'either' })({
		resource: 'purchaseOrder',
		operation: 'convertToInvoice',
		parameters: { ...BOOKED, book: false },
		request: 'POST /purchase-orders/{number}/convert-to-invoice',
		alsoRequests: ['GET /supplier-invoices/{number}'],
		query: { ...QUIET, book: 'false' },
		body: { book: false },
		answer: { from: '1001', booked: false },
	}),
];

export const purchaseOrderCases: OperationCase[] = [...reading, ...writing, ...receiving];
