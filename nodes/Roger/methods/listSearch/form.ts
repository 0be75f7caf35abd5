import type { ILoadOptionsFunctions, INodeListSearchItems } from 'n8n-workflow';
import { problem, Blocked } from '../../../../bookkeeping/reasons/problem';
import type { RogerApi } from '../../../../services/roger/api';
import { listTeams } from '../../../../services/roger/teams';

/** The rows whose name holds what was typed; Roger searches no list itself. */
export const fitting = (
	rows: readonly INodeListSearchItems[],
	filter = '',
): INodeListSearchItems[] =>
	rows.filter(({ name }) => name.toLowerCase().includes(filter.toLowerCase()));

/** What another locator of the open form holds; empty where nothing is chosen. */
export function inForm(functions: ILoadOptionsFunctions, name: string): string {
	const value = functions.getCurrentNodeParameter(name, { extractValue: true });
	return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}

/** The company that the form is about: the chosen one, or the only one there is. */
export async function teamInForm(functions: ILoadOptionsFunctions, api: RogerApi): Promise<string> {
	const team = inForm(functions, 'team');
	if (team !== '') return team;
	const [only, ...others] = await listTeams(api);
	if (only && others.length === 0) return only.id;
	const words = { field: 'Company (Firma)', detail: 'choose it first' };
	throw new Blocked([problem('ROGER_FIELD_EMPTY', words, 'team')]);
}
