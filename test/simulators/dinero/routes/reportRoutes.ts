import type { Api, Call } from '../api';
import { FIRST_BALANCE_ACCOUNT, primoEntries, totalsOf } from '../books/accountTotals';
import type { AccountTotal } from '../books/accountTotals';
import { findAccount, vatTypeOf } from '../books/chart';
import type { AccountingYear, Entry } from '../model';
import { sumOf, toKroner } from '../money';
import { notFound } from '../problems';
import { entryModel } from './entryRoutes';

const RESULT = { AccountNumber: 9999, AccountName: 'Årets resultat' };

const KINDS = ['saldo', 'result', 'primo', 'balance'] as const;
type Kind = (typeof KINDS)[number];

const isBalance = (accountNumber: number): boolean => accountNumber >= FIRST_BALANCE_ACCOUNT;

function entriesOf({ org }: Call, year: AccountingYear, kind: Kind): Entry[] {
	const upTo = org.entries.filter(({ date }) => date <= year.ToDate);
	const result = upTo.filter(
		({ date, accountNumber }) => date >= year.FromDate && !isBalance(accountNumber),
	);
	const balance = upTo.filter(({ accountNumber }) => isBalance(accountNumber));
	const choices: Record<Kind, () => Entry[]> = {
		saldo: () => [...result, ...balance],
		result: () => result,
		primo: () => primoEntries(org, year),
		balance: () => balance,
	};
	return choices[kind]();
}

/** Accounts of the chart that the report is about and that have no entries. */
function zeroAccounts({ org }: Call, kind: Kind, known: readonly AccountTotal[]): AccountTotal[] {
	const numbers = new Set(known.map(({ accountNumber }) => accountNumber));
	const all = [
		...org.accounts.map(({ AccountNumber, Name }) => ({ number: AccountNumber, name: Name })),
		...org.deposits.map(({ AccountNumber, Name }) => ({ number: AccountNumber, name: Name })),
	];
	return all
		.filter(({ number }) => !numbers.has(number))
		.filter(({ number }) => kind === 'saldo' || isBalance(number) === (kind !== 'result'))
		.map(({ number, name }) => ({ accountNumber: number, accountName: name, ore: 0, entries: [] }));
}

const flag = (text: string | undefined, usual: boolean): boolean =>
	text === undefined ? usual : text.toLowerCase() === 'true';

function rowOf(call: Call, kind: Kind, total: AccountTotal): Record<string, unknown> {
	const { org, query } = call;
	const code = findAccount(org, total.accountNumber)?.vatCode ?? null;
	const withEntries = kind !== 'primo' && flag(query['includeledgerentries'], false);
	return {
		AccountName: total.accountName,
		AccountNumber: flag(query['showaccountno'], true) ? total.accountNumber : null,
		Amount: toKroner(total.ore),
		...(flag(query['showvattype'], false) ? { VatType: vatTypeOf(org, code)?.Name ?? null } : {}),
		...(withEntries
			? { LedgerEntries: total.entries.map((entry) => entryModel(call, entry)) }
			: {}),
	};
}

function report(call: Call, kind: Kind): unknown {
	const year = call.org.years.find(({ Name }) => Name === call.params['year']);
	if (!year) {
		throw notFound(`Accounting year ${call.params['year']}`);
	}
	const found = totalsOf(entriesOf(call, year, kind));
	const zeros = flag(call.query['showzeroaccount'], false);
	const wanted = zeros
		? [...found, ...zeroAccounts(call, kind, found)].sort(
				(left, right) => left.accountNumber - right.accountNumber,
			)
		: found.filter(({ ore }) => ore !== 0);
	const rows = wanted.map((total) => rowOf(call, kind, total));
	if (kind === 'primo' || !flag(call.query['includesummaryaccount'], true)) {
		return rows;
	}
	const result = totalsOf(entriesOf(call, year, 'result'));
	return [...rows, { ...RESULT, Amount: toKroner(sumOf(result.map(({ ore }) => ore))) }];
}

/** Sums of whole accounting years, from the entries. */
export function addReportRoutes(api: Api): void {
	for (const kind of KINDS) {
		api.on('GET', `v1/:org/:year/reports/${kind}`, (call) => report(call, kind));
	}
}
