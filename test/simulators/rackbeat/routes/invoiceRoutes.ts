import type { Api } from '../api';
import type { Call } from '../call';
import { gone, list, one } from '../api';
import { presentInvoice } from '../answers/presentInvoice';
import { bookInvoice } from '../documents/booking';
import { tellAbout } from '../documents/undoing';
import { invoiceOf, live } from '../find';
import { applyInvoice, checkInvoice, createInvoice } from '../input/applyInvoice';
import type { Completeness } from '../input/invoiceInput';
import { invoiceModel } from '../input/models';
import { readBody } from '../input/readBody';
import type { CustomerInvoice, Row } from '../model';
import { locked } from '../problems';
import { addExtras, addReading, askedFor, type InvoiceKind } from './invoiceExtras';

const PATH = '/customer-invoices';
const SINGLE = `${PATH}/:number`;
export const INVOICE_NEED = 'access customer invoices';

const KIND: InvoiceKind = {
	path: PATH,
	key: 'customer_invoice',
	need: INVOICE_NEED,
	title: 'Faktura',
	find: (call) => invoiceOf(call.sim, call.params['number']),
};

const LIST = {
	search: ['number', 'customer_id', 'heading', 'their_reference', 'note', 'customerName'],
	filterSwitch: 'invoice_filters',
	filters: {
		is_booked: 'is_booked',
		is_paid: 'is_paid',
		is_archived: 'is_archived',
		customer_number: 'customer_id',
		customer_id: 'customer_id',
		order_number: 'order_id',
		currency: 'currency',
	},
	days: { invoice_date: 'invoice_date', date: 'invoice_date' },
	simple: ['number', 'created_at', 'updated_at'],
};

/** Answers one invoice. */
export function answerInvoice(call: Call, invoice: CustomerInvoice, status = 200): unknown {
	const row = presentInvoice(call.sim, invoice, askedFor(call, 'customer', false));
	return one(call, 'customer_invoice', row, status);
}

function inRange({ query }: Call, { customer_id }: CustomerInvoice): boolean {
	const { customer_from: from, customer_to: to } = query;
	return customer_id >= Number(from ?? 0) && customer_id <= Number(to ?? Infinity);
}

function answerList(call: Call): unknown {
	const hides =
		call.sim.switches.on('list_hides_archived') && call.query['is_archived'] === undefined;
	const asked = askedFor(call, 'customer', true);
	const names = new Map(call.state.customers.map((row) => [row.number, row.company_name]));
	const rows = live(call.state.customer_invoices)
		.filter((invoice) => inRange(call, invoice) && !(hides && invoice.is_archived))
		.map((invoice): Row => {
			const row = presentInvoice(call.sim, invoice, asked);
			const customerName = names.get(invoice.customer_id);
			return Object.defineProperty(row, 'customerName', { value: customerName });
		});
	return list(call, 'customer_invoices', rows, LIST);
}

/** Whether a create books at once, as the switch reads what was sent. */
export function createBooks(call: Call, book: boolean | undefined): boolean {
	const { switches } = call.sim;
	if (switches.is('create_books', 'nothing')) {
		return false;
	}
	return switches.is('create_books', 'when_told') ? book === true : book !== false;
}

function create(call: Call, how: Completeness): unknown {
	const input = readBody(call, invoiceModel);
	const invoice = createInvoice(call, input, how);
	tellAbout(call.sim, invoice, 'created', call);
	if (createBooks(call, input.book)) {
		bookInvoice(call.sim, invoice, call);
	}
	return answerInvoice(call, invoice, 201);
}

function change(call: Call): unknown {
	const invoice = invoiceOf(call.sim, call.params['number']);
	if (invoice.is_booked) {
		throw locked(call.sim, 'A booked invoice cannot be changed.');
	}
	const input = readBody(call, invoiceModel);
	checkInvoice(call, input, 'partial');
	const changed = applyInvoice(call, invoice, input);
	tellAbout(call.sim, invoice, 'updated', call, changed);
	return answerInvoice(call, invoice);
}

function remove(call: Call): unknown {
	const invoice = invoiceOf(call.sim, call.params['number']);
	if (invoice.is_booked) {
		throw locked(call.sim, 'A booked invoice cannot be deleted.');
	}
	invoice.deleted_at = call.now;
	tellAbout(call.sim, invoice, 'deleted', call);
	return gone(call);
}

/** Customer invoices and credit notes: reading and writing. */
export function addInvoiceRoutes(api: Api): void {
	api.on('GET', PATH, INVOICE_NEED, answerList);
	addReading(api, KIND, (call, number) => answerInvoice(call, invoiceOf(call.sim, number)));
	api.on('POST', PATH, INVOICE_NEED, (call) => create(call, 'complete'));
	api.on('POST', `${PATH}/drafts`, INVOICE_NEED, (call) => create(call, 'draft'));
	api.on('PUT', SINGLE, INVOICE_NEED, change);
	api.on('DELETE', SINGLE, INVOICE_NEED, remove);
	addExtras(api, KIND);
}
