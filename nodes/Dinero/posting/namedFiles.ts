import { addDays, danishDayOf } from '../../../bookkeeping/danishDay';
import type { NamedFile } from '../../../bookkeeping/posting/election';
import { listFiles, type FileRow } from '../../../services/dinero/files';
import type { PostingRun } from './postingRun';
import { dineroInstant } from './wire';

/** Files that were uploaded longer before the document's day than this belong to no voucher of it. */
const DAYS_BACK = 60;

/** Letters and digits of a name, which survive whatever Dinero changes in it. */
export const plainName = (name: string | null | undefined): string =>
	(name ?? '').toLowerCase().replace(/[^a-z0-9]/g, '');

/** The day from which files matter to a run, `YYYY-MM-DD`. */
export function daysBack({ found, posting }: PostingRun): string {
	// A document of long ago may have been posted then, too.
	const today = danishDayOf(found.now);
	const { date } = posting.document;
	return addDays(date !== '' && date < today ? date : today, -DAYS_BACK);
}

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
	const query = { uploadedAfter: daysBack(run), ...(extensions && { extensions }) };
	const files = await listFiles(run.api, query);
	return files
		.filter((file) => plainName(file.Name).includes(plainName(token)))
		.map((file) => namedFile(file, ownFile));
}
