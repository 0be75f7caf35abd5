import type { Api } from '../api';
import type { Call } from '../call';
import { toWire } from '../answers/wire';
import { bookInvoice } from '../documents/booking';
import { creditInvoice, unbookInvoice } from '../documents/undoing';
import { customerOf, invoiceOf } from '../find';
import { bookModel } from '../input/models';
import { readBody } from '../input/readBody';
import type { CustomerInvoice } from '../model';
import { answerInvoice, INVOICE_NEED } from './invoiceRoutes';

const SINGLE = '/customer-invoices/:number';

function sendMail(call: Call, invoice: CustomerInvoice, subject: string, to: string[]): void {
	const standard = customerOf(call.sim, invoice.customer_id).contact_email;
	const receivers = to.length > 0 ? to : standard === null ? [] : [standard];
	if (receivers.length > 0) {
		call.state.mails.push({ invoice: invoice.number, subject, to: receivers, sent_at: call.now });
	}
}

function book(call: Call): unknown {
	const invoice = invoiceOf(call.sim, call.params['number']);
	const { mail } = readBody(call, bookModel);
	bookInvoice(call.sim, invoice, call);
	if (mail?.send === true || call.query['send_mail'] === 'true') {
		const subject = mail?.subject ?? `Faktura ${invoice.number}`;
		sendMail(call, invoice, subject, mail?.receivers?.to ?? []);
	}
	return call.sim.switches.is('book_answer', 'empty') ? {} : answerInvoice(call, invoice);
}

function credit(call: Call): unknown {
	const note = creditInvoice(call.sim, invoiceOf(call.sim, call.params['number']), call);
	const status = Number(call.sim.switches.get('credit_note_status'));
	if (call.sim.switches.is('credit_note_answer', 'customer_invoice')) {
		return answerInvoice(call, note, status);
	}
	call.reply.code(status);
	return toWire(call.sim, { invoice_id: note.number });
}

/** What can be done with a customer invoice beyond changing it. */
export function addInvoiceActions(api: Api): void {
	api.on('POST', `${SINGLE}/book`, INVOICE_NEED, book);
	api.on('POST', `${SINGLE}/unbook`, INVOICE_NEED, (call) => {
		const invoice = invoiceOf(call.sim, call.params['number']);
		unbookInvoice(call.sim, invoice, call);
		return answerInvoice(call, invoice);
	});
	api.on('POST', `${SINGLE}/create-creditnote`, INVOICE_NEED, credit);
}
