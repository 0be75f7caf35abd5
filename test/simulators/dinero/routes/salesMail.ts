import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Call } from '../api';
import { field } from '../binding';
import { touch } from '../books/salesPosting';
import { omit } from '../omit';
import { invalid } from '../problems';
import type { Mailout, SalesDocument } from '../salesModel';

const LINK = '[link-to-pdf]';

export const emailModel = z.object({
	Timestamp: field.text(),
	Sender: field.text(),
	CcToSender: field.flag(),
	Receiver: field.text(),
	Subject: field.text(),
	Message: field.text(),
	AddVoucherAsPdfAttachment: field.flag(),
	ShouldAddTrustPilotEmailAsBcc: field.flag(),
});

export const electronicModel = z.object({
	OrderReference: field.text(),
	AttPerson: field.text(),
	Timestamp: field.text(),
	PaymentMeanEnum: field.requiredText(),
});

export type EmailBody = z.output<typeof emailModel>;
export type ElectronicBody = z.output<typeof electronicModel>;

const contactOf = ({ org }: Call, document: SalesDocument) =>
	org.contacts.find(({ ContactGuid }) => ContactGuid === document.ContactGuid);

function record(
	call: Call,
	document: SalesDocument,
	mail: Pick<Mailout, 'Sender' | 'Receiver' | 'Subject' | 'Message' | 'Type' | 'CCToSender'>,
): void {
	call.org.mailouts.push({
		Id: randomUUID(),
		documentGuid: document.Guid,
		Date: call.now,
		Status: 'Sent',
		...mail,
	});
	document.MailOutStatus = 'Sent';
	document.LatestMailOutType = mail.Type;
	touch(call, document);
}

/**
 * Mails a document that may be sent.
 *
 * @throws DineroProblem 400/42 without a receiver, or when the text lacks the link
 */
export function mail(call: Call, document: SalesDocument, body: EmailBody, type: string): unknown {
	const receiver = body.Receiver || contactOf(call, document)?.Email;
	if (!receiver) {
		throw invalid('Receiver', 'No receiver is given and the contact has no email.');
	}
	if (body.Message && !body.Message.includes(LINK)) {
		throw invalid('Message', `The message must contain ${LINK}.`);
	}
	record(call, document, {
		Sender: body.Sender ?? call.org.email,
		Receiver: receiver,
		Subject: body.Subject ?? `${document.Description} ${document.Number}`,
		Message: body.Message ?? LINK,
		Type: type,
		CCToSender: body.CcToSender,
	});
	return { Recipients: receiver.split(',').map((address) => ({ Email: address.trim() })) };
}

/** Sends a booked document by EAN, P, SE or CVR number. @throws DineroProblem 400/42 without one */
export function sendElectronically(
	call: Call,
	document: SalesDocument,
	body: ElectronicBody,
): undefined {
	if (!['Domestic', 'International', 'FIK'].includes(body.PaymentMeanEnum)) {
		throw invalid('PaymentMeanEnum', 'PaymentMeanEnum must be Domestic, International or FIK.');
	}
	const contact = contactOf(call, document);
	const receiver =
		contact?.PNumber ?? contact?.SENumber ?? contact?.EanNumber ?? contact?.VatNumber;
	if (!receiver) {
		throw invalid('message', 'The contact has no number to send an electronic document to.');
	}
	record(call, document, {
		Sender: call.org.email,
		Receiver: receiver,
		Subject: `${document.Description} ${document.Number}`,
		Message: body.OrderReference ?? '',
		Type: 'Einvoice',
		CCToSender: false,
	});
	return undefined;
}

/** What was sent of a document. */
export function mailoutsOf(call: Call, document: SalesDocument): unknown {
	const since = call.query['changessince'] ?? '';
	return call.org.mailouts
		.filter(({ documentGuid, Date: date }) => documentGuid === document.Guid && date >= since)
		.map((mailout) => ({
			...omit(mailout, 'documentGuid'),
			SeenAt: null,
			DownloadCount: 0,
			PrintCount: 0,
			LatestEvent: null,
			IsSmsMessage: false,
		}));
}

/** How the mail of a document would read. */
export const mailTemplate = (call: Call, document: SalesDocument): unknown => ({
	Sender: call.org.email,
	Receiver: contactOf(call, document)?.Email ?? null,
	Subject: `${document.Description} ${document.Number ?? ''} fra ${call.org.name}`,
	Message: `Hej\n\nHer er ${document.Description.toLowerCase()}: ${LINK}\n\n${call.org.name}`,
	AddVoucherAsPdfAttachment: true,
	SendAsSms: false,
	SmsReceiverPhoneNumber: null,
});
