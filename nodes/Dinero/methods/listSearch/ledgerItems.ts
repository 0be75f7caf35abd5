import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { danishDate, danishDay } from '../../../../bookkeeping/danishDay';
import { listUnbookedLedgerItems, type LedgerItem } from '../../../../services/dinero/ledgerItems';
import { dineroApiFor } from '../../dineroRun';
import { fitting, MOST_SHOWN } from './shown';

function shownName({ Id, VoucherDate, Lines }: LedgerItem): string {
	const [first, ...others] = Lines ?? [];
	const day = VoucherDate ? danishDate(danishDay(VoucherDate)) : '';
	const more = others.length > 0 ? `+${others.length}` : '';
	const amount = first?.Amount === null || first?.Amount === undefined ? '' : `${first.Amount} kr.`;
	const parts = [day, first?.Description, amount, more].filter((part) => part);
	return parts.length > 0 ? parts.join(' - ') : Id;
}

/** The items that stand unbooked, by day, text and amount of their first line. */
export async function searchLedgerItems(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const items = await listUnbookedLedgerItems(await dineroApiFor(this, 'form'));
	const results = items.map((item) => ({ name: shownName(item), value: item.Id }));
	return { results: fitting(results, filter).slice(0, MOST_SHOWN) };
}
