import { exact, times, toText, type DecimalText } from './money';

/** What Dinero says of an account (source: accounts/entry). */
export interface AccountRow {
	AccountNumber: number;
	Name?: string | null;
	VatCode?: string | null;
	Category?: string | null;
	IsHidden?: boolean | null;
}

/** What Dinero says of a VAT code; the rate is a fraction such as 0.25 (source: vatTypes). */
export interface VatTypeRow {
	VatCode: string;
	Name?: string | null;
	VatRate: number;
}

export type AccountKind = 'revenue' | 'operating' | 'balance';

/** An account of the chart with the VAT that a sale on it gets. */
export interface Account {
	number: number;
	name: string;
	/** Upper-case code, or null without VAT. */
	vatCode: string | null;
	/** Percent, such as "25"; "0" without code; null when the company does not list the code. */
	vatPercent: DecimalText | null;
	kind: AccountKind;
	isHidden: boolean;
}

export type Chart = ReadonlyMap<number, Account>;

/** The pseudo code for no VAT. Null would mean the account's own code (source: Dinero OpenAPI). */
export const NO_VAT = 'none';

const HUNDRED = exact(100);
/** Balance-sheet categories of Dinero (source: accounts/entry categoryFilter). */
const BALANCE = new Set([
	'property',
	'turnover assets',
	'financial assets',
	'receivables',
	'liquid assets',
	'equity',
	'long term debt',
	'short term debt',
	'vat due',
	'salary due',
	'tax',
	'intangibleproperty',
]);

function kindOf(row: AccountRow): AccountKind {
	const category = (row.Category ?? '').toLowerCase();
	if (category === 'turnover') return 'revenue';
	if (BALANCE.has(category)) return 'balance';
	if (category !== '' && category !== 'not set') return 'operating';
	// Without category Dinero's number ranges decide: 1000-1999 income, from 50000 the balance sheet.
	if (row.AccountNumber >= 1000 && row.AccountNumber < 2000) return 'revenue';
	return row.AccountNumber >= 50000 ? 'balance' : 'operating';
}

/** Percent text of a fraction: 0.25 is "25". */
export const percentText = (fraction: number): DecimalText =>
	toText(times(exact(fraction), HUNDRED));

const rateOf = (fraction: number | undefined): DecimalText | null =>
	fraction === undefined ? null : percentText(fraction);

/** The chart by account number, each account with the rate of its own VAT code. */
export function readChart(accounts: readonly AccountRow[], vatTypes: readonly VatTypeRow[]): Chart {
	const rates = new Map(vatTypes.map((type) => [type.VatCode.toUpperCase(), type.VatRate]));
	return new Map(
		accounts.map((row) => {
			const code = row.VatCode?.trim().toUpperCase() ?? '';
			const vatCode = code === '' || code === NO_VAT.toUpperCase() ? null : code;
			const account: Account = {
				number: row.AccountNumber,
				name: row.Name ?? '',
				vatCode,
				vatPercent: vatCode === null ? '0' : rateOf(rates.get(vatCode)),
				kind: kindOf(row),
				isHidden: row.IsHidden ?? false,
			};
			return [account.number, account];
		}),
	);
}
