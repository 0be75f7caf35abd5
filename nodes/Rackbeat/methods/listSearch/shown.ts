import type { INodeListSearchItems } from 'n8n-workflow';

/** So many rows a list shows; a search text finds the others. */
export const MOST_SHOWN = 100;

/** The rows whose name holds what was typed, for lists that Rackbeat does not search itself. */
export const fitting = (
	rows: readonly INodeListSearchItems[],
	filter = '',
): INodeListSearchItems[] =>
	rows.filter(({ name }) => name.toLowerCase().includes(filter.toLowerCase()));
