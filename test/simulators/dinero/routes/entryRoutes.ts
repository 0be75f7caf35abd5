import { createHash } from 'node:crypto';
import type { Api, Call } from '../api';
import { primoEntries, signedOre, totalsOf } from '../books/accountTotals';
import type { AccountTotal } from '../books/accountTotals';
import { vatTypeOf } from '../books/chart';
import { yearOf } from '../books/years';
import type { AccountingYear, Entry } from '../model';
import { toKroner } from '../money';
import { invalid } from '../problems';

const MAX_CHANGES_MS = 31 * 24 * 3600 * 1000;

type Row = Record<string, unknown>;

/** The entry as the lists show it; debit is positive. */
export function entryModel({ org, sim }: Call, entry: Entry): Row {
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
		Amount: toKroner(signedOre(entry)),
		EntryGuid: sim.switches.on('entryGuids') ? entry.EntryGuid : null,
		ContactGuid: entry.contactGuid,
		Type: 'Normal',
	};
}

/** The same guid for an account and a year, whatever its total. */
function primoGuid(org: number, account: number, year: string): string {
	const hex = createHash('sha256').update(`${org}|${account}|${year}`).digest('hex');
	const part = (from: number, length: number) => hex.slice(from, from + length);
	return `${part(0, 8)}-${part(8, 4)}-4${part(12, 3)}-8${part(15, 3)}-${part(18, 12)}`;
}

function primoModel({ org }: Call, year: AccountingYear, total: AccountTotal): Row {
	return {
		AccountNumber: total.accountNumber,
		AccountName: total.accountName,
		Date: year.FromDate,
		VoucherNumber: null,
		VoucherGuid: null,
		FileGuid: null,
		VoucherType: null,
		Description: 'Primo',
		VatType: null,
		VatCode: null,
		Amount: toKroner(total.ore),
		EntryGuid: primoGuid(org.id, total.accountNumber, year.Name),
		ContactGuid: null,
		Type: 'Primo',
	};
}

/** Opening entries: what each balance account brings into a year. */
const primo = (call: Call, year: AccountingYear): Row[] =>
	totalsOf(primoEntries(call.org, year)).map((total) => primoModel(call, year, total));

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

const wantsPrimo = ({ query }: Call): boolean =>
	(query['includeprimo'] ?? 'true').toLowerCase() === 'true';

function entries(call: Call): unknown {
	const from = dayOf(call.query['fromdate'], 'fromDate');
	const to = dayOf(call.query['todate'], 'toDate');
	const year = yearOf(call.org, from);
	if (!year || yearOf(call.org, to) !== year || to < from) {
		throw invalid('toDate', 'The period must lie within one accounting year.');
	}
	const rows = call.org.entries
		.filter(({ date }) => from <= date && date <= to)
		.map((entry) => entryModel(call, entry));
	const opens = wantsPrimo(call) && from === year.FromDate;
	return opens ? [...primo(call, year), ...rows] : rows;
}

/** Opening entries whose totals changed, with the totals of now. */
function changedPrimo(call: Call, isAdded: (entry: Entry) => boolean): Row[] {
	return call.org.years.flatMap((year) =>
		totalsOf(primoEntries(call.org, year))
			.filter(({ entries: own }) => own.some(isAdded))
			.map((total) => primoModel(call, year, total)),
	);
}

function changes(call: Call): unknown {
	const from = momentOf(call.query['changesfrom'], 'changesFrom');
	const to = momentOf(call.query['changesto'], 'changesTo');
	const takesLimit = call.sim.switches.is('entryChangesLimit', 'included');
	const longest = takesLimit ? MAX_CHANGES_MS : MAX_CHANGES_MS - 1;
	if (to < from || to - from > longest) {
		throw invalid('changesTo', 'The period may be at most 31 days.');
	}
	const isAdded = ({ createdAt }: Entry): boolean =>
		from <= Date.parse(createdAt) && Date.parse(createdAt) <= to;
	const rows = call.org.entries.filter(isAdded).map((entry) => entryModel(call, entry));
	return wantsPrimo(call) ? [...changedPrimo(call, isAdded), ...rows] : rows;
}

/** What stands in the books, by day and by when it was added. */
export function addEntryRoutes(api: Api): void {
	api.on('GET', 'v1/:org/entries', entries);
	api.on('GET', 'v1/:org/entries/changes', changes);
}
