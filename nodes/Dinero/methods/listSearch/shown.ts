import type { INodeListSearchItems } from 'n8n-workflow';

/** So many rows a list shows; a search text finds the others. */
export const MOST_SHOWN = 100;

/** The rows whose name holds what was typed, for lists that Dinero cannot search itself. */
export const fitting = (
	rows: readonly INodeListSearchItems[],
	filter: string | undefined,
): INodeListSearchItems[] =>
	rows.filter(({ name }) => !filter || name.toLowerCase().includes(filter.toLowerCase()));
