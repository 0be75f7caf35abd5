import { danishDate } from '../../../bookkeeping/danishDay';
import type { VoucherPart } from '../../../bookkeeping/plan/plan';
import type { SheetFile } from '../../../bookkeeping/posting/found';
import { Blocked } from '../../../bookkeeping/reasons/problem';
import { voucherSheet } from '../../../bookkeeping/voucherSheet/voucherSheet';
import { listFiles, uploadFile, type FileRow } from '../../../services/dinero/files';
import {
	bookManualVoucher,
	createManualVoucher,
	deleteManualVoucher,
	getManualVoucher,
} from '../../../services/dinero/manualVouchers';
import { OutcomeUnknown, ServiceError } from '../../../services/http/serviceError';
import { pauseBefore, type Work } from './postingRun';
import { bookingProblem, isRefusal, refused } from './refusal';
import { dineroInstant, standingVoucher, voucherBody } from './wire';

/** Files older than this belong to no run that could still be at work, and to no voucher of ours. */
const DAYS_BACK = 60;

const kindOf = (error: unknown): string => (error instanceof ServiceError ? error.kind : '');

/** Uploads the sheet under the document's own name; nobody sees it before it is attached. */
export const uploadSheet: Work<'uploadSheet'> = async (run, { part }) => {
	const { voucher } = run.found;
	const bytes = voucherSheet(part, { companyName: run.companyName, source: run.source });
	voucher.afterBroken = (voucher.files ?? []).some((file) => file.voucherGuid === null);
	try {
		const fileName = part.fileName;
		const file = await uploadFile(run.api, { fileName, mimeType: 'application/pdf', bytes });
		voucher.ownFile = file.FileGuid;
		Object.assign(voucher, { files: null, lists: 0, ownLooks: 0 });
	} catch (error) {
		throw refused(error, run.posting.document.titleDa);
	}
};

const plain = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, '');

/** Dinero may change a file's name; the token in the middle of ours survives any such change. */
const token = (part: VoucherPart): string => plain(part.guid.slice(0, 13));

const linkedVoucher = (file: FileRow): string | null =>
	(file.Linked ?? []).map((link) => link.VoucherGuid ?? null).find((guid) => guid !== null) ?? null;

const sheetFile = (file: FileRow, ownFile: string | null): SheetFile => ({
	fileGuid: file.FileGuid,
	uploadedAt: dineroInstant(file.UploadedAt),
	voucherGuid: linkedVoucher(file),
	ours: file.FileGuid === ownFile,
});

/** Lists the files that carry the document's name. */
export const listSheets: Work<'listSheets'> = async (run, { part, afterPause }) => {
	const { voucher } = run.found;
	if (afterPause) await run.sleep(pauseBefore(voucher.lists));
	const uploadedAfter = new Date(run.found.now - DAYS_BACK * 86_400_000).toISOString();
	const files = await listFiles(run.api, {
		extensions: ['pdf'],
		uploadedAfter: uploadedAfter.slice(0, 10),
	});
	voucher.lists += 1;
	voucher.files = files
		.filter((file) => plain(file.Name ?? '').includes(token(part)))
		.map((file) => sheetFile(file, voucher.ownFile));
	const own = voucher.files.find((file) => file.ours);
	if (own) voucher.ownLooks += 1;
	if (voucher.createdByUs && own?.voucherGuid) voucher.draftSeen = true;
};

/** Creates the voucher with its file; without own guid an unclear answer is never tried again. */
export const createVoucher: Work<'createVoucher'> = async (run, { part }) => {
	const { voucher } = run.found;
	try {
		const answer = await createManualVoucher(run.api, voucherBody(part, voucher.ownFile));
		Object.assign(voucher, {
			standing: standingVoucher(answer),
			state: 'standing',
			createdByUs: true,
			lists: 0,
		});
	} catch (error) {
		if (!(error instanceof OutcomeUnknown)) throw refused(error, run.posting.document.titleDa);
		Object.assign(voucher, { writeUnknown: true, files: null, lists: 0 });
	}
};

/** Reads a voucher that a file or an earlier run points to. */
export const readVoucher: Work<'readVoucher'> = async (run, { guid }) => {
	const { voucher } = run.found;
	try {
		const answer = await getManualVoucher(run.api, guid);
		voucher.standing = standingVoucher(answer);
		voucher.state = 'standing';
	} catch (error) {
		if (kindOf(error) !== 'notFound' && kindOf(error) !== 'deleted') {
			throw refused(error, run.posting.document.titleDa);
		}
		voucher.state = 'deleted';
	}
};

/** Books the version that was read; whoever is stale looks again. */
export const bookVoucher: Work<'bookVoucher'> = async (run, step) => {
	const { voucher } = run.found;
	const { standing } = voucher;
	if (!standing) return;
	try {
		const answer = await bookManualVoucher(run.api, standing.guid, { Timestamp: standing.version });
		voucher.standing = standingVoucher(answer);
		voucher.bookedByUs = true;
	} catch (error) {
		if (!(error instanceof OutcomeUnknown) && kindOf(error) !== 'stale') {
			throw bookRefused(step.part, error);
		}
		voucher.stale += 1;
		await readVoucher(run, { do: 'readVoucher', part: step.part, guid: standing.guid });
	}
};

function bookRefused(part: VoucherPart, error: unknown): unknown {
	if (!isRefusal(error)) return error;
	return new Blocked([bookingProblem(error, part.description, danishDate(part.date), null)]);
}

/** Takes our own draft back, when an older one may stand unseen. */
export const deleteVoucher: Work<'deleteVoucher'> = async (run) => {
	const { voucher } = run.found;
	if (!voucher.standing) return;
	await deleteManualVoucher(run.api, voucher.standing.guid, {
		Timestamp: voucher.standing.version,
	});
	voucher.standing = null;
	voucher.state = 'deleted';
};
