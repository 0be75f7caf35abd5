import { z } from 'zod';
import type { Api, Call } from '../api';
import { field } from '../binding';
import { invalid } from '../problems';
import { invoiceOf } from './invoiceRoutes';
import { LINK, recordMailout } from './salesMail';
import { checkSalesVersion } from './versionCheck';

const smsModel = z.object({
	ReceiverPhoneNumber: field.requiredText(),
	ReceiverName: field.requiredText(),
	Timestamp: field.text(),
	IsReminder: z.boolean(),
	Message: field.text(),
});

const PHONE = /^(?:\+|00)?[\d ]{8,18}$/;

/** The link stands where the text puts it, else at its end (source: Dinero OpenAPI). */
const withLink = (message: string): string =>
	message.includes(LINK) ? message : `${message} ${LINK}`;

function send(call: Call): undefined {
	const guid = call.params['voucherGuid'] ?? '';
	const invoice = invoiceOf({ ...call, params: { ...call.params, guid } });
	const body = call.body(smsModel);
	if (invoice.Status !== 'Booked') {
		throw invalid('message', 'The invoice must be booked before it can be sent.');
	}
	checkSalesVersion(call, invoice, body.Timestamp);
	if (!PHONE.test(body.ReceiverPhoneNumber)) {
		throw invalid('ReceiverPhoneNumber', 'The phone number is not valid.');
	}
	recordMailout(call, invoice, {
		Sender: call.org.name,
		Receiver: `${body.ReceiverName} ${body.ReceiverPhoneNumber}`,
		Subject: `${invoice.Description} ${invoice.Number}`,
		Message: withLink(body.Message ?? `Her er ${invoice.Description.toLowerCase()}:`),
		Type: body.IsReminder ? 'Reminder' : 'Mailout',
		CCToSender: false,
		IsSmsMessage: true,
	});
	return undefined;
}

/** SMS with a link to a booked invoice; each costs a krone, and the books page shows them. */
export function addSmsRoutes(api: Api): void {
	api.on('POST', 'v1/:org/sms/:voucherGuid/send-sms', send);
}
