import type { AccountingYear, Entry, Organisation } from '../model';
import { sumOf } from '../money';

/** Accounts from here on carry their balance into the next year; those before begin at nothing. */
export const FIRST_BALANCE_ACCOUNT = 50_000;

export interface AccountTotal {
	accountNumber: number;
	accountName: string;
	/** Debit positive. */
	ore: number;
	entries: Entry[];
}

export const signedOre = ({ debitOre, creditOre }: Entry): number => debitOre - creditOre;

/** What stands on each account that has entries, by account number. */
export function totalsOf(rows: readonly Entry[]): AccountTotal[] {
	const numbers = [...new Set(rows.map(({ accountNumber }) => accountNumber))];
	return numbers
		.sort((left, right) => left - right)
		.map((accountNumber) => {
			const entries = rows.filter((entry) => entry.accountNumber === accountNumber);
			return {
				accountNumber,
				accountName: entries[0]?.accountName ?? '',
				ore: sumOf(entries.map(signedOre)),
				entries,
			};
		});
}

/** What the balance accounts bring into a year. */
export const primoEntries = (org: Organisation, year: AccountingYear): Entry[] =>
	org.entries.filter(
		({ date, accountNumber }) => date < year.FromDate && accountNumber >= FIRST_BALANCE_ACCOUNT,
	);
