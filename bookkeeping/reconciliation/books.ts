import type { AccountRow } from '../chart';
import type { Day } from '../danishDay';
import type { Ore } from '../money';

/** One booked entry of Dinero (postering). */
export interface BookEntry {
	account: number;
	/** DKK, debit positive. */
	amount: Ore;
	day: Day;
	/** Null where it carries none. */
	vatCode: string | null;
	description: string;
	voucherGuid: string;
	voucherNumber: number | null;
	voucherType: string;
	fileGuid: string;
	contactGuid: string;
	/** Normal, Primo or Ultimo. */
	type: string;
}

/** Everything that was booked under one voucher. */
export interface BookedVoucher {
	key: string;
	guid: string;
	number: number | null;
	type: string;
	day: Day;
	fileGuid: string;
	contactGuid: string;
	entries: BookEntry[];
	/** By account; accounts that came to nothing are left out. */
	byAccount: ReadonlyMap<number, Ore>;
}

export const keyOfEntry = ({ voucherGuid, voucherType, voucherNumber }: BookEntry): string =>
	voucherGuid === '' ? `${voucherType} ${voucherNumber ?? ''}` : voucherGuid;

function balances(entries: readonly BookEntry[]): Map<number, Ore> {
	const sums = new Map<number, Ore>();
	for (const { account, amount } of entries) sums.set(account, (sums.get(account) ?? 0) + amount);
	return new Map([...sums].filter(([, amount]) => amount !== 0));
}

/** The vouchers of the entries; opening and closing entries belong to none. */
export function vouchersOf(entries: readonly BookEntry[]): BookedVoucher[] {
	const byKey = new Map<string, BookEntry[]>();
	for (const entry of entries.filter(({ type }) => type !== 'Primo' && type !== 'Ultimo')) {
		const key = keyOfEntry(entry);
		byKey.set(key, [...(byKey.get(key) ?? []), entry]);
	}
	return [...byKey].flatMap(([key, own]) => {
		const [first] = own;
		if (!first) return [];
		return {
			key,
			guid: first.voucherGuid,
			number: first.voucherNumber,
			type: first.voucherType,
			day: first.day,
			fileGuid: own.find(({ fileGuid }) => fileGuid !== '')?.fileGuid ?? '',
			contactGuid: own.find(({ contactGuid }) => contactGuid !== '')?.contactGuid ?? '',
			entries: own,
			byAccount: balances(own),
		};
	});
}

/** Whether anything of a voucher is left: a deleted one is booked the other way round as well. */
export const stands = ({ byAccount }: BookedVoucher): boolean => byAccount.size > 0;

/** The sum of the debits of a voucher, once what came to nothing is left out. */
export const debitsOf = ({ byAccount }: BookedVoucher): Ore =>
	[...byAccount.values()].filter((amount) => amount > 0).reduce((all, each) => all + each, 0);

/** Dinero's standard chart keeps VAT here; it counts where an account tells no category. */
const VAT_RANGE = { from: 64000, to: 64999 };

/** The accounts of VAT owed and deductible (skyldig moms). */
export function vatAccounts(accounts: readonly AccountRow[]): ReadonlySet<number> {
	const isVat = ({ AccountNumber, Category }: AccountRow): boolean => {
		const category = (Category ?? '').toLowerCase();
		if (category !== '' && category !== 'not set') return category === 'vat due';
		return AccountNumber >= VAT_RANGE.from && AccountNumber <= VAT_RANGE.to;
	};
	return new Set(accounts.filter(isVat).map(({ AccountNumber }) => AccountNumber));
}

/** What of a voucher stands on some of the accounts, debit positive. */
export const sumOn = ({ byAccount }: BookedVoucher, accounts: ReadonlySet<number>): Ore =>
	[...byAccount]
		.filter(([account]) => accounts.has(account))
		.reduce((all, [, amount]) => all + amount, 0);
