import { z } from '../../vendor/zod';
import type { DineroApi } from './api';
import { number, text, walkPages, type Paging } from './lists';

const file = z
	.object({
		FileGuid: z.string(),
		Name: text,
		Extension: text,
		Size: number,
		UploadedAt: text,
		Linked: z.array(z.object({ VoucherGuid: text, LinkedAt: text }).passthrough()).nullish(),
	})
	.passthrough();

export type FileRow = z.infer<typeof file>;

export interface FileUpload {
	fileName: string;
	mimeType: string;
	bytes: Uint8Array;
}

const uploaded = z.object({ FileGuid: z.string() }).passthrough();

/** Uploads a PDF or picture of at most 6 MB; nobody sees it before it is attached to a voucher. */
export const uploadFile = (api: DineroApi, upload: FileUpload): Promise<{ FileGuid: string }> =>
	api.read({ method: 'POST', path: ['files'], multipart: { field: 'file', ...upload } }, uploaded);

export interface FileQuery {
	extensions?: readonly string[];
	/** A day, `YYYY-MM-DD`. */
	uploadedAfter?: string;
	uploadedBefore?: string;
	fileStatus?: 'All' | 'Used' | 'Unused';
}

/** Dinero documents these days with slashes. */
const slashed = (day: string | undefined): string | undefined =>
	day?.slice(0, 10).replace(/-/g, '/');

/** The files of the archive, used or not; `Linked` names the vouchers that they belong to. */
export function listFiles(
	api: DineroApi,
	query: FileQuery = {},
	paging: Paging = {},
): Promise<FileRow[]> {
	const base = {
		extensions: query.extensions?.join(','),
		uploadedAfter: slashed(query.uploadedAfter),
		uploadedBefore: slashed(query.uploadedBefore),
		fileStatus: query.fileStatus,
	};
	const readPage = async (page: number, pageSize: number) => {
		const call = { method: 'GET' as const, path: ['files'], query: { ...base, page, pageSize } };
		return { rows: await api.read(call, z.array(file)), pageSize };
	};
	return walkPages('files', readPage, ({ FileGuid }) => FileGuid, paging);
}

/** The bytes of a file, of whatever kind it is. */
export const downloadFile = (api: DineroApi, fileGuid: string): Promise<Uint8Array> =>
	api.bytes({ method: 'GET', path: ['files', fileGuid] });
