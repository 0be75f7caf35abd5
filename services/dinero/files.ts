import { z } from '../../vendor/zod';
import type { DineroApi } from './api';
import { number, text, type Paging } from './lists';

const MAX_PAGES = 100;
const PAGE_SIZE = 1000;

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

export async function listFiles(
	api: DineroApi,
	query: FileQuery = {},
	{ limit = Infinity }: Paging = {},
) {
	const rows = new Map<string, FileRow>();
	const base = {
		extensions: query.extensions?.join(','),
		uploadedAfter: slashed(query.uploadedAfter),
		uploadedBefore: slashed(query.uploadedBefore),
		fileStatus: query.fileStatus,
	};
	for (let page = 0; page < MAX_PAGES && rows.size < limit; page += 1) {
		const call = {
			method: 'GET' as const,
			path: ['files'],
			query: { ...base, page, pageSize: PAGE_SIZE },
		};
		const found = await api.read(call, z.array(file));
		for (const row of found) rows.set(row.FileGuid, row);
		if (found.length < PAGE_SIZE) break;
	}
	return [...rows.values()].slice(0, limit);
}

export const downloadFile = (api: DineroApi, fileGuid: string): Promise<Uint8Array> =>
	api.bytes({ method: 'GET', path: ['files', fileGuid], accept: 'application/octet-stream' });
