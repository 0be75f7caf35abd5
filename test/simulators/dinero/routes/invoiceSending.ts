import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Api, Call } from '../api';
import { field } from '../binding';
import { touch } from '../books/invoiceBooking';
import type { Invoice, Mailout } from '../model';
import { omit } from '../omit';
import { invalid } from '../problems';
import { checkInvoiceVersion, invoiceOf } from './invoiceRoutes';

const LINK = '[link-to-pdf]';

const emailModel = z.object({
	Timestamp: field.text(),
	Sender: field.text(),
	CcToSender: field.flag(),
	Receiver: field.text(),
	Subject: field.text(),
	Message: field.text(),
	AddVoucherAsPdfAttachment: field.flag(),
	ShouldAddTrustPilotEmailAsBcc: field.flag(),
});

const eInvoiceModel = z.object({
	OrderReference: field.text(),
	AttPerson: field.text(),
	Timestamp: field.text(),
	PaymentMeanEnum: field.requiredText(),
});

function bookedInvoice(call: Call, timestamp: string | null): Invoice {
	const invoice = invoiceOf(call);
	if (invoice.Status !== 'Booked') {
		throw invalid('message', 'The invoice must be booked before it can be sent.');
	}
	if (timestamp !== null) {
		checkInvoiceVersion(call, invoice, timestamp);
	}
	return invoice;
}

const contactOf = ({ org }: Call, invoice: Invoice) =>
	org.contacts.find(({ ContactGuid }) => ContactGuid === invoice.ContactGuid);

function record(
	call: Call,
	invoice: Invoice,
	mail: Pick<Mailout, 'Sender' | 'Receiver' | 'Subject' | 'Message' | 'Type' | 'CCToSender'>,
): void {
	call.org.mailouts.push({
		Id: randomUUID(),
		invoiceGuid: invoice.Guid,
		Date: call.now,
		Status: 'Sent',
		...mail,
	});
	invoice.MailOutStatus = 'Sent';
	invoice.LatestMailOutType = mail.Type;
	touch(call, invoice);
}

function email(call: Call): unknown {
	const body = call.body(emailModel);
	const invoice = bookedInvoice(call, body.Timestamp);
	const receiver = body.Receiver || contactOf(call, invoice)?.Email;
	if (!receiver) {
		throw invalid('Receiver', 'No receiver is given and the contact has no email.');
	}
	if (body.Message && !body.Message.includes(LINK)) {
		throw invalid('Message', `The message must contain ${LINK}.`);
	}
	record(call, invoice, {
		Sender: body.Sender ?? call.org.email,
		Receiver: receiver,
		Subject: body.Subject ?? `${invoice.Description} ${invoice.Number}`,
		Message: body.Message ?? LINK,
		Type: 'Mailout',
		CCToSender: body.CcToSender,
	});
	return { Recipients: receiver.split(',').map((address) => ({ Email: address.trim() })) };
}

function eInvoice(call: Call): undefined {
	const body = call.body(eInvoiceModel);
	const invoice = bookedInvoice(call, body.Timestamp);
	if (!['Domestic', 'International', 'FIK'].includes(body.PaymentMeanEnum)) {
		throw invalid('PaymentMeanEnum', 'PaymentMeanEnum must be Domestic, International or FIK.');
	}
	const contact = contactOf(call, invoice);
	const receiver =
		contact?.PNumber ?? contact?.SENumber ?? contact?.EanNumber ?? contact?.VatNumber;
	if (!receiver) {
		throw invalid('message', 'The contact has no number to send an e-invoice to.');
	}
	record(call, invoice, {
		Sender: call.org.email,
		Receiver: receiver,
		Subject: `${invoice.Description} ${invoice.Number}`,
		Message: body.OrderReference ?? '',
		Type: 'Einvoice',
		CCToSender: false,
	});
	return undefined;
}

function mailouts(call: Call): unknown {
	const invoice = invoiceOf(call);
	const since = call.query['changessince'] ?? '';
	return call.org.mailouts
		.filter(({ invoiceGuid, Date: date }) => invoiceGuid === invoice.Guid && date >= since)
		.map((mail) => ({
			...omit(mail, 'invoiceGuid'),
			SeenAt: null,
			DownloadCount: 0,
			PrintCount: 0,
			LatestEvent: null,
			IsSmsMessage: false,
		}));
}

function template(call: Call): unknown {
	const invoice = invoiceOf(call);
	return {
		Sender: call.org.email,
		Receiver: contactOf(call, invoice)?.Email ?? null,
		Subject: `${invoice.Description} ${invoice.Number ?? ''} fra ${call.org.name}`,
		Message: `Hej\n\nHer er ${invoice.Description.toLowerCase()}: ${LINK}\n\n${call.org.name}`,
		AddVoucherAsPdfAttachment: true,
		SendAsSms: false,
		SmsReceiverPhoneNumber: null,
	};
}

/** Sending booked invoices: e-mail, e-invoice, what was sent, and how the mail would read. */
export function addInvoiceSendingRoutes(api: Api): void {
	api.on('POST', 'v1/:org/invoices/:guid/email', email);
	api.on('GET', 'v2/:org/invoices/:guid/email/template', template);
	api.on('POST', 'v3/:org/invoices/:guid/e-invoice', eInvoice);
	api.on('GET', 'v1/:org/invoices/:guid/mailouts', mailouts);
}
