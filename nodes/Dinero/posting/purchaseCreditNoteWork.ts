import { danishDate } from '../../../bookkeeping/danishDay';
import type { PurchaseCreditNotePart } from '../../../bookkeeping/plan/purchaseParts';
import { Blocked } from '../../../bookkeeping/reasons/problem';
import {
	bookPurchaseCreditNote as book,
	createPurchaseCreditNote as create,
	getPurchaseCreditNote,
	updatePurchaseCreditNote as update,
	type PurchaseCreditNote,
} from '../../../services/dinero/purchaseCreditNotes';
import { OutcomeUnknown, ServiceError } from '../../../services/http/serviceError';
import { creditNoteSheet } from '../../../bookkeeping/voucherSheet/purchaseSheet';
import { pauseBefore, type Paper, type PostingRun, type Work } from './postingRun';
import { purchaseCreditNoteBody, standingPurchaseCreditNote } from './purchaseWire';
import { bookingProblem, isRefusal, refused } from './refusal';
import { uploadOwn } from './uploadOwn';

const kindOf = (error: unknown): string => (error instanceof ServiceError ? error.kind : '');

/** The credit note under our guid; undefined when there is none, `deleted` when it is known to be gone. */
async function noteOf(
	run: PostingRun,
	part: PurchaseCreditNotePart,
): Promise<PurchaseCreditNote | 'deleted' | undefined> {
	try {
		return await getPurchaseCreditNote(run.api, part.guid);
	} catch (error) {
		if (kindOf(error) === 'deleted') return 'deleted';
		if (kindOf(error) === 'notFound') return undefined;
		throw refused(error, run.posting.document.titleDa);
	}
}

/** Reads what stands under our guid: its version before what is compared. */
export const readPurchaseCreditNote: Work<'readPurchaseCreditNote'> = async (
	run,
	{ part, afterPause },
) => {
	const { purchaseCreditNote: found } = run.found;
	if (afterPause) await run.sleep(pauseBefore(found.emptyLooks));
	const note = await noteOf(run, part);
	if (note === 'deleted') found.state = 'deleted';
	else if (note) {
		const standing = standingPurchaseCreditNote(note);
		Object.assign(found, { standing, state: 'standing', writeUnknown: false });
	} else {
		found.state = 'absent';
		found.emptyLooks += 1;
	}
};

/**
 * A refusal may mean that our guid was used before. No source tells how Dinero says so here, so what
 * stands under the guid decides.
 */
async function afterRefusal(
	run: PostingRun,
	part: PurchaseCreditNotePart,
	error: ServiceError,
): Promise<void> {
	const { purchaseCreditNote: found } = run.found;
	if (error.kind === 'duplicate') {
		Object.assign(found, { wasDuplicate: true, state: 'standing' });
		return;
	}
	const note = await noteOf(run, part);
	if (note === undefined) throw refused(error, run.posting.document.titleDa);
	Object.assign(found, { wasDuplicate: true, state: note === 'deleted' ? 'deleted' : 'standing' });
}

/** The print or sheet of a supplier's credit note; a lost answer leaves a file that nobody sees. */
async function fileOf(run: PostingRun, part: PurchaseCreditNotePart): Promise<string | null> {
	const { purchaseCreditNote: found } = run.found;
	if (part.fileGuid !== null || !part.lacksOriginal) return part.fileGuid;
	if (found.ownFile !== null) return found.ownFile;
	const head = { companyName: run.companyName, source: run.source };
	const paper: Paper = run.paper
		? await run.paper()
		: { bytes: creditNoteSheet(part, head), mimeType: 'application/pdf', extension: 'pdf' };
	const { bytes, mimeType, extension, fileName = `Bilagsark ${part.guid.slice(0, 13)}` } = paper;
	const upload = { fileName: `${fileName}.${extension}`, mimeType, bytes };
	const fileGuid = await uploadOwn(run, upload).catch((error: unknown) => {
		if (error instanceof OutcomeUnknown) throw error;
		throw refused(error, run.posting.document.titleDa);
	});
	found.ownFile = fileGuid;
	return fileGuid;
}

/** Creates the draft under our own guid; a duplicate means that it stands already and is read next. */
export const createPurchaseCreditNote: Work<'createPurchaseCreditNote'> = async (run, { part }) => {
	const { purchaseCreditNote: found } = run.found;
	const contactGuid = part.contactGuid ?? run.found.contact.guid;
	const fileGuid = await fileOf(run, part);
	found.creates += 1;
	try {
		await create(run.api, purchaseCreditNoteBody({ ...part, contactGuid, fileGuid }));
		Object.assign(found, { createdByUs: true, state: 'standing', writeUnknown: false });
	} catch (error) {
		if (error instanceof OutcomeUnknown) {
			Object.assign(found, { state: 'unknown', writeUnknown: true, emptyLooks: 0 });
			return;
		}
		if (!isRefusal(error)) throw refused(error, '');
		await afterRefusal(run, part, error);
	}
};

/** Replaces a draft that nobody touched since our last write; the file that hangs on it stays. */
export const updatePurchaseCreditNote: Work<'updatePurchaseCreditNote'> = async (run, { part }) => {
	const { purchaseCreditNote: found } = run.found;
	const { standing } = found;
	if (!standing) return;
	const contactGuid = part.contactGuid ?? run.found.contact.guid;
	const fileGuid = standing.fileGuid ?? part.fileGuid;
	const body = purchaseCreditNoteBody({ ...part, guid: null, contactGuid, fileGuid });
	found.standing = null;
	try {
		await update(run.api, part.guid, { ...body, Timestamp: standing.version });
		found.updatedByUs = true;
	} catch (error) {
		found.stale += 1;
		const isToLook = error instanceof OutcomeUnknown || kindOf(error) === 'stale';
		if (!isToLook) throw refused(error, run.posting.document.titleDa);
	}
};

function bookRefused(run: PostingRun, part: PurchaseCreditNotePart, error: unknown): unknown {
	if (!isRefusal(error)) return error;
	const { titleDa } = run.posting.document;
	return new Blocked([bookingProblem(error, titleDa, danishDate(part.date), null)]);
}

/** Books exactly the version that was compared; whoever is stale looks again. */
export const bookPurchaseCreditNote: Work<'bookPurchaseCreditNote'> = async (run, { part }) => {
	const { purchaseCreditNote: found } = run.found;
	const { standing } = found;
	if (!standing) return;
	try {
		const booked = await book(run.api, part.guid, { Timestamp: standing.version });
		found.standing = standingPurchaseCreditNote(booked);
		found.bookedByUs = true;
	} catch (error) {
		if (error instanceof OutcomeUnknown || kindOf(error) === 'stale') {
			found.standing = null;
			found.stale += 1;
			return;
		}
		throw bookRefused(run, part, error);
	}
};
