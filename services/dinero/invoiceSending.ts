import type { DineroApi } from './api';
import { INVOICES } from './invoices';
import {
	emailSent,
	emailTemplate,
	type EDocumentBody,
	type EmailBody,
	type EmailSent,
	type EmailTemplate,
	type Mailout,
} from './mailouts';
import {
	emailSales,
	listSalesMailouts,
	salesEmailTemplate,
	sendElectronically,
	type MailoutQuery,
} from './salesCalls';

/** Mails the link to a booked invoice. @throws ServiceError kind stale, when a version is given */
export const emailInvoice = (api: DineroApi, guid: string, body: EmailBody): Promise<EmailSent> =>
	emailSales(api, INVOICES, guid, body);

/** How the mail of an invoice would read. */
export const getInvoiceEmailTemplate = (api: DineroApi, guid: string): Promise<EmailTemplate> =>
	salesEmailTemplate(api, INVOICES, guid, 'v2');

/** Mails that an invoice is overdue; nothing is booked and it counts as no reminder. */
export const sendPreReminder = (
	api: DineroApi,
	guid: string,
	body: EmailBody,
): Promise<EmailSent> =>
	api.read(
		{ method: 'POST', path: ['invoices', guid, 'email', 'pre-reminder'], json: body },
		emailSent,
	);

/** How the mail of a pre-reminder would read. */
export const getPreReminderTemplate = (api: DineroApi, guid: string): Promise<EmailTemplate> =>
	api.read(
		{ method: 'GET', path: ['invoices', guid, 'email', 'pre-reminder', 'template'] },
		emailTemplate,
	);

/** Sends a booked invoice to the public e-invoice network, by EAN, P, SE or CVR number. */
export const sendEInvoice = (api: DineroApi, guid: string, body: EDocumentBody): Promise<void> =>
	sendElectronically(api, [...INVOICES, guid, 'e-invoice'], body);

/** What was sent of one invoice, and what became of it. */
export const listInvoiceMailouts = (
	api: DineroApi,
	guid: string,
	query: MailoutQuery = {},
): Promise<Mailout[]> => listSalesMailouts(api, INVOICES, guid, query);

export interface SmsBody {
	ReceiverPhoneNumber: string;
	ReceiverName: string;
	/** Version of the invoice. */
	Timestamp: string;
	/** True when the text reminds of a payment. */
	IsReminder: boolean;
	/** Own text; the link is put at `[link-to-pdf]`, or at the end. */
	Message?: string | null;
}

/** Sends the link to a booked invoice as SMS. Dinero charges each one. */
export const sendInvoiceSms = (api: DineroApi, guid: string, body: SmsBody): Promise<void> =>
	api.send({ method: 'POST', path: ['sms', guid, 'send-sms'], json: body });
