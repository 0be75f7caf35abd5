import type { Api } from '../api';
import type { Call } from '../call';
import { toWire } from '../answers/wire';
import { bookInvoice } from '../documents/booking';
import { copyOf, creditInvoice, tellAbout, unbookInvoice } from '../documents/undoing';
import { customerOf, invoiceOf } from '../find';
import { bookModel } from '../input/models';
import { readBody } from '../input/readBody';
import type { CustomerInvoice } from '../model';
import { answerInvoice, INVOICE_NEED } from './invoiceRoutes';

const SINGLE = '/customer-invoices/:number';

type MailInput = ReturnType<typeof bookModel.parse>['mail'];

function sendMail(call: Call, invoice: CustomerInvoice, mail: MailInput): void {
	const standard = customerOf(call.sim, invoice.customer_id).contact_email;
	const { to = [], cc = [], bcc = [] } = mail?.receivers ?? {};
	const receivers = to.length > 0 ? to : standard === null ? [] : [standard];
	if (receivers.length > 0) {
		call.state.mails.push({
			invoice: invoice.number,
			subject: mail?.subject ?? `Faktura ${invoice.number}`,
			body: mail?.body ?? null,
			to: receivers,
			cc,
			bcc,
			sent_at: call.now,
		});
	}
}

function book(call: Call): unknown {
	const invoice = invoiceOf(call.sim, call.params['number']);
	const { mail } = readBody(call, bookModel);
	bookInvoice(call.sim, invoice, call);
	if (mail?.send === true || call.query['send_mail'] === 'true') {
		sendMail(call, invoice, mail);
	}
	return call.sim.switches.is('book_answer', 'empty') ? {} : answerInvoice(call, invoice);
}

/** Whether what was made from another is booked at once, where nothing forbids it. */
export const copyBooks = (call: Call): boolean =>
	call.sim.switches.on('copy_books') && call.query['book'] !== 'false';

/** Answers the number alone, as some calls may. */
export function answerNumber(call: Call, number: number, status: number): unknown {
	call.reply.code(status);
	return toWire(call.sim, { invoice_id: number });
}

function credit(call: Call): unknown {
	const note = creditInvoice(call.sim, invoiceOf(call.sim, call.params['number']), call);
	if (copyBooks(call)) {
		bookInvoice(call.sim, note, call);
	}
	const status = Number(call.sim.switches.get('credit_note_status'));
	return call.sim.switches.is('credit_note_answer', 'customer_invoice')
		? answerInvoice(call, note, status)
		: answerNumber(call, note.number, status);
}

function copy(call: Call): unknown {
	const made = copyOf(call.sim, invoiceOf(call.sim, call.params['number']), call);
	tellAbout(call.sim, made, 'created', call);
	if (copyBooks(call)) {
		bookInvoice(call.sim, made, call);
	}
	return call.sim.switches.is('copy_answer', 'invoice')
		? answerInvoice(call, made, 201)
		: answerNumber(call, made.number, 201);
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
	api.on('POST', `${SINGLE}/copy`, INVOICE_NEED, copy);
}
