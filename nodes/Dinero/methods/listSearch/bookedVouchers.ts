import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { danishDate, danishDay } from '../../../../bookkeeping/danishDay';
import { isPurchaseAccount } from '../../../../bookkeeping/purchaseRules';
import {
	listEntryChanges,
	MOST_CHANGE_DAYS,
	type Entry,
} from '../../../../services/dinero/entries';
import { dineroApiFor } from '../../dineroRun';
import { utcSeconds } from '../../fields/times';
import { fitting, MOST_SHOWN } from './shown';

const DAY_MS = 24 * 3600 * 1000;

const MANUAL = /manue?l/i;
const PURCHASE = /purchase|køb/i;

const shownName = ({ VoucherNumber, Date: day, Description }: Entry): string =>
	[VoucherNumber, danishDate(danishDay(day)), Description]
		.filter((part) => part !== null && part !== undefined && part !== '')
		.join(' - ');

/** The entries of each voucher of a type that was booked within the last month, the newest last. */
async function bookedLately(
	functions: ILoadOptionsFunctions,
	type: RegExp,
): Promise<Array<[guid: string, entries: Entry[]]>> {
	// What was booked this very second counts too, and Dinero's clock may be a little ahead.
	const until = Date.now() + 60_000;
	const since = until - MOST_CHANGE_DAYS * DAY_MS + 1_000;
	const entries = await listEntryChanges(await dineroApiFor(functions, 'form'), {
		changesFrom: utcSeconds(new Date(since).toISOString()),
		changesTo: utcSeconds(new Date(until).toISOString()),
		includePrimo: false,
	});
	const vouchers = new Map<string, Entry[]>();
	for (const entry of entries) {
		const { VoucherGuid: guid, VoucherType } = entry;
		if (!guid || !type.test(VoucherType ?? '')) continue;
		vouchers.set(guid, [...(vouchers.get(guid) ?? []), entry]);
	}
	return [...vouchers];
}

function shown(
	vouchers: Array<[guid: string, entries: Entry[]]>,
	filter: string | undefined,
): INodeListSearchResult {
	const results = vouchers
		.flatMap(([value, [first]]) => (first ? [{ name: shownName(first), value }] : []))
		.reverse();
	return { results: fitting(results, filter).slice(0, MOST_SHOWN) };
}

/** The manual vouchers that were booked within the last month, the newest first. */
export async function searchManualVouchers(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	return shown(await bookedLately(this, MANUAL), filter);
}

/** Costs of a voucher: above zero on a purchase, below on its credit note. */
const costs = (entries: readonly Entry[]): number =>
	entries
		.filter(({ AccountNumber }) => isPurchaseAccount(AccountNumber))
		.reduce((sum, { Amount }) => sum + Amount, 0);

/** The purchase vouchers that were booked within the last month, the newest first. */
export async function searchPurchaseVouchers(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const vouchers = await bookedLately(this, PURCHASE);
	return shown(
		vouchers.filter(([, entries]) => costs(entries) > 0),
		filter,
	);
}

/** The purchase credit notes that were booked within the last month, the newest first. */
export async function searchPurchaseCreditNotes(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const vouchers = await bookedLately(this, PURCHASE);
	return shown(
		vouchers.filter(([, entries]) => costs(entries) < 0),
		filter,
	);
}
