import type { Api } from '../api';
import type { Call } from '../call';
import { gone, list, one } from '../api';
import { presentOrder } from '../answers/presentOrder';
import { bookOrder, checkOpen, reopenOrder, tellOrder } from '../documents/ordering';
import { byNumber, live, nextId, required } from '../find';
import { applyOrder, checkOrder, createOrder } from '../input/applyOrder';
import type { Completeness } from '../input/invoiceInput';
import { bookModel, noteModel } from '../input/models';
import { orderModel } from '../input/orderModels';
import { readBody } from '../input/readBody';
import type { InvoiceNote, Order, Row } from '../model';
import { pdfOf } from '../pdf';
import { invalid } from '../problems';
import { totalsOf } from '../documents/totals';
import type { TradeLine } from '../orderModel';
import { askedFor } from './invoiceExtras';

const PATH = '/orders';
const SINGLE = `${PATH}/:number`;
export const ORDER_NEED = 'access orders';

const LIST = {
	search: ['number', 'customer_id', 'heading', 'their_reference', 'note', 'customerName'],
	filters: { is_booked: 'is_booked', is_shipped: 'is_shipped', customer_number: 'customer_id' },
	days: { order_date: 'order_date', date: 'order_date' },
	// The strict filter knows these three alone (source: a store integration of 2026).
	simple: ['number', 'created_at', 'updated_at'],
};

/** @throws Refusal 404 */
export function orderOf(call: Call): Order {
	return required(call.sim, byNumber(call.state.orders, call.params['number']));
}

export function answerOrder(call: Call, order: Order, status = 200): unknown {
	const row = presentOrder(call.sim, order, askedFor(call, 'customer', false));
	return one(call, 'order', row, status);
}

/** @throws Refusal 422 for a filter by a property, where lists of orders know none */
export function checkFilters(call: Call, filters: Record<string, string>): void {
	const [name] = Object.keys(call.query).filter((parameter) => parameter in filters);
	if (name !== undefined && call.sim.switches.is('order_filters', 'refused')) {
		throw invalid(call.sim, { [name]: [`Property '${name}' is not filterable.`] });
	}
}

function answerList(call: Call): unknown {
	checkFilters(call, LIST.filters);
	const asked = askedFor(call, 'customer', true);
	const names = new Map(call.state.customers.map((row) => [row.number, row.company_name]));
	const rows = live(call.state.orders).map((order): Row => {
		const row = presentOrder(call.sim, order, asked);
		return Object.defineProperty(row, 'customerName', { value: names.get(order.customer_id) });
	});
	return list(call, 'orders', rows, LIST);
}

/** Whether creating books: as it is told, else as the switch says. */
export const createBooks = (call: Call, told: boolean | undefined): boolean =>
	told ?? call.sim.switches.is('order_create_books', 'booked');

function create(call: Call, how: Completeness): unknown {
	const input = readBody(call, orderModel);
	const order = createOrder(call, input, how);
	tellOrder(call.sim, 'order', order, 'created', call);
	if (createBooks(call, input.book)) {
		bookOrder(call.sim, 'order', order, call);
	}
	return answerOrder(call, order, 201);
}

function change(call: Call): unknown {
	const order = orderOf(call);
	checkOpen(call.sim, order, 'A booked order cannot be changed.');
	const input = readBody(call, orderModel);
	checkOrder(call, input, 'partial');
	const changed = applyOrder(call, order, input);
	tellOrder(call.sim, 'order', order, 'updated', call, changed);
	return answerOrder(call, order);
}

function remove(call: Call): unknown {
	const order = orderOf(call);
	checkOpen(call.sim, order, 'A booked order cannot be deleted.');
	order.deleted_at = call.now;
	tellOrder(call.sim, 'order', order, 'deleted', call);
	return gone(call);
}

function book(call: Call): unknown {
	const order = orderOf(call);
	const { mail } = readBody(call, bookModel);
	bookOrder(call.sim, 'order', order, call);
	if (mail?.send === true) {
		const { to = [], cc = [], bcc = [] } = mail.receivers ?? {};
		const subject = mail.subject ?? `Ordrebekræftelse ${order.number}`;
		const text = { subject, body: mail.body ?? null, sent_at: call.now };
		call.state.mails.push({ invoice: order.number, to, cc, bcc, ...text });
	}
	return call.sim.switches.is('book_answer', 'empty') ? {} : answerOrder(call, order);
}

/** The paper of an order. */
export function orderPdf(
	call: Call,
	title: string,
	order: { number: number; currency: string; currency_rate: number; lines: readonly TradeLine[] },
): Buffer {
	const { gross } = totalsOf(order, call.sim.switches.is('totals_rounded', 'per_line'));
	call.reply.type('application/pdf');
	return pdfOf([
		`${title} ${order.number}`,
		...order.lines.map(({ quantity, name, line_price }) => `${quantity} x ${name} à ${line_price}`),
		`I alt ${gross.toFixed(2)} ${order.currency}`,
	]);
}

/** Reads one order as JSON, or as PDF where the number ends so. */
export function readOrder(
	call: Call,
	answer: (call: Call) => unknown,
	paper: (call: Call) => Buffer,
): unknown {
	const pdf = /^(.+)\.pdf$/i.exec(call.params['number'] ?? '')?.[1];
	if (pdf === undefined) {
		return answer(call);
	}
	call.params['number'] = pdf;
	return paper(call);
}

function addNotes(api: Api): void {
	const path = `${SINGLE}/notes`;
	const key = (call: Call, word: string): string =>
		call.sim.switches.is('order_note_key', 'plain') ? word : `order_${word}`;
	const noteOf = (call: Call): InvoiceNote =>
		required(
			call.sim,
			orderOf(call).notes.find(({ id }) => id === Number(call.params['id'])),
		);
	api.on('GET', path, ORDER_NEED, (call) => {
		const rows = orderOf(call).notes.map((note): Row => ({ ...note }));
		return list(call, key(call, 'notes'), rows);
	});
	api.on('GET', `${path}/:id`, ORDER_NEED, (call) => one(call, key(call, 'note'), noteOf(call)));
	api.on('POST', path, ORDER_NEED, (call) => {
		const order = orderOf(call);
		const { note_text } = readBody(call, noteModel);
		const note = { id: nextId(call.state), note_text, created_at: call.now };
		order.notes.push(note);
		order.updated_at = call.now;
		return one(call, key(call, 'note'), note, 201);
	});
}

/** Sales orders: reading, writing, booking, notes. */
export function addOrderRoutes(api: Api): void {
	api.on('GET', PATH, ORDER_NEED, answerList);
	api.on('GET', SINGLE, ORDER_NEED, (call) =>
		readOrder(
			call,
			(asked) => answerOrder(asked, orderOf(asked)),
			(asked) => orderPdf(asked, 'Ordre', orderOf(asked)),
		),
	);
	api.on('POST', PATH, ORDER_NEED, (call) => create(call, 'complete'));
	api.on('POST', `${PATH}/drafts`, ORDER_NEED, (call) => create(call, 'draft'));
	api.on('PUT', SINGLE, ORDER_NEED, change);
	api.on('DELETE', SINGLE, ORDER_NEED, remove);
	api.on('POST', `${SINGLE}/book`, ORDER_NEED, book);
	api.on('POST', `${SINGLE}/reopen`, ORDER_NEED, (call) => {
		const order = orderOf(call);
		reopenOrder(call.sim, 'order', order, call);
		return answerOrder(call, order);
	});
	addNotes(api);
}
