import { danishAmount } from '../money';
import type { Posting, VoucherPart } from '../plan/plan';
import { problem, type Problem } from '../reasons/problem';
import type { ReasonCode } from '../reasons/reasons';
import type { Found, SheetFile, StandingVoucher } from './found';
import { goOn, IN_PROGRESS_MS, MAY_CREATE_MS, stop, wait, type Step } from './step';

const MAX_LISTS = 5;
const MAX_STALE = 3;
/**
 * Looks of a run that repairs, counted from the first that shows its own file: what was uploaded in the
 * same second as that may show up to a second later, and the pauses between looks are longer.
 */
const REPAIR_LOOKS = 2;

const about = (posting: Posting, code: ReasonCode, details: Record<string, string> = {}): Problem =>
	problem(code, { document: posting.document.titleDa, ...details });

/**
 * Whether this run may make the voucher. Exactly one run books a sales document, and that run makes
 * its voucher; anybody else only repairs, once the booking is old enough that nobody is at work on it.
 */
function mayCreate(found: Found): boolean {
	const booked = found.sales.standing;
	if (!booked || found.sales.bookedByUs) return true;
	return found.now - booked.updatedAt > IN_PROGRESS_MS;
}

/** Whether this run is still young enough to make a voucher that another one may soon make too. */
const isFresh = (found: Found): boolean => found.now - found.startedAt <= MAY_CREATE_MS;

const byAge = (a: SheetFile, b: SheetFile): number =>
	a.uploadedAt - b.uploadedAt || (a.fileGuid < b.fileGuid ? -1 : 1);

/** Files whose uploader may still be at work, measured on Dinero's own clock against `since`. */
const alive = (files: readonly SheetFile[], since: number): SheetFile[] =>
	files.filter((file) => since - file.uploadedAt <= IN_PROGRESS_MS);

function beforeUpload(posting: Posting, part: VoucherPart, found: Found, files: SheetFile[]): Step {
	if (!mayCreate(found)) return wait(about(posting, 'IN_PROGRESS'));
	if (alive(files, found.now).length > 0) return wait(about(posting, 'IN_PROGRESS'));
	return isFresh(found) ? { do: 'uploadSheet', part } : wait(about(posting, 'IN_PROGRESS'));
}

/**
 * After the upload the oldest living file owns the voucher, for every run alike; a loser creates
 * nothing. Our own file must be in the list before anything can be said.
 */
function afterUpload(posting: Posting, part: VoucherPart, found: Found, files: SheetFile[]): Step {
	const own = files.find((file) => file.fileGuid === found.voucher.ownFile);
	if (!own) {
		return found.voucher.lists < MAX_LISTS
			? { do: 'listSheets', part, afterPause: true }
			: wait(about(posting, 'IN_PROGRESS'));
	}
	if (!found.sales.bookedByUs && found.voucher.ownLooks < REPAIR_LOOKS) {
		return { do: 'listSheets', part, afterPause: true };
	}
	const [owner] = alive(files, own.uploadedAt).sort(byAge);
	return owner?.fileGuid === own.fileGuid && isFresh(found)
		? { do: 'createVoucher', part }
		: wait(about(posting, 'IN_PROGRESS'));
}

/** The create got no clear answer: the file alone can show the voucher, and nobody creates twice. */
function afterUnknown(posting: Posting, part: VoucherPart, found: Found): Step {
	return found.voucher.lists < MAX_LISTS
		? { do: 'listSheets', part, afterPause: true }
		: stop(about(posting, 'UNCERTAIN', { step: part.description }));
}

function electionStep(posting: Posting, part: VoucherPart, found: Found): Step {
	const { files, ownFile } = found.voucher;
	const fresh = found.sales.bookedByUs && !found.evidence?.voucherGuid;
	if (files === null) {
		// The run that just booked the document knows that nobody made the voucher before.
		return ownFile === null && fresh
			? { do: 'uploadSheet', part }
			: { do: 'listSheets', part, afterPause: false };
	}
	const linked = files.find((file) => file.voucherGuid !== null);
	if (linked?.voucherGuid) return { do: 'readVoucher', part, guid: linked.voucherGuid };
	if (found.voucher.writeUnknown) return afterUnknown(posting, part, found);
	return ownFile === null
		? beforeUpload(posting, part, found, files)
		: afterUpload(posting, part, found, files);
}

/**
 * After a broken attempt our own draft shows whether Dinero lists drafts on their files. If it does
 * not, an older draft may stand unseen, so ours is taken back and the bookkeeper is asked.
 */
function probeStep(part: VoucherPart, found: Found): Step | undefined {
	const { afterBroken, createdByUs, draftSeen, lists } = found.voucher;
	if (!afterBroken || !createdByUs || draftSeen) return undefined;
	if (lists < MAX_LISTS) return { do: 'listSheets', part, afterPause: lists > 0 };
	return { do: 'deleteVoucher', part };
}

/** A voucher that Dinero gave other amounts than planned, or VAT where there is none. */
export function voucherProblem(posting: Posting, part: VoucherPart, voucher: StandingVoucher) {
	const noVat = part.lines.every((line) => line.accountVatCode.toLowerCase() === 'none');
	if (noVat && voucher.vat !== null && voucher.vat !== 0) return about(posting, 'VAT_ON_COGS');
	if (voucher.total === part.total) return undefined;
	const detail = `${danishAmount(part.total)} / ${danishAmount(voucher.total)}`;
	return about(posting, 'UNBALANCED', { detail });
}

/** A booked voucher stays, whatever the cost is now; the difference is only told. */
export function costChanged(posting: Posting, part: VoucherPart, voucher: StandingVoucher) {
	if (voucher.total === part.total) return undefined;
	const amounts = { posted: danishAmount(voucher.total), now: danishAmount(part.total) };
	return about(posting, 'COST_CHANGED', amounts);
}

function standingStep(
	posting: Posting,
	part: VoucherPart,
	found: Found,
	voucher: StandingVoucher,
): Step {
	if (voucher.state === 'booked') return goOn;
	const probe = probeStep(part, found);
	if (probe) return probe;
	if (!found.voucher.createdByUs && voucher.total !== part.total) {
		const detail = `${danishAmount(part.total)} / ${danishAmount(voucher.total)}`;
		return stop(about(posting, 'EDITED_IN_TARGET', { detail }));
	}
	const wrong = voucherProblem(posting, part, voucher);
	if (wrong) return stop(wrong);
	if (part.target === 'draft') return goOn;
	if (found.voucher.stale >= MAX_STALE) return wait(about(posting, 'IN_PROGRESS'));
	return { do: 'bookVoucher', part };
}

/** The next step for a manual voucher, whose one owner is elected through its file. */
export function manualVoucherStep(posting: Posting, part: VoucherPart, found: Found): Step {
	const { state, standing } = found.voucher;
	if (found.voucher.done) return goOn;
	if (state === 'deleted') {
		const text = part.description;
		return found.voucher.afterBroken && found.voucher.createdByUs
			? stop(about(posting, 'DRAFT_UNCERTAIN', { text }))
			: stop(about(posting, 'DELETED_IN_TARGET'));
	}
	if (standing) return standingStep(posting, part, found, standing);
	const known = found.evidence?.voucherGuid;
	if (known && state === 'unknown') return { do: 'readVoucher', part, guid: known };
	return electionStep(posting, part, found);
}
