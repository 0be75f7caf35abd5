import { danishDate } from '../../../bookkeeping/danishDay';
import type { VoucherPart } from '../../../bookkeeping/plan/plan';
import { afterListing, afterOwnUpload, type Election } from '../../../bookkeeping/posting/election';
import type { StandingVoucher } from '../../../bookkeeping/posting/found';
import { Blocked } from '../../../bookkeeping/reasons/problem';
import { voucherSheet } from '../../../bookkeeping/voucherSheet/voucherSheet';
import {
	bookManualVoucher,
	createManualVoucher,
	deleteManualVoucher,
	getManualVoucher,
} from '../../../services/dinero/manualVouchers';
import { OutcomeUnknown, ServiceError } from '../../../services/http/serviceError';
import { namedFiles } from './namedFiles';
import { pauseBefore, type PostingRun, type Work } from './postingRun';
import { bookingProblem, isRefusal, refused } from './refusal';
import { uploadOwn } from './uploadOwn';
import { standingVoucher, voucherBody } from './wire';

const kindOf = (error: unknown): string => (error instanceof ServiceError ? error.kind : '');

/** Uploads the sheet under the document's own name; nobody sees it before it is attached. */
export const uploadSheet: Work<'uploadSheet'> = async (run, { part }) => {
	const { voucher } = run.found;
	const bytes = voucherSheet(part, { companyName: run.companyName, source: run.source });
	try {
		const fileName = part.fileName;
		const file = await uploadOwn(run, { fileName, mimeType: 'application/pdf', bytes });
		Object.assign(voucher, afterOwnUpload(voucher, file));
	} catch (error) {
		throw refused(error, run.posting.document.titleDa);
	}
};

/** What tells the sheets of this voucher from all other files. */
const token = (part: VoucherPart): string => part.guid.slice(0, 13);

/** Lists the files that carry the document's name. */
export const listSheets: Work<'listSheets'> = async (run, { part, afterPause }) => {
	const { voucher } = run.found;
	if (afterPause) await run.sleep(pauseBefore(voucher.lists));
	const files = await namedFiles(run, token(part), voucher.ownFile, ['pdf']);
	Object.assign(voucher, afterListing(voucher, files));
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

/** The voucher, or undefined when it is gone or another kind of document. */
async function standing(run: PostingRun, guid: string): Promise<StandingVoucher | undefined> {
	try {
		return standingVoucher(await getManualVoucher(run.api, guid));
	} catch (error) {
		if (kindOf(error) === 'notFound' || kindOf(error) === 'deleted') return undefined;
		throw refused(error, run.posting.document.titleDa);
	}
}

/** Our create got no clear answer, and this stands on the file that we alone have. */
const isOwn = ({ writeUnknown, files }: Election, guid: string): boolean =>
	writeUnknown &&
	(files ?? []).some(({ ours, voucherGuids }) => ours && voucherGuids.includes(guid));

/** Reads the first that stands of the vouchers that a file or an earlier run points to. */
export const readVoucher: Work<'readVoucher'> = async (run, { guids }) => {
	const { voucher } = run.found;
	for (const guid of guids) {
		const found = await standing(run, guid);
		if (found) {
			const createdByUs = voucher.createdByUs || isOwn(voucher, guid);
			Object.assign(voucher, { standing: found, state: 'standing', createdByUs });
			return;
		}
	}
	Object.assign(voucher, { standing: null, state: 'deleted' });
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
		await readVoucher(run, { do: 'readVoucher', part: step.part, guids: [standing.guid] });
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
