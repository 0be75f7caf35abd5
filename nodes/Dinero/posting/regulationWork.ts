import { danishDay } from '../../../bookkeeping/danishDay';
import { exact, toOre } from '../../../bookkeeping/money';
import type { VoucherPart } from '../../../bookkeeping/plan/plan';
import {
	deleteLedgerItems,
	updateLedgerItems,
	type LedgerItem,
} from '../../../services/dinero/ledgerItems';
import { ledgerStatuses, unbookedAmong } from '../../../services/dinero/ledgerStatus';
import { OutcomeUnknown, ServiceError } from '../../../services/http/serviceError';
import { ledgerStanding } from './ledgerWork';
import { pauseBefore, type PostingRun, type Work } from './postingRun';
import { refused } from './refusal';
import { ledgerItemBody } from './wire';

const isStale = (error: unknown): boolean =>
	error instanceof ServiceError && error.kind === 'stale';

/** Whether an item is still unbooked in the kassekladde. */
const isOpen = async (run: PostingRun, id: string): Promise<boolean> =>
	(await unbookedAmong(run.api, [id])).has(id);

/** Removes an open regulation of ours; one that was booked meanwhile changes the figures. */
export const removeLedgerItem: Work<'removeLedgerItem'> = async (run, { item }) => {
	try {
		await deleteLedgerItems(run.api, [{ Id: item.id, Version: item.version }]);
	} catch (error) {
		const look = error instanceof OutcomeUnknown || isStale(error);
		if (!look) throw refused(error, run.posting.document.titleDa);
		if (await isOpen(run, item.id)) {
			run.found.regulation.moved = true;
			return;
		}
	}
	run.found.regulation.removed += 1;
};

/** What an item holds, where it holds what was planned: one line between the two accounts on that day. */
function totalOf(part: VoucherPart, item: LedgerItem): number | null {
	const [planned] = part.lines;
	const [line, ...more] = item.Lines ?? [];
	const isPlanned =
		more.length === 0 &&
		line?.AccountNumber === planned?.accountNumber &&
		line?.BalancingAccountNumber === planned?.balancingAccountNumber &&
		danishDay(item.VoucherDate ?? '1900-01-01') === part.date;
	return isPlanned ? toOre(exact(line?.Amount ?? 0)) : null;
}

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
	const isOurs = item ? totalOf(part, item) : voucher.bookedByUs ? part.total : null;
	// An amount that is not the planned one is somebody's own, whatever it is.
	const total = isOurs ?? Number.NaN;
	Object.assign(voucher, { state: 'standing', standing: { ...ledgerStanding(part, row), total } });
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
		if (isStale(error)) {
			run.found.regulation.moved = true;
			return;
		}
		if (!(error instanceof OutcomeUnknown)) throw refused(error, run.posting.document.titleDa);
	}
	await compareLedgerItem(run, { do: 'compareLedgerItem', part, afterPause: false });
};
