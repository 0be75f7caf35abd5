import { z } from '../../vendor/zod';
import type { DineroApi, DineroCall } from './api';
import {
	emailSent,
	emailTemplate,
	mailout,
	type EDocumentBody,
	type EmailBody,
	type EmailSent,
	type EmailTemplate,
	type Mailout,
} from './mailouts';
import { previewedTotals, type SalesBody, type SalesTotals } from './salesDocuments';
import { createdDocument, orEmpty } from './versions';

/** Where a kind of sales document lives below the company: `['sales', 'creditnotes']`. */
export type SalesPath = readonly string[];

/** The totals that Dinero would compute; saves nothing. */
export const fetchSalesTotals = (
	api: DineroApi,
	path: SalesPath,
	body: SalesBody,
): Promise<SalesTotals> =>
	api.read({ method: 'POST', path: [...path, 'fetch'], json: body, isRead: true }, previewedTotals);

/** Makes a draft. @throws ServiceError kind duplicate when the own guid was used before */
export const createSales = (api: DineroApi, path: SalesPath, body: SalesBody) =>
	api.read(
		{ method: 'POST', path, json: body },
		orEmpty(createdDocument, body.Guid && { Guid: body.Guid }),
	);

/** Replaces a document as a whole. @throws ServiceError kind stale */
export const updateSales = (
	api: DineroApi,
	path: SalesPath,
	guid: string,
	body: SalesBody & { Timestamp: string },
) =>
	api.read(
		{ method: 'PUT', version: 'v1.2', path: [...path, guid], json: body },
		orEmpty(createdDocument, { Guid: guid }),
	);

/** Removes a document; its guid stays used. @throws ServiceError kind stale */
export const deleteSales = (
	api: DineroApi,
	path: SalesPath,
	guid: string,
	timestamp: string,
): Promise<void> =>
	api.send({ method: 'DELETE', path: [...path, guid], json: { Timestamp: timestamp } });

export interface BookBody {
	/** The version that was seen; another one is refused with code 58. */
	Timestamp: string;
	/** A wanted number; taken ones are refused. */
	Number?: number;
}

export const bookingCall = (path: SalesPath, guid: string, body: BookBody): DineroCall => ({
	method: 'POST',
	path: [...path, guid, 'book'],
	json: body,
});

/** Mails the link to a document. @throws ServiceError kind stale, when a version is given */
export const emailSales = (
	api: DineroApi,
	path: SalesPath,
	guid: string,
	body: EmailBody,
): Promise<EmailSent> =>
	api.read({ method: 'POST', path: [...path, guid, 'email'], json: body }, emailSent);

/** How the mail of a document would read; sends nothing. */
export const salesEmailTemplate = (
	api: DineroApi,
	path: SalesPath,
	guid: string,
	version = 'v1',
): Promise<EmailTemplate> =>
	api.read({ method: 'GET', version, path: [...path, guid, 'email', 'template'] }, emailTemplate);

/** Sends a booked document to the public e-invoice network. `path` is that of the call itself. */
export const sendElectronically = (
	api: DineroApi,
	path: readonly string[],
	body: EDocumentBody,
): Promise<void> => api.send({ method: 'POST', version: 'v3', path, json: body });

export interface MailoutQuery {
	/** UTC, `YYYY-MM-DDTHH:mm:ssZ`. */
	changesSince?: string;
	/** Left out, SMS are listed too; credit notes do not know it. */
	includeSms?: boolean;
}

/** What was sent of one document, and what became of it. */
export const listSalesMailouts = (
	api: DineroApi,
	path: SalesPath,
	guid: string,
	query: MailoutQuery,
): Promise<Mailout[]> =>
	api.read(
		{ method: 'GET', path: [...path, guid, 'mailouts'], query: { ...query } },
		z.array(mailout),
	);
