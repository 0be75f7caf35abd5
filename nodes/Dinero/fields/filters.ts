import type { INodeProperties } from 'n8n-workflow';
import type { Filter } from '../../../services/dinero/lists';

export const textFilter = (
	displayName: string,
	name: string,
	description: string,
): INodeProperties => ({ displayName, name, type: 'string', default: '', description });

/** `what` in the plural, such as `products`. */
export const changesSinceFilter = (what: string): INodeProperties => ({
	displayName: 'Changed Since',
	name: 'changesSince',
	type: 'dateTime',
	default: '',
	description: `Only ${what} that were made or changed at or after this time`,
});

export const deletedOnlyFilter = (what: string): INodeProperties => ({
	displayName: 'Deleted Only',
	name: 'deletedOnly',
	type: 'boolean',
	default: true,
	description: `Whether only deleted ${what} are returned`,
});

/** The conditions of a query filter for what the user filled in; Dinero joins them by AND. */
export const conditions = (known: ReadonlyArray<Omit<Filter, 'value'>>, set: object): Filter[] =>
	known.flatMap(({ field, operator }) => {
		const value: unknown = Object.entries(set).find(([name]) => name === field)?.[1];
		return value === undefined || value === '' ? [] : [{ field, operator, value: String(value) }];
	});
