import type { VoucherPart } from '../../../bookkeeping/plan/plan';
import type { StandingVoucher } from '../../../bookkeeping/posting/found';
import { Blocked, problem } from '../../../bookkeeping/reasons/problem';
import {
	addLedgerItems,
	bookLedgerItems,
	isLedgerFull,
	isUnknownLedgerItem,
	ledgerItemStatus,
	type LedgerItemStatus,
} from '../../../services/dinero/ledgerItems';
import { OutcomeUnknown, ServiceError } from '../../../services/http/serviceError';
import { pauseBefore, type Work } from './postingRun';
import { refused } from './refusal';
import { ledgerItemBody } from './wire';

const STATES: Readonly<Record<string, StandingVoucher['state']>> = {
	Booked: 'booked',
	PendingBooking: 'pending',
};

/** An item as its status tells it. */
export const ledgerStanding = (part: VoucherPart, row: LedgerItemStatus): StandingVoucher => ({
	guid: part.guid,
	version: row.Version ?? '',
	state: STATES[row.Status] ?? 'draft',
	number: row.VoucherNumber ?? null,
	// The status call tells no amounts; our own Id makes the content ours.
	total: part.total,
	vat: null,
});

const journalFull = (): Blocked => new Blocked([problem('JOURNAL_FULL')]);

/** Adds the item under our own Id; a duplicate means that it stands already, or did. */
export const addLedgerItem: Work<'addLedgerItem'> = async (run, { part }) => {
	const { voucher } = run.found;
	try {
		const [added] = await addLedgerItems(run.api, [ledgerItemBody(part, voucher.ownFile)]);
		const row = { Id: part.guid, Status: 'Draft', Version: added?.Version ?? null };
		Object.assign(voucher, {
			state: 'standing',
			standing: ledgerStanding(part, row),
			createdByUs: true,
		});
	} catch (error) {
		if (error instanceof OutcomeUnknown) {
			Object.assign(voucher, { state: 'standing', standing: null, writeUnknown: true });
		} else if (error instanceof ServiceError && error.kind === 'duplicate') {
			Object.assign(voucher, { state: 'standing', standing: null, wasDuplicate: true });
		} else if (isLedgerFull(error)) {
			throw journalFull();
		} else throw refused(error, run.posting.document.titleDa);
	}
};

/** Asks where the item is: draft, on its way, booked, or not there. */
export const readLedgerItem: Work<'readLedgerItem'> = async (run, { part, afterPause }) => {
	const { voucher } = run.found;
	if (afterPause) await run.sleep(pauseBefore(voucher.polls));
	voucher.polls += 1;
	try {
		const rows = await ledgerItemStatus(run.api, [part.guid]);
		const row = rows.find((each) => each.Id.toLowerCase() === part.guid);
		Object.assign(
			voucher,
			row ? { state: 'standing', standing: ledgerStanding(part, row) } : { state: 'absent' },
		);
	} catch (error) {
		if (!isUnknownLedgerItem(error)) throw refused(error, run.posting.document.titleDa);
		voucher.state = voucher.wasDuplicate ? 'deleted' : 'absent';
		voucher.standing = null;
	}
};

/** Starts booking; the answer only says that it began. */
export const bookLedgerItem: Work<'bookLedgerItem'> = async (run, { part }) => {
	const { voucher } = run.found;
	const { standing: item } = voucher;
	if (!item) return;
	voucher.stale += 1;
	try {
		await bookLedgerItems(run.api, [{ Id: part.guid, Version: item.version }]);
		voucher.bookedByUs = true;
		voucher.standing = { ...item, state: 'pending' };
	} catch (error) {
		const look =
			error instanceof OutcomeUnknown || (error instanceof ServiceError && error.kind === 'stale');
		if (!look) throw refused(error, run.posting.document.titleDa);
		voucher.standing = null;
	}
};
