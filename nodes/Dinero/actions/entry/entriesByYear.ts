import type { IExecuteFunctions } from 'n8n-workflow';
import { danishDate, danishDay } from '../../../../bookkeeping/danishDay';
import {
	splitByYears,
	type NamedYear,
	type Period,
	type YearPart,
} from '../../../../bookkeeping/periods';
import { Blocked, problem } from '../../../../bookkeeping/reasons/problem';
import { listAccountingYears } from '../../../../services/dinero/accountingYears';
import type { DineroApi } from '../../../../services/dinero/api';
import { listEntries, type Entry } from '../../../../services/dinero/entries';

async function yearsOf(api: DineroApi): Promise<NamedYear[]> {
	const years = await listAccountingYears(api);
	return years.map(({ Name, FromDate, ToDate }) => ({
		name: Name ?? FromDate.slice(0, 4),
		from: danishDay(FromDate),
		to: danishDay(ToDate),
	}));
}

const shown = ({ from, to }: Period): string => `${danishDate(from)}-${danishDate(to)}`;

/** Nothing can be booked outside the accounting years; still, the user is told that it was asked for. */
function tellOutside(functions: IExecuteFunctions, outside: readonly Period[]): void {
	if (outside.length === 0) return;
	functions.addExecutionHints({
		message: `No accounting year holds ${outside.map(shown).join(', ')}, so nothing was read for these days.`,
		location: 'outputPane',
	});
}

function checked(period: Period, years: readonly NamedYear[]): YearPart[] {
	if (period.to < period.from) {
		const details = { from: danishDate(period.from), to: danishDate(period.to) };
		throw new Blocked([problem('PERIOD_REVERSED', details, 'fromDate')]);
	}
	const { parts } = splitByYears(period, years);
	if (parts.length > 0) return parts;
	throw new Blocked([
		problem(
			'OUTSIDE_YEARS',
			{
				from: danishDate(period.from),
				to: danishDate(period.to),
				years: years.map((year) => `${year.name}: ${shown(year)}`).join(', '),
			},
			'fromDate',
		),
	]);
}

/** An entry and the accounting year in which it stands. */
export interface YearEntry {
	entry: Entry;
	year: string;
}

/**
 * The entries of a period, one call for each accounting year that it touches, until enough are read.
 * @throws Blocked OUTSIDE_YEARS when no accounting year holds any of it, PERIOD_REVERSED
 */
export async function entriesByYear(
	functions: IExecuteFunctions,
	api: DineroApi,
	period: Period,
	wanted: { includePrimo: boolean; limit: number },
): Promise<YearEntry[]> {
	const years = await yearsOf(api);
	const parts = checked(period, years);
	tellOutside(functions, splitByYears(period, years).outside);
	const found: YearEntry[] = [];
	for (const { year, from, to } of parts) {
		if (found.length >= wanted.limit) break;
		const query = { fromDate: from, toDate: to, includePrimo: wanted.includePrimo };
		found.push(...(await listEntries(api, query)).map((entry) => ({ entry, year })));
	}
	return found.slice(0, wanted.limit);
}
