import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { rogerDay } from '../../../../bookkeeping/document/rogerDay';
import { listExpenses } from '../../../../services/roger/expenseList';
import { getExpense, type ListedExpense } from '../../../../services/roger/expenses';
import { oreText } from '../../fields/amounts';
import { rogerApiFor } from '../../rogerRun';
import { fitting, inForm, teamInForm } from './form';

/** So many rows a list shows at once: two pages, since a form must not use a minute's calls up. */
const MOST_SHOWN = 190;

const shown = ({
	number,
	type,
	vendor,
	amount,
	currency,
	state,
	issueDate,
}: ListedExpense): string =>
	[
		...[number, type, vendor?.name, `${oreText(amount)} ${currency ?? ''}`.trim()],
		...[rogerDay(issueDate), state],
	]
		.filter((part) => part !== null && part !== undefined && part !== '')
		.join(' - ');

/** Documents of the chosen company, by number, vendor, amount or state. */
export async function searchExpenses(
	this: ILoadOptionsFunctions,
	filter = '',
): Promise<INodeListSearchResult> {
	const api = await rogerApiFor(this, 'form');
	const teamId = await teamInForm(this, api);
	const { rows } = await listExpenses(api, { teamId }, MOST_SHOWN);
	return {
		results: fitting(
			rows.map((each) => ({ name: shown(each), value: each.id })),
			filter,
		),
	};
}

/** Files of the chosen document. */
export async function searchAttachments(
	this: ILoadOptionsFunctions,
	filter = '',
): Promise<INodeListSearchResult> {
	const id = inForm(this, 'expense');
	if (id === '') return { results: [] };
	const { attachments } = await getExpense(await rogerApiFor(this, 'form'), id);
	const rows = (attachments ?? []).map((each) => ({
		name: `${each.isOriginal ? 'Original' : 'File'} - ${each.created ?? each.id}`,
		value: each.id,
	}));
	return { results: fitting(rows, filter) };
}
