import type { DineroApi } from '../../../../services/dinero/api';
import {
	downloadFile,
	listFiles,
	uploadFile,
	type FileRow,
	type FileUpload,
} from '../../../../services/dinero/files';
import { OutcomeUnknown } from '../../../../services/http/serviceError';
import { dineroInstant } from '../../posting/wire';

/** Dinero may change a file's name, but not its letters and digits. */
const plain = (name: string | null | undefined): string =>
	(name ?? '').toLowerCase().replace(/[^a-z0-9]/g, '');

const isLike =
	({ fileName, bytes }: FileUpload) =>
	(row: FileRow): boolean =>
		plain(row.Name) === plain(fileName) && row.Size === bytes.length;

const equal = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0;

/** The newest unused file of that name with the very same bytes; null when there is none. */
async function standing(api: DineroApi, upload: FileUpload): Promise<string | null> {
	const rows = (await listFiles(api, { fileStatus: 'Unused' })).filter(isLike(upload));
	const [newest] = rows.sort((a, b) => dineroInstant(b.UploadedAt) - dineroInstant(a.UploadedAt));
	if (!newest) return null;
	const bytes = await downloadFile(api, newest.FileGuid);
	return equal(bytes, upload.bytes) ? newest.FileGuid : null;
}

/** What stands, when nobody knows whether the upload went through; any other error goes on. */
async function adopted(api: DineroApi, upload: FileUpload, error: unknown): Promise<string> {
	const guid = error instanceof OutcomeUnknown ? await standing(api, upload) : null;
	if (guid === null) throw error;
	return guid;
}

/**
 * Uploads a file; when no clear answer comes, the file is looked for, so that it is not uploaded
 * twice. Nobody sees an unused file, and one with the same bytes is as good.
 * @returns the file's guid
 * @throws OutcomeUnknown when it is not found either
 */
export async function uploadOnce(api: DineroApi, upload: FileUpload): Promise<string> {
	try {
		return (await uploadFile(api, upload)).FileGuid;
	} catch (error) {
		return await adopted(api, upload, error);
	}
}
