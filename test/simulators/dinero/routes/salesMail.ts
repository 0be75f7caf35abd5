import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Call } from '../api';
import { field } from '../binding';
import { touch } from '../books/salesPosting';
import { changedSince } from '../lists';
import { omit } from '../omit';
import { invalid } from '../problems';
import type { Mailout, SalesDocument } from '../salesModel';

export const LINK = '[link-to-pdf]';

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

type Sent = Pick<Mailout, 'Sender' | 'Receiver' | 'Subject' | 'Message' | 'Type' | 'CCToSender'> & {
	IsSmsMessage?: boolean;
};

/** Keeps what was sent of a document, which thereby counts as sent and gets a new version. */
export function recordMailout(call: Call, document: SalesDocument, sent: Sent): void {
	const mailout: Mailout = {
		Id: randomUUID(),
		documentGuid: document.Guid,
		Date: call.now,
		SeenAt: null,
		Status: 'Sent',
		IsSmsMessage: false,
		...sent,
	};
	call.org.mailouts.push(mailout);
	if (!mailout.IsSmsMessage || call.sim.switches.on('smsCountsAsSent')) {
		document.MailOutStatus = 'Sent';
		document.LatestMailOutType = mailout.Type;
	}
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
	recordMailout(call, document, {
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
	body: Omit<ElectronicBody, 'Timestamp'>,
	{ type = 'Einvoice', receiver: given = null }: { type?: string; receiver?: string | null } = {},
): undefined {
	if (!['Domestic', 'International', 'FIK'].includes(body.PaymentMeanEnum)) {
		throw invalid('PaymentMeanEnum', 'PaymentMeanEnum must be Domestic, International or FIK.');
	}
	const contact = contactOf(call, document);
	const own = contact?.PNumber ?? contact?.SENumber ?? contact?.EanNumber ?? contact?.VatNumber;
	const receiver = given ?? own;
	if (!receiver) {
		throw invalid('message', 'The contact has no number to send an electronic document to.');
	}
	recordMailout(call, document, {
		Sender: call.org.email,
		Receiver: receiver,
		Subject: `${document.Description} ${document.Number}`,
		Message: body.OrderReference ?? '',
		Type: type,
		CCToSender: false,
	});
	return undefined;
}

/** What was sent of a document; `changesSince` counts when the customer looked at it too. */
export function mailoutsOf(call: Call, document: SalesDocument): unknown {
	const withSms = call.query['includesms']?.toLowerCase() !== 'false';
	const own = call.org.mailouts.filter(
		({ documentGuid, IsSmsMessage }) =>
			documentGuid === document.Guid && (withSms || !IsSmsMessage),
	);
	const rows = own.map((mailout) => ({ ...mailout, UpdatedAt: mailout.SeenAt ?? mailout.Date }));
	return changedSince(call, rows).map((mailout) => ({
		...omit(mailout, 'documentGuid', 'UpdatedAt'),
		DownloadCount: 0,
		PrintCount: 0,
		LatestEvent: mailout.SeenAt ? 'WebView' : 'Sent',
	}));
}

/** How the mail of a document would read; only the newer version of the template speaks of SMS. */
export const mailTemplate = (
	call: Call,
	document: SalesDocument,
	title = document.Description,
) => ({
	Sender: call.org.email,
	Receiver: contactOf(call, document)?.Email ?? null,
	Subject: `${title} ${document.Number ?? ''} fra ${call.org.name}`,
	Message: `Hej\n\nHer er ${title.toLowerCase()}: ${LINK}\n\n${call.org.name}`,
	AddVoucherAsPdfAttachment: true,
	...(call.request.url.startsWith('/v2/') && { SendAsSms: false, SmsReceiverPhoneNumber: null }),
});
