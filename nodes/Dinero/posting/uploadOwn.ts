import { listFiles, uploadFile, type FileUpload } from '../../../services/dinero/files';
import { v4 } from '../../../vendor/uuid';
import { lookedFor } from '../lostAnswers';
import { daysBack, plainName } from './namedFiles';
import { pauseBefore, type PostingRun } from './postingRun';

/** Looks for a file whose upload got no clear answer; the list may be late. */
const MAX_LOOKS = 4;

async function fileWith(run: PostingRun, mark: string): Promise<string | undefined> {
	for (let look = 0; look < MAX_LOOKS; look += 1) {
		if (look > 0) await run.sleep(pauseBefore(look - 1));
		const files = await listFiles(run.api, { uploadedAfter: daysBack(run) });
		const own = files.find(({ Name }) => plainName(Name).includes(mark));
		if (own) return own.FileGuid;
	}
	return undefined;
}

/**
 * Uploads a file with a mark of this one upload in its name, so that it is found where the answer is
 * lost or empty. What another run uploaded for the same document is never taken for our own: the
 * owner of a voucher is elected by its file, and two runs with one file would both be elected.
 *
 * @returns the file's guid
 * @throws ServiceError; OutcomeUnknown when the file is not found either
 */
export function uploadOwn(run: PostingRun, upload: FileUpload): Promise<string> {
	const mark = v4().slice(-12);
	const fileName = upload.fileName.replace(/(\.[^.]*)?$/, `-${mark}$1`);
	return lookedFor(
		async () => (await uploadFile(run.api, { ...upload, fileName })).FileGuid,
		() => fileWith(run, mark),
	);
}
