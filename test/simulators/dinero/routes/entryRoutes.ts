import type { Api, Call } from '../api';
import { vatTypeOf } from '../books/chart';
import { yearOf } from '../books/years';
import type { AccountingYear, Entry } from '../model';
import { sumOf, toKroner } from '../money';
import { invalid, notFound } from '../problems';

const MAX_CHANGES_MS = 31 * 24 * 3600 * 1000;
const FIRST_BALANCE_ACCOUNT = 50_000;
const RESULT = { AccountNumber: 9999, AccountName: 'Årets resultat' };

function readModel({ org, sim }: Call, entry: Entry): Record<string, unknown> {
	return {
		AccountNumber: entry.accountNumber,
		AccountName: entry.accountName,
		Date: entry.date,
		VoucherNumber: entry.voucherNumber,
		VoucherGuid: entry.voucherGuid,
		FileGuid: entry.fileGuid,
		VoucherType: entry.voucherType,
		Description: entry.description,
		VatType: vatTypeOf(org, entry.vatCode)?.Name ?? null,
		VatCode: entry.vatCode,
		// Debit is positive.
		Amount: toKroner(entry.debitOre - entry.creditOre),
		EntryGuid: sim.switches.on('entryGuids') ? entry.EntryGuid : null,
		ContactGuid: entry.contactGuid,
		Type: 'Normal',
	};
}

/** Primo entries: what each balance account brings into a year. */
function primo({ org }: Call, year: AccountingYear): Record<string, unknown>[] {
	const before = org.entries.filter(
		({ date, accountNumber }) => date < year.FromDate && accountNumber >= FIRST_BALANCE_ACCOUNT,
	);
	return totals(before).map(({ AccountNumber, AccountName, Amount }) => ({
		AccountNumber,
		AccountName,
		Date: year.FromDate,
		VoucherNumber: null,
		VoucherGuid: null,
		FileGuid: null,
		VoucherType: null,
		Description: 'Primo',
		VatType: null,
		VatCode: null,
		Amount,
		EntryGuid: null,
		ContactGuid: null,
		Type: 'Primo',
	}));
}

function dayOf(text: string | undefined, name: string): string {
	if (!text || Number.isNaN(Date.parse(text))) {
		throw invalid(name, `${name} must be a date.`);
	}
	return text.slice(0, 10);
}

function momentOf(text: string | undefined, name: string): number {
	const value = Date.parse(text ?? '');
	if (Number.isNaN(value)) {
		throw invalid(name, `${name} must be a date-time.`);
	}
	return value;
}

function entries(call: Call): unknown {
	const from = dayOf(call.query['fromdate'], 'fromDate');
	const to = dayOf(call.query['todate'], 'toDate');
	const year = yearOf(call.org, from);
	if (!year || yearOf(call.org, to) !== year || to < from) {
		throw invalid('toDate', 'The period must lie within one accounting year.');
	}
	const rows = call.org.entries
		.filter(({ date }) => from <= date && date <= to)
		.map((entry) => readModel(call, entry));
	const withPrimo = (call.query['includeprimo'] ?? 'true').toLowerCase() === 'true';
	return withPrimo && from === year.FromDate ? [...primo(call, year), ...rows] : rows;
}

function changes(call: Call): unknown {
	const from = momentOf(call.query['changesfrom'], 'changesFrom');
	const to = momentOf(call.query['changesto'], 'changesTo');
	if (to < from || to - from > MAX_CHANGES_MS) {
		throw invalid('changesTo', 'The period may be at most 31 days.');
	}
	return call.org.entries
		.filter(({ createdAt }) => from <= Date.parse(createdAt) && Date.parse(createdAt) <= to)
		.map((entry) => readModel(call, entry));
}

interface Total {
	AccountName: string;
	AccountNumber: number;
	Amount: number;
}

function totals(rows: readonly Entry[]): Total[] {
	const numbers = [...new Set(rows.map(({ accountNumber }) => accountNumber))];
	return numbers
		.sort((left, right) => left - right)
		.map((number) => {
			const own = rows.filter(({ accountNumber }) => accountNumber === number);
			const ore = sumOf(own.map(({ debitOre, creditOre }) => debitOre - creditOre));
			return {
				AccountName: own[0]?.accountName ?? '',
				AccountNumber: number,
				Amount: toKroner(ore),
			};
		});
}

type Report = 'saldo' | 'result' | 'primo' | 'balance';

function rowsOf({ org }: Call, year: AccountingYear, report: Report): Entry[] {
	const isBalance = (entry: Entry): boolean => entry.accountNumber >= FIRST_BALANCE_ACCOUNT;
	const upTo = org.entries.filter(({ date }) => date <= year.ToDate);
	const inYear = upTo.filter(({ date }) => date >= year.FromDate);
	const choices: Record<Report, () => Entry[]> = {
		saldo: () => [...inYear.filter((entry) => !isBalance(entry)), ...upTo.filter(isBalance)],
		result: () => inYear.filter((entry) => !isBalance(entry)),
		primo: () => upTo.filter((entry) => isBalance(entry) && entry.date < year.FromDate),
		balance: () => upTo.filter(isBalance),
	};
	return choices[report]();
}

const flag = (text: string | undefined, usual: boolean): boolean =>
	text === undefined ? usual : text.toLowerCase() === 'true';

function report(call: Call, kind: Report): unknown {
	const year = call.org.years.find(({ Name }) => Name === call.params['year']);
	if (!year) {
		throw notFound(`Accounting year ${call.params['year']}`);
	}
	const found = totals(rowsOf(call, year, kind));
	const zeros = flag(call.query['showzeroaccount'], false);
	const rows = found.filter(({ Amount }) => zeros || Amount !== 0);
	if (kind === 'primo' || !flag(call.query['includesummaryaccount'], true)) {
		return rows;
	}
	const result = totals(rowsOf(call, year, 'result'));
	return [
		...rows,
		{ ...RESULT, Amount: toKroner(sumOf(result.map(({ Amount }) => Math.round(Amount * 100)))) },
	];
}

/** What stands in the books: entries and sums of whole years. */
export function addEntryRoutes(api: Api): void {
	api.on('GET', 'v1/:org/entries', entries);
	api.on('GET', 'v1/:org/entries/changes', changes);
	for (const kind of ['saldo', 'result', 'primo', 'balance'] as const) {
		api.on('GET', `v1/:org/:year/reports/${kind}`, (call) => report(call, kind));
	}
}
