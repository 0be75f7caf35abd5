import type { Api } from '../api';
import type { Call } from '../call';
import { bare, gone, list, one } from '../api';
import { presentSupplierInvoice } from '../answers/presentSupplierInvoice';
import {
	bookSupplierInvoice,
	creditSupplierInvoice,
	tellSupplierInvoice,
	unbookSupplierInvoice,
} from '../documents/supplierBooking';
import { live, supplierInvoiceOf } from '../find';
import {
	applySupplierInvoice,
	checkSupplierInvoice,
	createSupplierInvoice,
} from '../input/applySupplierInvoice';
import type { Completeness } from '../input/invoiceInput';
import {
	bookSupplierModel,
	supplierInvoiceModel,
	type SupplierInvoiceInput,
} from '../input/models';
import { readBody } from '../input/readBody';
import type { Row, SupplierInvoice } from '../model';
import { locked, notFound } from '../problems';
import { answerNumber, copyBooks } from './invoiceActions';
import { addExtras, addReading, askedFor, type InvoiceKind } from './invoiceExtras';
import { createBooks } from './invoiceRoutes';

const PATH = '/supplier-invoices';
const SINGLE = `${PATH}/:number`;
const NEED = 'access supplier invoices';

const KIND: InvoiceKind = {
	path: PATH,
	key: 'supplier_invoice',
	need: NEED,
	title: 'Leverandørfaktura',
	find: (call) => supplierInvoiceOf(call.sim, call.params['number']),
};

const LIST = {
	search: ['number', 'supplier_id', 'heading', 'their_reference', 'note', 'supplierName'],
	filterSwitch: 'invoice_filters',
	filters: {
		is_booked: 'is_booked',
		is_paid: 'is_paid',
		is_archived: 'is_archived',
		supplier_number: 'supplier_id',
		supplier_id: 'supplier_id',
		purchase_order_number: 'purchase_order_id',
		currency: 'currency',
	},
	days: { invoice_date: 'invoice_date', date: 'invoice_date' },
	simple: ['number', 'created_at', 'updated_at'],
};

function found(call: Call): SupplierInvoice {
	return supplierInvoiceOf(call.sim, call.params['number']);
}

function answer(call: Call, invoice: SupplierInvoice, status = 200): unknown {
	const row = presentSupplierInvoice(call.sim, invoice, askedFor(call, 'supplier', false));
	return call.sim.switches.is('supplier_invoice_key', 'bare')
		? bare(call, row, status)
		: one(call, 'supplier_invoice', row, status);
}

function answerList(call: Call): unknown {
	const hides =
		call.sim.switches.on('list_hides_archived') && call.query['is_archived'] === undefined;
	const asked = askedFor(call, 'supplier', true);
	const names = new Map(call.state.suppliers.map((row) => [row.number, row.company_name]));
	const rows = live(call.state.supplier_invoices)
		.filter((invoice) => !(hides && invoice.is_archived))
		.map((invoice): Row => {
			const row = presentSupplierInvoice(call.sim, invoice, asked);
			const supplierName = names.get(invoice.supplier_id);
			return Object.defineProperty(row, 'supplierName', { value: supplierName });
		});
	return list(call, 'supplier_invoices', rows, LIST);
}

const NOT_RECEIVED = { mark_received: false, use_invoice_date: false };

const inputOf = (call: Call): SupplierInvoiceInput =>
	readBody(call, supplierInvoiceModel(String(call.sim.switches.get('supplier_number_key'))));

function create(call: Call, how: Completeness): unknown {
	const input = inputOf(call);
	const invoice = createSupplierInvoice(call, input, how);
	tellSupplierInvoice(call.sim, invoice, 'created', call);
	if (createBooks(call, input.book)) {
		bookSupplierInvoice(call.sim, invoice, NOT_RECEIVED, call);
	}
	return answer(call, invoice, 201);
}

function change(call: Call): unknown {
	const invoice = found(call);
	if (invoice.is_booked) {
		throw locked(call.sim, 'A booked invoice cannot be changed.');
	}
	const input = inputOf(call);
	checkSupplierInvoice(call, input, 'partial');
	const changed = applySupplierInvoice(call, invoice, input);
	tellSupplierInvoice(call.sim, invoice, 'updated', call, { changed });
	return answer(call, invoice);
}

function remove(call: Call): unknown {
	const invoice = found(call);
	if (invoice.is_booked) {
		throw locked(call.sim, 'A booked invoice cannot be deleted.');
	}
	invoice.deleted_at = call.now;
	tellSupplierInvoice(call.sim, invoice, 'deleted', call);
	return gone(call);
}

function book(call: Call): unknown {
	const invoice = found(call);
	const { mark_received = false, use_invoice_date = false } = readBody(call, bookSupplierModel);
	bookSupplierInvoice(call.sim, invoice, { mark_received, use_invoice_date }, call);
	return call.sim.switches.is('book_answer', 'empty') ? {} : answer(call, invoice);
}

/** Refuses a path that nobody has confirmed, where the switch says that it is not there. */
function known(call: Call, name: string): SupplierInvoice {
	if (!call.sim.switches.on(name)) {
		throw notFound(call.sim);
	}
	return found(call);
}

function credit(call: Call): unknown {
	const note = creditSupplierInvoice(call.sim, known(call, 'supplier_creditnote'), call);
	if (copyBooks(call)) {
		bookSupplierInvoice(call.sim, note, NOT_RECEIVED, call);
	}
	const status = Number(call.sim.switches.get('credit_note_status'));
	return call.sim.switches.is('credit_note_answer', 'customer_invoice')
		? answer(call, note, status)
		: answerNumber(call, note.number, status);
}

/** Supplier invoices and credit notes: reading, writing, booking. */
export function addSupplierInvoiceRoutes(api: Api): void {
	api.on('GET', PATH, NEED, answerList);
	addReading(api, KIND, (call, number) => answer(call, supplierInvoiceOf(call.sim, number)));
	api.on('POST', PATH, NEED, (call) => create(call, 'complete'));
	api.on('POST', `${PATH}/drafts`, NEED, (call) => create(call, 'draft'));
	api.on('PUT', SINGLE, NEED, change);
	api.on('DELETE', SINGLE, NEED, remove);
	api.on('POST', `${SINGLE}/book`, NEED, book);
	api.on('POST', `${SINGLE}/unbook`, NEED, (call) => {
		const invoice = known(call, 'supplier_unbook');
		unbookSupplierInvoice(call.sim, invoice, call);
		return answer(call, invoice);
	});
	api.on('POST', `${SINGLE}/create-creditnote`, NEED, credit);
	addExtras(api, KIND);
}
