import type { Api } from '../api';
import type { Call } from '../call';
import { bare, gone, list, one } from '../api';
import { presentPurchase, presentPurchaseLine, presentReceipt } from '../answers/presentOrder';
import { toWire } from '../answers/wire';
import { invoicedQuantity, less } from '../documents/invoicedQuantity';
import { invoicePurchase } from '../documents/invoicingOrders';
import { bookOrder, checkOpen, reopenOrder } from '../documents/ordering';
import { createReceipt, markReceived } from '../documents/receiving';
import { bookSupplierInvoice } from '../documents/supplierBooking';
import { byNumber, live, required } from '../find';
import { applyPurchase, checkPurchase, createPurchase } from '../input/applyOrder';
import type { Completeness } from '../input/invoiceInput';
import { convertModel, deliveryModel, orderMailModel, purchaseModel } from '../input/orderModels';
import { readBody } from '../input/readBody';
import type { PurchaseOrder, Receipt, Row } from '../model';
import { notFound } from '../problems';
import { askedFor } from './invoiceExtras';
import { checkFilters, createBooks, orderPdf, readOrder } from './orderRoutes';
import { convertBooks } from './shipmentRoutes';

const PATH = '/purchase-orders';
const SINGLE = `${PATH}/:number`;
const NEED = 'access purchasing';
const RECEIPT_NEED = 'access receipts';

const LIST = {
	search: ['number', 'supplier_id', 'heading', 'note', 'supplierName'],
	filters: {
		is_booked: 'is_booked',
		is_received: 'is_received',
		supplier_number: 'supplier_id',
	},
	days: { order_date: 'order_date', date: 'order_date' },
	simple: ['number', 'created_at', 'updated_at'],
};

const purchaseOf = (call: Call): PurchaseOrder =>
	required(call.sim, byNumber(call.state.purchase_orders, call.params['number']));

function answer(call: Call, order: PurchaseOrder, status = 200): unknown {
	const row = presentPurchase(call.sim, order, askedFor(call, 'supplier', false));
	return one(call, 'purchase_order', row, status);
}

function answerList(call: Call): unknown {
	checkFilters(call, LIST.filters);
	const asked = askedFor(call, 'supplier', true);
	const names = new Map(call.state.suppliers.map((row) => [row.number, row.company_name]));
	const rows = live(call.state.purchase_orders).map((order): Row => {
		const row = presentPurchase(call.sim, order, asked);
		return Object.defineProperty(row, 'supplierName', { value: names.get(order.supplier_id) });
	});
	return list(call, 'purchase_orders', rows, LIST);
}

function create(call: Call, how: Completeness): unknown {
	const input = readBody(call, purchaseModel);
	const order = createPurchase(call, input, how);
	if (createBooks(call, input.book)) {
		bookOrder(call.sim, 'purchase_order', order, call);
	}
	return answer(call, order, 201);
}

function change(call: Call): unknown {
	const order = purchaseOf(call);
	checkOpen(call.sim, order, 'A booked purchase order cannot be changed.');
	const input = readBody(call, purchaseModel);
	checkPurchase(call, input, 'partial');
	applyPurchase(call, order, input);
	return answer(call, order);
}

function remove(call: Call): unknown {
	const order = purchaseOf(call);
	checkOpen(call.sim, order, 'A booked purchase order cannot be deleted.');
	order.deleted_at = call.now;
	return gone(call);
}

function reopen(call: Call): unknown {
	const order = purchaseOf(call);
	reopenOrder(call.sim, 'purchase_order', order, call);
	return answer(call, order);
}

function sendMail(call: Call): unknown {
	const order = purchaseOf(call);
	const { subject, body, receivers } = readBody(call, orderMailModel);
	const { to = [], cc = [], bcc = [] } = receivers ?? {};
	const standard = byNumber(call.state.suppliers, order.supplier_id)?.contact_email;
	call.state.mails.push({
		invoice: order.number,
		subject: subject ?? `Indkøbsordre ${order.number}`,
		body: body ?? null,
		to: to.length > 0 ? to : standard ? [standard] : [],
		cc,
		bcc,
		sent_at: call.now,
	});
	Object.assign(order, { is_sent: true, updated_at: call.now });
	return answer(call, order);
}

function convert(call: Call): unknown {
	const { book } = readBody(call, convertModel);
	const invoice = invoicePurchase(call.sim, purchaseOf(call), call);
	if (convertBooks(call, book)) {
		const how = { mark_received: false, use_invoice_date: false };
		bookSupplierInvoice(call.sim, invoice, how, call);
	}
	call.reply.code(201);
	return toWire(call.sim, { invoice_id: invoice.number });
}

function lines(call: Call, isOpen: boolean): unknown {
	const asked = askedFor(call, 'supplier', false);
	const rows = purchaseOf(call)
		.lines.filter((line) => !isOpen || less(line.quantity, invoicedQuantity(call.state, line)) > 0)
		.map((line) => presentPurchaseLine(call.sim, line, asked));
	return list(call, 'purchase_order_lines', rows);
}

const receiptOf = (call: Call): Receipt =>
	required(call.sim, byNumber(call.state.receipts, call.params['number']));

function answerReceipt(call: Call, receipt: Receipt, status = 200): unknown {
	const row = presentReceipt(call.sim, receipt);
	const key = String(call.sim.switches.get('receipt_key'));
	return key === 'bare' ? bare(call, row, status) : one(call, key, row, status);
}

const receiptList = (call: Call, receipts: readonly Receipt[]): unknown =>
	list(
		call,
		String(call.sim.switches.get('receipt_list_key')),
		receipts.map((receipt) => presentReceipt(call.sim, receipt)),
		{ filters: { is_received: 'is_received', location: 'location_id' } },
	);

function addReceipts(api: Api): void {
	api.on('POST', `${SINGLE}/create-receipt`, RECEIPT_NEED, (call) => {
		const input = readBody(call, deliveryModel);
		return answerReceipt(call, createReceipt(call.sim, purchaseOf(call), input, call), 201);
	});
	api.on('GET', `${SINGLE}/receipts`, RECEIPT_NEED, (call) => {
		const { number } = purchaseOf(call);
		const own = live(call.state.receipts).filter((row) => row.purchase_order_id === number);
		return receiptList(call, own);
	});
	api.on('GET', '/purchase-order-receipts', RECEIPT_NEED, (call) =>
		receiptList(call, live(call.state.receipts)),
	);
	api.on('GET', '/purchase-order-receipts/:number', RECEIPT_NEED, (call) =>
		answerReceipt(call, receiptOf(call)),
	);
	for (const path of ['/purchase-order-receipts', '/purchase-orders/receipts']) {
		api.on('POST', `${path}/:number/mark-received`, RECEIPT_NEED, (call) => {
			if (!call.sim.switches.is('receive_path', path)) {
				throw notFound(call.sim);
			}
			const receipt = receiptOf(call);
			markReceived(call.sim, receipt, call);
			return answerReceipt(call, receipt);
		});
	}
}

/** Purchase orders: reading, writing, booking, receiving, invoicing. */
export function addPurchaseRoutes(api: Api): void {
	api.on('GET', PATH, NEED, answerList);
	api.on('GET', SINGLE, NEED, (call) =>
		readOrder(
			call,
			(asked) => answer(asked, purchaseOf(asked)),
			(asked) => orderPdf(asked, 'Indkøbsordre', purchaseOf(asked)),
		),
	);
	api.on('POST', PATH, NEED, (call) => create(call, 'complete'));
	api.on('POST', `${PATH}/drafts`, NEED, (call) => create(call, 'draft'));
	api.on('PUT', SINGLE, NEED, change);
	api.on('DELETE', SINGLE, NEED, remove);
	api.on('POST', `${SINGLE}/book`, NEED, (call) => {
		const order = purchaseOf(call);
		bookOrder(call.sim, 'purchase_order', order, call);
		return call.sim.switches.is('book_answer', 'empty') ? {} : answer(call, order);
	});
	api.on('POST', `${SINGLE}/reopen`, NEED, reopen);
	api.on('POST', `${SINGLE}/unbook`, NEED, (call) => {
		if (!call.sim.switches.on('purchase_unbook')) {
			throw notFound(call.sim);
		}
		return reopen(call);
	});
	api.on('POST', `${SINGLE}/send-mail`, NEED, sendMail);
	api.on('POST', `${SINGLE}/convert-to-invoice`, NEED, convert);
	api.on('GET', `${SINGLE}/lines`, NEED, (call) => lines(call, false));
	api.on('GET', `${SINGLE}/uninvoiced-lines`, NEED, (call) => lines(call, true));
	addReceipts(api);
}
