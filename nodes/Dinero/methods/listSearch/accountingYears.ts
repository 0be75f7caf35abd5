import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { danishDate, danishDay } from '../../../../bookkeeping/danishDay';
import { listAccountingYears } from '../../../../services/dinero/accountingYears';
import { dineroApiFor } from '../../dineroRun';
import { fitting } from './shown';

/** The company's accounting years, the newest first. */
export async function searchAccountingYears(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const years = await listAccountingYears(await dineroApiFor(this, 'form'));
	const named = years.flatMap(({ Name, FromDate, ToDate }) =>
		Name ? [{ Name, from: danishDay(FromDate), to: danishDay(ToDate) }] : [],
	);
	const results = named
		.sort((a, b) => (a.from < b.from ? 1 : -1))
		.map(({ Name, from, to }) => ({
			name: `${Name} (${danishDate(from)} - ${danishDate(to)})`,
			value: Name,
		}));
	return { results: fitting(results, filter) };
}
