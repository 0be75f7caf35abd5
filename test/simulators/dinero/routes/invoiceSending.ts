import type { Api, Call } from '../api';
import { paymentStatus } from '../books/invoiceRead';
import { invalid } from '../problems';
import type { Invoice } from '../salesModel';
import { invoiceOf } from './invoiceRoutes';
import {
	electronicModel,
	emailModel,
	mail,
	mailoutsOf,
	mailTemplate,
	sendElectronically,
} from './salesMail';
import { checkOptionalVersion } from './versionCheck';

function bookedInvoice(call: Call, timestamp: string | null): Invoice {
	const invoice = invoiceOf(call);
	if (invoice.Status !== 'Booked') {
		throw invalid('message', 'The invoice must be booked before it can be sent.');
	}
	checkOptionalVersion(call, invoice, timestamp);
	return invoice;
}

function email(call: Call): unknown {
	const body = call.body(emailModel);
	return mail(call, bookedInvoice(call, body.Timestamp), body, 'Mailout');
}

/** A mail that an invoice is overdue; nothing is booked by it. Answers with nothing. */
function preReminder(call: Call): undefined {
	const body = call.body(emailModel);
	const invoice = bookedInvoice(call, body.Timestamp);
	if (paymentStatus(call.sim, call.org, invoice) !== 'Overdue') {
		throw invalid('message', 'The invoice must be overdue.');
	}
	mail(call, invoice, body, 'PreReminder');
	return undefined;
}

function eInvoice(call: Call): undefined {
	const body = call.body(electronicModel);
	return sendElectronically(call, bookedInvoice(call, body.Timestamp), body);
}

/** Sending booked invoices: e-mail, e-invoice, what was sent, and how the mail would read. */
export function addInvoiceSendingRoutes(api: Api): void {
	api.on('POST', 'v1/:org/invoices/:guid/email', email);
	api.on('GET', 'v2/:org/invoices/:guid/email/template', (call) =>
		mailTemplate(call, invoiceOf(call)),
	);
	api.on('POST', 'v1/:org/invoices/:guid/email/pre-reminder', preReminder);
	api.on('GET', 'v1/:org/invoices/:guid/email/pre-reminder/template', (call) =>
		mailTemplate(call, invoiceOf(call), 'Påmindelse om faktura'),
	);
	api.on('POST', 'v3/:org/invoices/:guid/e-invoice', eInvoice);
	api.on('GET', 'v1/:org/invoices/:guid/mailouts', (call) => mailoutsOf(call, invoiceOf(call)));
}
