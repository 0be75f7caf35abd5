import type { Posting } from '../plan/plan';
import { problem, type Problem } from '../reasons/problem';
import type { Found, StepName, StepReport, StepResult } from './found';

const step = (name: StepName, result: StepResult, detail = ''): StepReport => ({
	step: name,
	result,
	detail,
});

interface Standing {
	guid: string;
	state: 'draft' | 'editing' | 'booked';
	number: number | null;
}

interface Done {
	createdByUs: boolean;
	bookedByUs: boolean;
}

/** Draft and booking of a document, from what stands and what this run did. */
function documentSteps(
	names: readonly [StepName, StepName],
	standing: Standing | null,
	done: Done & { updatedByUs?: boolean },
	target: 'draft' | 'booked',
): StepReport[] {
	const [draft, booking] = names;
	if (!standing) return [step(draft, 'failed')];
	const isBooked = standing.state === 'booked';
	const booked: StepResult = done.bookedByUs ? 'done now' : isBooked ? 'done before' : 'failed';
	const number = standing.number === null ? '' : String(standing.number);
	return [
		step(draft, done.createdByUs || done.updatedByUs ? 'done now' : 'done before', standing.guid),
		step(booking, target === 'draft' && !isBooked ? 'skipped' : booked, number),
	];
}

type Doing = Done & { updatedByUs: boolean };

/** Our own file that hangs on what stands, as far as this run or an earlier one knows it. */
function ownFile({ purchase, purchaseCreditNote, evidence }: Found): string | null {
	const guid = purchase.standing?.guid;
	const listed = (purchase.files ?? []).find(
		({ voucherGuids }) => guid !== undefined && voucherGuids.includes(guid),
	);
	const own = purchase.ownFile ?? purchaseCreditNote.ownFile ?? listed?.fileGuid;
	return own ?? evidence?.fileGuid ?? null;
}

/** What of a purchase the transfers table keeps for the next run, and whether its original is missing. */
export interface PurchaseMarks {
	voucherVersion: string | null;
	fileGuid: string | null;
	/** Null where no supplier's document is posted. */
	originalMissing: boolean | null;
}

/** The original counts as missing until another file than ours hangs on the voucher. */
export function purchaseMarks(posting: Posting, found: Found): PurchaseMarks {
	const part = posting.purchase ?? posting.purchaseCreditNote;
	const standing = found.purchase.standing ?? found.purchaseCreditNote.standing;
	const fileGuid = ownFile(found);
	const known = found.evidence?.voucherVersion ?? null;
	if (!part?.lacksOriginal) return { voucherVersion: known, fileGuid, originalMissing: null };
	const done: Doing = posting.purchase ? found.purchase : found.purchaseCreditNote;
	const isWritten = done.createdByUs || done.updatedByUs || done.bookedByUs;
	const hanging = standing?.fileGuid ?? null;
	const isReplaced = hanging !== null && fileGuid !== null && hanging !== fileGuid;
	return {
		voucherVersion: standing && isWritten ? standing.version : known,
		fileGuid,
		originalMissing: !isReplaced,
	};
}

/** Told with every result until somebody adds the supplier's own paper. */
export function originalNotice(posting: Posting, found: Found): Problem[] {
	const standing = found.purchase.standing ?? found.purchaseCreditNote.standing;
	if (!standing || purchaseMarks(posting, found).originalMissing !== true) return [];
	const { titleDa, titleEn } = posting.document;
	const has = {
		has: 'Rackbeats udskrift eller et bilagsark',
		hasEn: 'Rackbeat’s print or a sheet',
	};
	return [problem('ORIGINAL_MISSING', { document: titleDa, documentEn: titleEn, ...has })];
}

/** What was done with a purchase voucher and its paper. */
export function purchaseSteps({ purchase }: Posting, { purchase: found }: Found): StepReport[] {
	if (!purchase) return [];
	const paper = found.ownFile === null ? [] : [step('paper', 'done now', purchase.fileName)];
	const names = ['purchaseDraft', 'purchaseBooked'] as const;
	return [...paper, ...documentSteps(names, found.standing, found, purchase.target)];
}

/** What was done with a purchase credit note. */
export function purchaseCreditNoteSteps(
	{ purchaseCreditNote: part }: Posting,
	{ purchaseCreditNote: found }: Found,
): StepReport[] {
	if (!part) return [];
	const names = ['creditNoteDraft', 'creditNoteBooked'] as const;
	const paper = found.ownFile === null ? [] : [step('paper', 'done now', part.description)];
	return [...paper, ...documentSteps(names, found.standing, found, part.target)];
}

/** The payment that stands under our reference; undefined when none does. */
const ownPayment = ({ payment: part }: Posting, { payment: found }: Found) =>
	(found.payments ?? []).find(({ reference }) => reference === part?.reference);

/** What was done with a payment. */
export function paymentSteps(posting: Posting, found: Found): StepReport[] {
	if (!posting.payment) return [];
	const { added, guid } = found.payment;
	const standing = ownPayment(posting, found);
	if (added) return [step('payment', 'done now', guid ?? '')];
	return [standing ? step('payment', 'done before', standing.guid) : step('payment', 'failed')];
}

/** Guid of the payment, made now or found. */
export const paymentGuid = (posting: Posting, found: Found): string | null =>
	found.payment.guid ?? ownPayment(posting, found)?.guid ?? null;

/** The voucher that a purchase or a purchase credit note is in Dinero. */
export function purchaseVoucher(found: Found): { guid: string; number: number | null } | null {
	const standing = found.purchase.standing ?? found.purchaseCreditNote.standing;
	return standing && { guid: standing.guid, number: standing.number };
}
