import type { Api } from '../api';
import type { Call } from '../call';
import { gone, list, one } from '../api';
import { presentOrderLine } from '../answers/presentOrder';
import { checkOpen, tellOrder } from '../documents/ordering';
import { groupOf, itemByNumber, live, required } from '../find';
import { orderLineFrom } from '../input/applyOrder';
import { addCollectionModel, orderLineModel } from '../input/orderModels';
import { orRefuse, readBody } from '../input/readBody';
import type { Order, Row } from '../model';
import type { OrderLine } from '../orderModel';
import { invoicedQuantity, less } from '../documents/invoicedQuantity';
import { askedFor } from './invoiceExtras';
import { answerOrder, ORDER_NEED as NEED, orderOf } from './orderRoutes';

const PATH = '/orders/:number/lines';

const shown = (call: Call, order: Order, line: OrderLine): Row =>
	presentOrderLine(call.sim, order, line, askedFor(call, 'customer', false));

function answer(call: Call, order: Order, line: OrderLine, status = 200): unknown {
	return call.sim.switches.is('order_line_answer', 'order')
		? answerOrder(call, order, status)
		: one(call, 'order_line', shown(call, order, line), status);
}

/** An order whose lines may be changed. @throws Refusal 422 for a booked one */
function openOrder(call: Call): Order {
	const order = orderOf(call);
	checkOpen(call.sim, order, 'The lines of a booked order are locked.');
	return order;
}

const lineOf = (call: Call, order: Order): OrderLine =>
	required(
		call.sim,
		order.lines.find(({ id }) => id === Number(call.params['id'])),
	);

function changed(call: Call, order: Order): void {
	order.updated_at = call.now;
	tellOrder(call.sim, 'order', order, 'updated', call, ['lines']);
}

function add(call: Call): unknown {
	const order = openOrder(call);
	const input = readBody(call, orderLineModel);
	const item = input.item_id ? itemByNumber(call.sim, input.item_id) : undefined;
	orRefuse(call, {
		...(item ? {} : { item_id: ['Product needed.'] }),
		...(input.quantity === undefined ? { quantity: ['The quantity field is required.'] } : {}),
	});
	const line = orderLineFrom(call, order, { ...input, quantity: input.quantity ?? 0 });
	order.lines.push(line);
	changed(call, order);
	return answer(call, order, line, 201);
}

const SAME = [
	'quantity',
	'name',
	'line_price',
	'discount_percentage',
	'vat_percentage',
	'unit_id',
	'location_id',
] as const;

/** Another item brings its own price and VAT, unless the switch says that they stay. */
function exchange(call: Call, order: Order, line: OrderLine, number: string): void {
	const item = itemByNumber(call.sim, number);
	if (!item) {
		return orRefuse(call, { item_id: ['Product needed.'] });
	}
	line.child_id = item.number;
	if (call.sim.switches.is('line_item_change', 'resets')) {
		line.name = item.name;
		line.line_price = item.sales_price;
		line.vat_percentage = groupOf(call.state, item)?.[`vat_${order.vat_zone}`] ?? 0;
	}
}

function change(call: Call): unknown {
	const order = openOrder(call);
	const line = lineOf(call, order);
	const input = readBody(call, orderLineModel);
	if (input.item_id) {
		exchange(call, order, line, input.item_id);
	}
	const given = SAME.filter((field) => input[field] !== undefined && input[field] !== null);
	Object.assign(line, Object.fromEntries(given.map((field) => [field, input[field]])));
	changed(call, order);
	return answer(call, order, line);
}

function addCollection(call: Call): unknown {
	const order = openOrder(call);
	const { collection: wanted, quantity } = readBody(call, addCollectionModel);
	const collection = live(call.state.collections).find(({ number }) => number === wanted);
	if (!collection) {
		return orRefuse(call, { collection: ['The selected collection is invalid.'] });
	}
	for (const part of collection.lines) {
		const input = { item_id: part.child_id, quantity: part.quantity * quantity };
		order.lines.push(orderLineFrom(call, order, input));
	}
	changed(call, order);
	return answerOrder(call, order);
}

/** Lines of an order, one by one. */
export function addOrderLineRoutes(api: Api): void {
	api.on('GET', PATH, NEED, (call) => {
		const order = orderOf(call);
		const rows = order.lines.map((line) => shown(call, order, line));
		return list(call, 'order_lines', rows);
	});
	api.on('GET', '/orders/:number/uninvoiced-lines', NEED, (call) => {
		const order = orderOf(call);
		const open = order.lines.filter(
			(line) => less(line.quantity, invoicedQuantity(call.state, line)) > 0,
		);
		return list(
			call,
			'order_lines',
			open.map((line) => shown(call, order, line)),
		);
	});
	api.on('GET', `${PATH}/:id`, NEED, (call) => {
		const order = orderOf(call);
		return one(call, 'order_line', shown(call, order, lineOf(call, order)));
	});
	api.on('POST', PATH, NEED, add);
	api.on('POST', `${PATH}/add-collection`, NEED, addCollection);
	api.on('PUT', `${PATH}/:id`, NEED, change);
	api.on('DELETE', `${PATH}/:id`, NEED, (call) => {
		const order = openOrder(call);
		const line = lineOf(call, order);
		order.lines = order.lines.filter((each) => each !== line);
		changed(call, order);
		return gone(call);
	});
}
