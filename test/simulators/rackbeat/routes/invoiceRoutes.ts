import type { Api } from '../api';
import type { Call } from '../call';
import { gone, list, one } from '../api';
import { readFields } from '../answers/fields';
import type { AskedFor } from '../answers/presentInvoice';
import { presentInvoice } from '../answers/presentInvoice';
import { totalsOf } from '../documents/totals';
import { copyOf, tellAbout } from '../documents/undoing';
import { invoiceOf, live, nextId } from '../find';
import { applyInvoice, checkInvoice, createInvoice } from '../input/applyInvoice';
import type { Completeness } from '../input/applyInvoice';
import { invoiceModel, noteModel } from '../input/models';
import { readBody } from '../input/readBody';
import type { CustomerInvoice, Row } from '../model';
import { pdfOf } from '../pdf';
import { locked } from '../problems';

const PATH = '/customer-invoices';
const SINGLE = `${PATH}/:number`;
export const INVOICE_NEED = 'access customer invoices';

const LIST = {
	search: ['number', 'customer_id', 'heading', 'their_reference', 'note', 'customerName'],
	filters: {
		is_booked: 'is_booked',
		is_archived: 'is_archived',
		customer_number: 'customer_id',
		customer_id: 'customer_id',
		order_number: 'order_id',
		currency: 'currency',
	},
	days: { invoice_date: 'invoice_date', date: 'invoice_date' },
	simple: ['number', 'created_at', 'updated_at'],
};

function askedFor(call: Call, inList: boolean): AskedFor {
	const { switches } = call.sim;
	const { fields } = call.query;
	const expand = new Set((call.query['expand'] ?? '').split(','));
	const tree = fields ? readFields(fields) : undefined;
	const lines = tree?.get('lines');
	return {
		customer:
			switches.is('customer_in_invoice', 'object') ||
			expand.has('customer') ||
			!!tree?.has('customer'),
		item: switches.is('line_item', 'object') || expand.has('item') || !!lines?.has('item'),
		lines: !inList || switches.on('list_has_lines') || !!tree?.has('lines'),
	};
}

/** Answers one invoice. */
export function answerInvoice(call: Call, invoice: CustomerInvoice, status = 200): unknown {
	const row = presentInvoice(call.sim, invoice, askedFor(call, false));
	return one(call, 'customer_invoice', row, status);
}

function inRange({ query }: Call, { customer_id }: CustomerInvoice): boolean {
	const { customer_from: from, customer_to: to } = query;
	return customer_id >= Number(from ?? 0) && customer_id <= Number(to ?? Infinity);
}

function answerList(call: Call): unknown {
	const hides =
		call.sim.switches.on('list_hides_archived') && call.query['is_archived'] === undefined;
	const asked = askedFor(call, true);
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

function answerPdf(call: Call, number: string): unknown {
	const invoice = invoiceOf(call.sim, number);
	const { gross } = totalsOf(invoice, call.sim.switches.is('totals_rounded', 'per_line'));
	call.reply.type('application/pdf');
	return pdfOf([
		`Faktura ${invoice.number}`,
		invoice.billing_address.name ?? '',
		...invoice.lines.map(
			({ quantity, name, line_price }) => `${quantity} x ${name} à ${line_price}`,
		),
		`I alt ${gross.toFixed(2)} ${invoice.currency}`,
	]);
}

function create(call: Call, how: Completeness): unknown {
	const invoice = createInvoice(call, readBody(call, invoiceModel), how);
	tellAbout(call.sim, invoice, 'created', call);
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

function addNotes(api: Api): void {
	api.on('GET', `${SINGLE}/notes`, INVOICE_NEED, (call) => {
		const { notes } = invoiceOf(call.sim, call.params['number']);
		return list(
			call,
			'notes',
			notes.map((note): Row => ({ ...note })),
		);
	});
	api.on('POST', `${SINGLE}/notes`, INVOICE_NEED, (call) => {
		const invoice = invoiceOf(call.sim, call.params['number']);
		const { note_text } = readBody(call, noteModel);
		const note = { id: nextId(call.state), note_text, created_at: call.now };
		invoice.notes.push(note);
		invoice.updated_at = call.now;
		return one(call, 'note', note, 201);
	});
}

/** Customer invoices and credit notes: reading and writing. */
export function addInvoiceRoutes(api: Api): void {
	api.on('GET', PATH, INVOICE_NEED, answerList);
	api.on('GET', SINGLE, INVOICE_NEED, (call) => {
		const number = call.params['number'] ?? '';
		const pdf = /^(.+)\.pdf$/i.exec(number)?.[1];
		return pdf === undefined
			? answerInvoice(call, invoiceOf(call.sim, number))
			: answerPdf(call, pdf);
	});
	api.on('POST', PATH, INVOICE_NEED, (call) => create(call, 'complete'));
	api.on('POST', `${PATH}/drafts`, INVOICE_NEED, (call) => create(call, 'draft'));
	api.on('PUT', SINGLE, INVOICE_NEED, change);
	api.on('DELETE', SINGLE, INVOICE_NEED, remove);
	api.on('POST', `${SINGLE}/copy`, INVOICE_NEED, (call) => {
		const copy = copyOf(call.sim, invoiceOf(call.sim, call.params['number']), call);
		tellAbout(call.sim, copy, 'created', call);
		return answerInvoice(call, copy, 201);
	});
	addNotes(api);
}
