import type { Api } from '../api';
import type { Call } from '../call';
import { list, one } from '../api';
import { presentShipment } from '../answers/presentOrder';
import { toWire } from '../answers/wire';
import { bookInvoice } from '../documents/booking';
import { invoiceOrder } from '../documents/invoicingOrders';
import { more, invoicedQuantity } from '../documents/invoicedQuantity';
import { createShipment, markShipped } from '../documents/shipping';
import { live, required } from '../find';
import { convertModel, deliveryModel, shippedModel } from '../input/orderModels';
import { readBody } from '../input/readBody';
import type { Order, Shipment } from '../model';
import type { OrderLine } from '../orderModel';
import { pdfOf } from '../pdf';
import { notFound } from '../problems';
import { ORDER_NEED, orderOf } from './orderRoutes';

const NEED = 'access shipments';

const LIST = {
	search: ['id', 'order_number', 'customer_number'],
	filters: {
		order_number: 'order_number',
		customer_number: 'customer_number',
		is_shipped: 'is_shipped',
		is_picked: 'is_picked',
	},
	simple: ['id', 'created_at', 'updated_at'],
};

const shipmentOf = (call: Call): Shipment =>
	required(
		call.sim,
		live(call.state.shipments).find(({ id }) => id === Number(call.params['id'])),
	);

const answer = (call: Call, shipment: Shipment, key: string, status = 200): unknown =>
	one(call, key, presentShipment(call.sim, shipment), status);

/**
 * Whether converting books: it does unless `book` says false, read where the switch has it. So a flag
 * that is put in the wrong place books.
 */
export function convertBooks(call: Call, told: boolean | undefined): boolean {
	const place = call.sim.switches.get('convert_book_place');
	if (place === 'nowhere') {
		return true;
	}
	const inQuery = place === 'body' ? undefined : call.query['book'];
	const inBody = place === 'query' ? undefined : told;
	return inQuery === undefined ? inBody !== false : inQuery !== 'false';
}

function answerInvoiceNumber(call: Call, number: number): unknown {
	call.reply.code(201);
	return toWire(call.sim, { invoice_id: number });
}

function invoice(call: Call, order: Order, most: (line: OrderLine) => number): unknown {
	const input = readBody(call, convertModel);
	const made = invoiceOrder(call.sim, order, call, most);
	if (convertBooks(call, input.book)) {
		bookInvoice(call.sim, made, call);
	}
	return answerInvoiceNumber(call, made.number);
}

function convert(call: Call): unknown {
	const told = call.body['only_shipped'];
	const usual = call.sim.switches.is('only_shipped_place', 'shipped');
	const onlyShipped = typeof told === 'boolean' ? told : usual;
	return invoice(call, orderOf(call), (line) =>
		onlyShipped ? line.shipped_quantity : line.quantity,
	);
}

/** Invoices what is on one shipment, beside what stands on invoices already. */
function convertShipment(call: Call): unknown {
	if (!call.sim.switches.on('shipment_invoice')) {
		throw notFound(call.sim);
	}
	const shipment = shipmentOf(call);
	const order = required(
		call.sim,
		live(call.state.orders).find(({ number }) => number === shipment.order_id),
	);
	return invoice(call, order, (line) => {
		const own = shipment.lines.filter(({ order_line_id }) => order_line_id === line.id);
		const quantity = own.reduce((sum, each) => more(sum, each.quantity), 0);
		return quantity === 0 ? 0 : more(quantity, invoicedQuantity(call.state, line));
	});
}

function deliveryNote(call: Call): Buffer {
	const { id, order_id, lines } = shipmentOf(call);
	call.reply.type('application/pdf');
	return pdfOf([
		`Følgeseddel ${id}, ordre ${order_id}`,
		...lines.map(({ quantity, child_id }) => `${quantity} x ${child_id ?? ''}`),
	]);
}

/** Shipments of orders, and what is invoiced of either. */
export function addShipmentRoutes(api: Api): void {
	api.on('POST', '/orders/:number/create-shipment', NEED, (call) => {
		const input = readBody(call, deliveryModel);
		const shipment = createShipment(call.sim, orderOf(call), input, call);
		return answer(call, shipment, String(call.sim.switches.get('shipment_key')), 201);
	});
	api.on('GET', '/orders/:number/shipments', NEED, (call) => {
		const { number } = orderOf(call);
		const own = live(call.state.shipments).filter(({ order_id }) => order_id === number);
		const key = String(call.sim.switches.get('shipment_list_key'));
		const rows = own.map((shipment) => presentShipment(call.sim, shipment));
		return list(call, key, rows, LIST);
	});
	api.on('GET', '/order-shipments', NEED, (call) => {
		const rows = live(call.state.shipments).map((each) => presentShipment(call.sim, each));
		return list(call, 'order_shipments', rows, LIST);
	});
	api.on('GET', '/order-shipments/:id', NEED, (call) =>
		answer(call, shipmentOf(call), 'order_shipment'),
	);
	api.on('POST', '/orders/shipments/:id/mark-shipped', NEED, (call) => {
		const shipment = shipmentOf(call);
		const { pick = false } = readBody(call, shippedModel);
		markShipped(call.sim, shipment, pick, call);
		return answer(call, shipment, 'order_shipment');
	});
	for (const name of ['download-delivery-note', 'download']) {
		api.on('POST', `/orders/shipments/:id/${name}`, NEED, deliveryNote);
	}
	api.on('POST', '/orders/:number/convert-to-invoice', ORDER_NEED, convert);
	api.on('POST', '/order-shipments/:id/convert-to-invoice', NEED, convertShipment);
}
