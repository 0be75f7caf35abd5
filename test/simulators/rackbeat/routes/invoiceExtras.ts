import { list, one, type Api } from '../api';
import { readFields } from '../answers/fields';
import type { AskedFor } from '../answers/invoiceParts';
import type { Call } from '../call';
import { totalsOf } from '../documents/totals';
import { nextId } from '../find';
import { noteModel, paymentModel } from '../input/models';
import { readBody } from '../input/readBody';
import type { Invoice } from '../invoiceModel';
import type { Row } from '../model';
import { pdfOf } from '../pdf';
import { notFound } from '../problems';

/** A kind of invoice, as far as its notes, payments and paper go. */
export interface InvoiceKind {
	/** Such as `/customer-invoices`. */
	path: string;
	/** Such as `customer_invoice`: what envelopes are named after where the switch prefixes them. */
	key: string;
	/** The scope that a key must hold. */
	need: string;
	/** What stands on its paper. */
	title: string;
	find(call: Call): Invoice;
}

/** What of an invoice the caller asked for; without asking, what the switches give. */
export function askedFor(call: Call, partner: 'customer' | 'supplier', inList: boolean): AskedFor {
	const { switches } = call.sim;
	const { fields } = call.query;
	const expand = new Set((call.query['expand'] ?? '').split(','));
	const tree = fields ? readFields(fields) : undefined;
	const lines = tree?.get('lines');
	return {
		partner:
			switches.is('customer_in_invoice', 'object') || expand.has(partner) || !!tree?.has(partner),
		item: switches.is('line_item', 'object') || expand.has('item') || !!lines?.has('item'),
		lines: !inList || switches.on('list_has_lines') || !!tree?.has('lines'),
	};
}

const named = (call: Call, name: 'note_keys' | 'payment_keys', kind: InvoiceKind, word: string) =>
	call.sim.switches.is(name, 'plain') ? word : `${kind.key}_${word}`;

function addNotes(api: Api, kind: InvoiceKind): void {
	const path = `${kind.path}/:number/notes`;
	api.on('GET', path, kind.need, (call) => {
		const rows = kind.find(call).notes.map((note): Row => ({ ...note }));
		return list(call, named(call, 'note_keys', kind, 'notes'), rows);
	});
	api.on('POST', path, kind.need, (call) => {
		const invoice = kind.find(call);
		const { note_text } = readBody(call, noteModel);
		const note = { id: nextId(call.state), note_text, created_at: call.now };
		invoice.notes.push(note);
		invoice.updated_at = call.now;
		return one(call, named(call, 'note_keys', kind, 'note'), note, 201);
	});
}

function addPayments(api: Api, kind: InvoiceKind): void {
	const path = `${kind.path}/:number/payments`;
	const known = (call: Call): Invoice => {
		if (!call.sim.switches.on('payment_routes')) {
			throw notFound(call.sim);
		}
		return kind.find(call);
	};
	api.on('GET', path, kind.need, (call) => {
		const rows = known(call).payments.map((payment): Row => ({ ...payment }));
		return list(call, named(call, 'payment_keys', kind, 'payments'), rows);
	});
	api.on('POST', path, kind.need, (call) => {
		const invoice = known(call);
		const { number, amount } = readBody(call, paymentModel);
		const id = nextId(call.state);
		const payment = { id, number: number ?? id, amount, created_at: call.now };
		invoice.payments.push(payment);
		invoice.updated_at = call.now;
		return one(call, named(call, 'payment_keys', kind, 'payment'), payment, 201);
	});
}

/** The paper of an invoice. */
export function invoicePdf(call: Call, { title }: InvoiceKind, invoice: Invoice): Buffer {
	const { gross } = totalsOf(invoice, call.sim.switches.is('totals_rounded', 'per_line'));
	call.reply.type('application/pdf');
	return pdfOf([
		`${title} ${invoice.number}`,
		invoice.billing_address.name ?? '',
		...invoice.lines.map(
			({ quantity, name, line_price }) => `${quantity} x ${name} à ${line_price}`,
		),
		`I alt ${gross.toFixed(2)} ${invoice.currency}`,
	]);
}

/** Reads one invoice as JSON, or as PDF where the number ends so. */
export function addReading(
	api: Api,
	kind: InvoiceKind,
	answer: (call: Call, number: string) => unknown,
): void {
	api.on('GET', `${kind.path}/:number`, kind.need, (call) => {
		const number = call.params['number'] ?? '';
		const pdf = /^(.+)\.pdf$/i.exec(number)?.[1];
		if (pdf === undefined) {
			return answer(call, number);
		}
		call.params['number'] = pdf;
		return invoicePdf(call, kind, kind.find(call));
	});
}

/** Notes and payments of a kind of invoice. */
export function addExtras(api: Api, kind: InvoiceKind): void {
	addNotes(api, kind);
	addPayments(api, kind);
}
