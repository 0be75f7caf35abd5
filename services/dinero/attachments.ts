import { z } from '../../vendor/zod';
import type { DineroApi } from './api';
import type { FileUpload } from './files';
import { text } from './lists';

const attachment = z
	.object({ DocumentId: text, FileGuid: z.string(), FileName: text })
	.passthrough();
export type Attachment = z.infer<typeof attachment>;

const uploaded = z.object({ FileGuid: z.string() }).passthrough();

/** The kinds of documents that Dinero's settings have attachments for. */
export type DefaultDocumentType = 'Invoice' | 'TradeOffer';

/** Uploads a file that is not put into the archive; nobody sees it before it is bound to a document. */
export const uploadAttachment = (
	api: DineroApi,
	upload: FileUpload,
): Promise<{ FileGuid: string }> =>
	api.read(
		{
			method: 'POST',
			path: ['files', 'attachment'],
			multipart: { field: 'file', ...upload },
		},
		uploaded,
	);

/** Attaches an uploaded file to an invoice, a credit note or a trade offer; it is sent along. */
export const bindAttachment = (
	api: DineroApi,
	document: string,
	fileGuid: string,
	fileName: string,
): Promise<void> =>
	api.send({ method: 'POST', path: ['attachments', document, fileGuid, fileName] });

/** Attaches what the company's settings attach to documents of that kind. */
export const bindDefaultAttachments = (
	api: DineroApi,
	document: string,
	type: DefaultDocumentType,
): Promise<void> =>
	api.send({ method: 'POST', path: ['attachments', 'bind', 'default', document, type] });

/** The files that are attached to one document. */
export const listAttachments = (api: DineroApi, document: string): Promise<Attachment[]> =>
	api.read({ method: 'GET', path: ['attachments', document] }, z.array(attachment));

/** Takes a file off a document. @throws ServiceError kind notFound */
export const removeAttachment = (
	api: DineroApi,
	document: string,
	fileGuid: string,
): Promise<void> => api.send({ method: 'DELETE', path: ['attachments', document, fileGuid] });
