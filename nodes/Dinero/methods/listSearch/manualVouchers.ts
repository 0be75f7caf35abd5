import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { danishDate, danishDay } from '../../../../bookkeeping/danishDay';
import {
	listEntryChanges,
	MOST_CHANGE_DAYS,
	type Entry,
} from '../../../../services/dinero/entries';
import { dineroApiFor } from '../../dineroRun';
import { utcSeconds } from '../../fields/times';
import { fitting, MOST_SHOWN } from './shown';

const DAY_MS = 24 * 3600 * 1000;

const isManual = ({ VoucherType, VoucherGuid }: Entry): boolean =>
	VoucherGuid !== null && VoucherGuid !== undefined && /manue?l/i.test(VoucherType ?? '');

const shownName = ({ VoucherNumber, Date: day, Description }: Entry): string =>
	[VoucherNumber, danishDate(danishDay(day)), Description]
		.filter((part) => part !== null && part !== undefined && part !== '')
		.join(' - ');

/** The manual vouchers that were booked within the last month, the newest first. */
export async function searchManualVouchers(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	// What was booked this very second counts too, and Dinero's clock may be a little ahead.
	const until = Date.now() + 60_000;
	const since = until - MOST_CHANGE_DAYS * DAY_MS + 1_000;
	const entries = await listEntryChanges(await dineroApiFor(this, 'form'), {
		changesFrom: utcSeconds(new Date(since).toISOString()),
		changesTo: utcSeconds(new Date(until).toISOString()),
		includePrimo: false,
	});
	const first = new Map<string, Entry>();
	for (const entry of entries.filter(isManual)) {
		const guid = entry.VoucherGuid ?? '';
		if (!first.has(guid)) first.set(guid, entry);
	}
	const results = [...first].map(([value, entry]) => ({ name: shownName(entry), value })).reverse();
	return { results: fitting(results, filter).slice(0, MOST_SHOWN) };
}
