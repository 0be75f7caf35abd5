import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import type { ExpenseFilters } from '../../../services/roger/expenseList';
import { STATE_OPTIONS, TYPE_OPTIONS } from './documentTypes';

export const listFilters: INodeProperties = {
	displayName: 'Filters',
	name: 'filters',
	type: 'collection',
	placeholder: 'Add Filter',
	default: {},
	options: [
		{
			displayName: 'Document Types',
			name: 'types',
			type: 'multiOptions',
			options: TYPE_OPTIONS,
			default: [],
			description: 'Only these types; all where none is chosen',
		},
		{
			displayName: 'Include Archived',
			name: 'includeArchived',
			type: 'boolean',
			default: true,
			description: 'Whether to return those that a user has archived as well',
		},
		{
			displayName: 'Include Inactive',
			name: 'includeInactive',
			type: 'boolean',
			default: true,
			description:
				'Whether to return those that are cancelled, declined or deleted as well; Roger does not say which exactly',
		},
		{
			displayName: 'Pending My Approval',
			name: 'pendingUserApproval',
			type: 'boolean',
			default: true,
			description: 'Whether to return only those that wait for the user who signed in',
		},
		{
			displayName: 'States',
			name: 'states',
			type: 'multiOptions',
			options: STATE_OPTIONS,
			default: [],
			description: 'Only those in these states; all where none is chosen',
		},
	],
};

interface Filters extends Omit<ExpenseFilters, 'teamId' | 'state' | 'type'> {
	states?: string[];
	types?: string[];
}

/** Roger takes one state and one type a call, so each pair is asked for by itself. */
export function filtersOf(
	functions: IExecuteFunctions,
	itemIndex: number,
	teamId: string,
): ExpenseFilters[] {
	const {
		states = [],
		types = [],
		...flags
	} = functions.getNodeParameter('filters', itemIndex, {}) as Filters;
	const anyOf = (values: string[]): Array<string | undefined> =>
		values.length > 0 ? values : [undefined];
	return anyOf(states).flatMap((state) =>
		anyOf(types).map((type) => ({
			teamId,
			...flags,
			...(state && { state }),
			...(type && { type }),
		})),
	);
}
