import type { IDataObject, IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import { danishDay } from '../../../bookkeeping/danishDay';
import { Blocked, problem } from '../../../bookkeeping/reasons/problem';
import type { Filter } from '../../../services/dinero/lists';
import type { SalesQuery } from '../../../services/dinero/salesLists';
import { changesSinceFilter, deletedOnlyFilter, textFilter } from './filters';
import { isOn } from './flags';
import { contactLocator, keyIn } from './locators';
import { utcSeconds } from './times';

/** Document and payment in one word, as the lists tell them. */
export const STATES = [
	{ name: 'Booked (Bogført)', value: 'Booked' },
	{ name: 'Draft (Kladde)', value: 'Draft' },
	{ name: 'Overdue (Forfalden)', value: 'Overdue' },
	{ name: 'Overpaid', value: 'OverPaid' },
	{ name: 'Paid (Betalt)', value: 'Paid' },
];

const SORT_FIELDS = [
	{ name: 'Contact', value: 'Contact' },
	{ name: 'Date', value: 'VoucherDate' },
	{ name: 'Number', value: 'VoucherNumber' },
	{ name: 'Status', value: 'Status' },
];

const dayFilter = (displayName: string, name: string, description: string): INodeProperties => ({
	displayName,
	name,
	type: 'dateTime',
	default: '',
	description,
});

/** Every filter of a list of sales documents; `what` in the plural, such as `invoices`. */
const salesFilterOptions = (what: string): INodeProperties[] => [
	{ ...contactLocator, required: false, description: `Only ${what} of this customer` },
	dayFilter('Date From', 'startDate', 'First date, together with Date To; drafts come in any case'),
	dayFilter('Date To', 'endDate', 'Last date, together with Date From; drafts come in any case'),
	deletedOnlyFilter(what),
	textFilter('External Reference', 'externalReference', 'The whole reference'),
	textFilter('Search', 'freeTextSearch', 'Number, contact, title or total'),
	{
		displayName: 'Sort By',
		name: 'sort',
		type: 'multiOptions',
		options: SORT_FIELDS,
		default: [],
		description: 'Left out, by number and date',
	},
	{
		displayName: 'Sort Order',
		name: 'sortOrder',
		type: 'options',
		options: [
			{ name: 'Ascending', value: 'ascending' },
			{ name: 'Descending', value: 'descending' },
		],
		default: 'descending',
		description: 'Left out, the newest come first',
	},
	{
		displayName: 'Status',
		name: 'statusFilter',
		type: 'multiOptions',
		options: STATES,
		default: [],
		description: `Only ${what} in these states`,
	},
	textFilter('Title Contains', 'description', 'Part of the title'),
];

/** The collection of filters of a list of sales documents. */
export const salesFilters = (what: string, alsoChangesSince = true): INodeProperties => ({
	displayName: 'Filters',
	name: 'filters',
	type: 'collection',
	placeholder: 'Add Filter',
	default: {},
	options: [...(alsoChangesSince ? [changesSinceFilter(what)] : []), ...salesFilterOptions(what)],
});

/** The conditions, the one that leaves the fewest rows first: only that one is sent. */
function conditionsOf(set: IDataObject): Filter[] {
	const all: Filter[] = [
		{
			field: 'ExternalReference',
			operator: 'eq',
			value: String(set['externalReference'] ?? ''),
		},
		{ field: 'ContactGuid', operator: 'eq', value: keyIn(set['contact']) },
		{ field: 'Description', operator: 'contains', value: String(set['description'] ?? '') },
	];
	return all.filter(({ value }) => value !== '');
}

function days(set: IDataObject): Pick<SalesQuery, 'startDate' | 'endDate'> {
	const { startDate, endDate } = set;
	if (!startDate && !endDate) return {};
	// Dinero refuses the one without the other, in words that name neither field of this form.
	if (!startDate || !endDate)
		throw new Blocked([problem('DATES_INCOMPLETE', {}, startDate ? 'endDate' : 'startDate')]);
	return { startDate: danishDay(String(startDate)), endDate: danishDay(String(endDate)) };
}

const joined = (value: unknown): string => (Array.isArray(value) ? value.join(',') : '');

/** What the filters ask for. @throws Blocked DATES_INCOMPLETE before any call */
export function salesQueryOf(functions: IExecuteFunctions, itemIndex: number): SalesQuery {
	const set = functions.getNodeParameter('filters', itemIndex, {}) as IDataObject;
	const sort = joined(set['sort']);
	const statusFilter = joined(set['statusFilter']);
	return {
		filters: conditionsOf(set),
		...days(set),
		...(set['changesSince'] ? { changesSince: utcSeconds(String(set['changesSince'])) } : {}),
		...(set['freeTextSearch'] ? { freeTextSearch: String(set['freeTextSearch']) } : {}),
		...(isOn(set['deletedOnly']) && { deletedOnly: true }),
		...(statusFilter && { statusFilter }),
		...(sort && { sort }),
		...(set['sortOrder']
			? { sortOrder: set['sortOrder'] === 'ascending' ? 'ascending' : 'descending' }
			: {}),
	};
}
