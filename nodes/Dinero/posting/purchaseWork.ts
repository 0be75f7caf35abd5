import { danishDate } from '../../../bookkeeping/danishDay';
import type { PurchasePart } from '../../../bookkeeping/plan/purchaseParts';
import {
	afterListing,
	afterOwnUpload,
	type NamedFile,
} from '../../../bookkeeping/posting/election';
import type { StandingPurchase } from '../../../bookkeeping/posting/purchaseFound';
import { Blocked } from '../../../bookkeeping/reasons/problem';
import { namesSame } from '../../../bookkeeping/reference';
import { purchaseSheet } from '../../../bookkeeping/voucherSheet/purchaseSheet';
import {
	bookPurchaseVoucher,
	createPurchaseVoucher,
	deletePurchaseVoucher,
	findSimilarPurchase as findSimilar,
	getPurchaseVoucher,
	listPurchasesOfFile,
	updatePurchaseVoucher,
} from '../../../services/dinero/purchaseVouchers';
import { OutcomeUnknown, ServiceError } from '../../../services/http/serviceError';
import { namedFiles } from './namedFiles';
import { pauseBefore, type Paper, type PostingRun, type Work } from './postingRun';
import { purchaseBody, standingPurchase } from './purchaseWire';
import { bookingProblem, isRefusal, refused } from './refusal';
import { uploadOwn } from './uploadOwn';

const kindOf = (error: unknown): string => (error instanceof ServiceError ? error.kind : '');

/** The document's problem; a write without answer stays what it is. */
const failed = (run: PostingRun, error: unknown): unknown =>
	error instanceof OutcomeUnknown ? error : refused(error, run.posting.document.titleDa);

const bodyOf = (run: PostingRun, part: PurchasePart, fileGuid: string | null) =>
	purchaseBody({ ...part, contactGuid: part.contactGuid ?? run.found.contact.guid }, fileGuid);

/** The voucher, or undefined when it is gone or another kind of document. */
export async function voucherOf(
	run: PostingRun,
	guid: string,
): Promise<StandingPurchase | undefined> {
	try {
		return standingPurchase(await getPurchaseVoucher(run.api, guid));
	} catch (error) {
		if (kindOf(error) === 'notFound' || kindOf(error) === 'deleted') return undefined;
		throw failed(run, error);
	}
}

/** Takes over the voucher that carries our reference; any other one is only remembered. */
export function adopt(run: PostingRun, part: PurchasePart, voucher: StandingPurchase): boolean {
	const { purchase } = run.found;
	if (namesSame(voucher.reference, part.reference)) {
		Object.assign(purchase, { standing: voucher, state: 'standing', writeUnknown: false });
		return true;
	}
	purchase.other = { guid: voucher.guid, number: voucher.number };
	purchase.foreign.push(voucher.guid);
	return false;
}

/**
 * Reads the vouchers that a file or an earlier run points to. One that is gone was deleted by
 * somebody, so it is not made again; one of somebody else's is told.
 */
export const readPurchase: Work<'readPurchase'> = async (run, { part, guids }) => {
	const { purchase } = run.found;
	let gone = 0;
	for (const guid of guids) {
		const voucher = await voucherOf(run, guid);
		if (voucher && adopt(run, part, voucher)) return;
		if (!voucher) gone += 1;
	}
	if (gone > 0) Object.assign(purchase, { state: 'deleted', standing: null });
	purchase.files &&= withoutForeign(run, purchase.files);
};

const withoutForeign = (run: PostingRun, files: readonly NamedFile[]): NamedFile[] =>
	files.map((file) => ({
		...file,
		voucherGuids: file.voucherGuids.filter((guid) => !run.found.purchase.foreign.includes(guid)),
	}));

/** Looks at the vouchers on the file that the user named: one of them may be ours already. */
export const lookAtSource: Work<'lookAtSource'> = async (run, { part, fileGuid }) => {
	const { purchase } = run.found;
	for (const guid of await listPurchasesOfFile(run.api, fileGuid)) {
		const voucher = await voucherOf(run, guid);
		if (voucher && adopt(run, part, voucher)) break;
	}
	purchase.sourceLooked = true;
};

/** The paper that the user gave, or a sheet made from the lines. */
async function paperOf(run: PostingRun, part: PurchasePart): Promise<Paper> {
	if (run.paper) return await run.paper();
	const bytes = purchaseSheet(part, { companyName: run.companyName, source: run.source });
	return { bytes, mimeType: 'application/pdf', extension: 'pdf' };
}

/** Uploads the paper under the document's own name. */
export const uploadPaper: Work<'uploadPaper'> = async (run, { part }) => {
	const { purchase } = run.found;
	try {
		const { bytes, mimeType, extension, fileName: own } = await paperOf(run, part);
		const fileName = `${own ?? part.fileName}.${extension}`;
		const file = await uploadOwn(run, { fileName, mimeType, bytes });
		Object.assign(purchase, afterOwnUpload(purchase, file));
	} catch (error) {
		throw failed(run, error);
	}
};

/** Files that show no voucher are asked after one by one, since drafts may not be listed on them. */
async function withDrafts(run: PostingRun, files: readonly NamedFile[]): Promise<NamedFile[]> {
	const { createdByUs, writeUnknown } = run.found.purchase;
	const shown: NamedFile[] = [];
	for (const file of files) {
		// Nobody can have put a voucher on a file that we have just uploaded.
		const isNew = file.ours && !createdByUs && !writeUnknown;
		const ask = file.voucherGuids.length === 0 && !isNew;
		const voucherGuids = ask
			? await listPurchasesOfFile(run.api, file.fileGuid)
			: file.voucherGuids;
		shown.push({ ...file, voucherGuids });
	}
	return shown;
}

/** Lists the files that carry the document's name, and the vouchers on them. */
export const listPapers: Work<'listPapers'> = async (run, { part, afterPause }) => {
	const { purchase } = run.found;
	if (afterPause) await run.sleep(pauseBefore(purchase.lists));
	const files = await namedFiles(run, part.token, purchase.ownFile);
	const shown = withoutForeign(run, await withDrafts(run, files));
	Object.assign(purchase, afterListing(purchase, shown));
};

/** Asks Dinero for a purchase of the same supplier, day and total. */
export const findSimilarPurchase: Work<'findSimilarPurchase'> = async (run, { part }) => {
	const { purchase } = run.found;
	const answer = await findSimilar(run.api, bodyOf(run, part, null)).catch((error: unknown) => {
		throw failed(run, error);
	});
	purchase.similarAsked += 1;
	if (!answer.SimilarFound) return;
	const guid = answer.SimilarGuid ?? null;
	const voucher = guid === null ? undefined : await voucherOf(run, guid);
	if (voucher) adopt(run, part, voucher);
	else purchase.other = { guid: guid ?? '', number: answer.VoucherNumber ?? null };
};

/** Creates the voucher with its file; without own guid an unclear answer is never tried again. */
export const createPurchase: Work<'createPurchase'> = async (run, { part }) => {
	const { purchase } = run.found;
	try {
		const answer = await createPurchaseVoucher(run.api, bodyOf(run, part, purchase.ownFile));
		const standing = standingPurchase(answer);
		Object.assign(purchase, { standing, state: 'standing', createdByUs: true, lists: 0 });
	} catch (error) {
		if (!(error instanceof OutcomeUnknown)) throw failed(run, error);
		Object.assign(purchase, { writeUnknown: true, files: null, lists: 0 });
	}
};

function bookRefused(run: PostingRun, part: PurchasePart, error: unknown): unknown {
	if (!isRefusal(error)) return error;
	const { titleDa } = run.posting.document;
	return new Blocked([bookingProblem(error, titleDa, danishDate(part.date), null)]);
}

/** Somebody was quicker, or nobody knows: what stands now decides. */
const isToLookAgain = (error: unknown): boolean =>
	error instanceof OutcomeUnknown || kindOf(error) === 'stale';

async function lookAgain(run: PostingRun, guid: string): Promise<void> {
	const { purchase } = run.found;
	purchase.stale += 1;
	const voucher = await voucherOf(run, guid);
	Object.assign(purchase, { standing: voucher ?? null, state: voucher ? 'standing' : 'deleted' });
}

/** Books exactly the version that was compared; whoever is stale looks again. */
export const bookPurchase: Work<'bookPurchase'> = async (run, { part }) => {
	const { purchase } = run.found;
	const { standing } = purchase;
	if (!standing) return;
	try {
		const body = { Timestamp: standing.version };
		purchase.standing = standingPurchase(await bookPurchaseVoucher(run.api, standing.guid, body));
		purchase.bookedByUs = true;
	} catch (error) {
		if (!isToLookAgain(error)) throw bookRefused(run, part, error);
		await lookAgain(run, standing.guid);
	}
};

/** Replaces a draft that nobody touched since our last write; the file that hangs on it stays. */
export const updatePurchase: Work<'updatePurchase'> = async (run, { part }) => {
	const { purchase } = run.found;
	const { standing } = purchase;
	if (!standing) return;
	const body = bodyOf(run, part, standing.fileGuid ?? null);
	try {
		const json = { ...body, Timestamp: standing.version };
		purchase.standing = standingPurchase(await updatePurchaseVoucher(run.api, standing.guid, json));
		purchase.updatedByUs = true;
	} catch (error) {
		if (!isToLookAgain(error)) throw failed(run, error);
		await lookAgain(run, standing.guid);
	}
};

/** Takes our own draft back, when an older one may stand unseen. */
export const deletePurchase: Work<'deletePurchase'> = async (run) => {
	const { purchase } = run.found;
	const { standing } = purchase;
	if (!standing) return;
	try {
		await deletePurchaseVoucher(run.api, standing.guid, standing.version);
		Object.assign(purchase, { standing: null, state: 'deleted' });
	} catch (error) {
		if (!isToLookAgain(error)) throw failed(run, error);
		await lookAgain(run, standing.guid);
	}
};
