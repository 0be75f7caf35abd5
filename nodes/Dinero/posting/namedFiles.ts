import type { NamedFile } from '../../../bookkeeping/posting/election';
import { listFiles, type FileRow } from '../../../services/dinero/files';
import type { PostingRun } from './postingRun';
import { dineroInstant } from './wire';

/** Files older than this belong to no run that could still be at work, and to no voucher of ours. */
const DAYS_BACK = 60;

const plain = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, '');

const namedFile = (file: FileRow, ownFile: string | null): NamedFile => ({
	fileGuid: file.FileGuid,
	uploadedAt: dineroInstant(file.UploadedAt),
	voucherGuids: (file.Linked ?? []).flatMap(({ VoucherGuid }) =>
		VoucherGuid ? [VoucherGuid] : [],
	),
	ours: file.FileGuid === ownFile,
});

/**
 * The files that carry a token in their name, with the vouchers that they are attached to. Dinero may
 * change a file's name; letters and digits in the middle of it survive any such change.
 */
export async function namedFiles(
	run: PostingRun,
	token: string,
	ownFile: string | null,
	extensions?: readonly string[],
): Promise<NamedFile[]> {
	const day = new Date(run.found.now - DAYS_BACK * 86_400_000).toISOString().slice(0, 10);
	const query = { uploadedAfter: day, ...(extensions && { extensions }) };
	const files = await listFiles(run.api, query);
	return files
		.filter((file) => plain(file.Name ?? '').includes(plain(token)))
		.map((file) => namedFile(file, ownFile));
}
