import { holds } from '../../../bookkeeping/stockValue/holds';
import { deleteLedgerItems, updateLedgerItems } from '../../../services/dinero/ledgerItems';
import { ledgerStatuses, unbookedAmong } from '../../../services/dinero/ledgerStatus';
import { OutcomeUnknown } from '../../../services/http/serviceError';
import { openItem } from '../ledger/openItem';
import { ledgerStanding } from './ledgerWork';
import { pauseBefore, type PostingRun, type Work } from './postingRun';
import { isRefusal, refused } from './refusal';
import { ledgerItemBody } from './wire';

/** What became of an item since it was read in that version. */
async function fateOf(run: PostingRun, id: string, version: string) {
	const item = (await unbookedAmong(run.api, [id])).get(id);
	if (item) return (item.Version ?? '') === version ? 'same' : 'changed';
	const isBooked = (await ledgerStatuses(run.api, [id])).has(id);
	return isBooked ? 'changed' : 'gone';
}

/**
 * A refused write is no trouble of its own where the item was changed or booked meanwhile: whether
 * Dinero says so by its code for outdated versions is not certain for ledger items, so it is looked at.
 */
async function fateAfter(error: unknown, run: PostingRun, id: string, version: string) {
	const isUnknown = error instanceof OutcomeUnknown;
	if (!isUnknown && !isRefusal(error)) throw refused(error, run.posting.document.titleDa);
	const fate = await fateOf(run, id, version);
	if (fate === 'same' && !isUnknown) throw refused(error, run.posting.document.titleDa);
	return fate;
}

/** Removes an open regulation of ours; one that was booked or changed meanwhile moves the figures. */
export const removeLedgerItem: Work<'removeLedgerItem'> = async (run, { item }) => {
	try {
		await deleteLedgerItems(run.api, [{ Id: item.id, Version: item.version }]);
	} catch (error) {
		const fate = await fateAfter(error, run, item.id, item.version);
		if (fate !== 'gone') {
			run.found.regulation.moved = true;
			return;
		}
	}
	run.found.regulation.removed += 1;
};

/** Looks what stands under our Id: an unbooked item tells its amounts, a booked one only its state. */
export const compareLedgerItem: Work<'compareLedgerItem'> = async (run, { part, afterPause }) => {
	const { voucher } = run.found;
	if (afterPause) await run.sleep(pauseBefore(voucher.polls));
	voucher.polls += 1;
	const item = (await unbookedAmong(run.api, [part.guid])).get(part.guid);
	const status = (await ledgerStatuses(run.api, [part.guid])).get(part.guid);
	if (!item && !status) {
		voucher.state = voucher.wasDuplicate ? 'deleted' : 'absent';
		return;
	}
	const row = status ?? { Id: part.guid, Status: 'Draft', Version: item?.Version ?? null };
	const isPlanned = item ? holds(openItem(item, row.Status), part) : voucher.bookedByUs;
	const read = ledgerStanding(part, row);
	Object.assign(voucher, { state: 'standing', standing: read });
	// What is not the planned item is somebody's own: the books moved since the plan.
	if (!isPlanned) run.found.regulation.moved = true;
};

/** Puts the new regulation in the place of the open one, if that is still as the plan saw it. */
export const replaceLedgerItem: Work<'replaceLedgerItem'> = async (run, { part, regulation }) => {
	const { voucher } = run.found;
	const body = ledgerItemBody(part, voucher.ownFile);
	const own = regulation.lineId === null ? {} : { Id: regulation.lineId };
	const replaced = body.Lines.map((line) => ({ ...own, ...line }));
	const key = { Id: part.guid, Version: regulation.version ?? '' };
	try {
		await updateLedgerItems(run.api, [{ ...body, ...key, Lines: replaced }]);
		voucher.createdByUs = true;
	} catch (error) {
		await fateAfter(error, run, part.guid, key.Version);
		if (!(error instanceof OutcomeUnknown)) {
			run.found.regulation.moved = true;
			return;
		}
	}
	await compareLedgerItem(run, { do: 'compareLedgerItem', part, afterPause: false });
};
