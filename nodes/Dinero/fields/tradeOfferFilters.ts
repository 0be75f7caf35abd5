import type { IDataObject, IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import { danishDay } from '../../../bookkeeping/danishDay';
import type { Filter } from '../../../services/dinero/lists';
import type { TradeOfferQuery } from '../../../services/dinero/tradeOffers';
import { changesSinceFilter, conditions, deletedOnlyFilter, textFilter } from './filters';
import { utcSeconds } from './times';

/** Conditions that the list knows, the one that leaves the fewest rows first: only that one is sent. */
const KNOWN: ReadonlyArray<Omit<Filter, 'value'>> = [
	{ field: 'Number', operator: 'eq' },
	{ field: 'ExternalReference', operator: 'eq' },
	{ field: 'ContactName', operator: 'contains' },
	{ field: 'Address', operator: 'contains' },
	{ field: 'Comment', operator: 'contains' },
	{ field: 'Description', operator: 'contains' },
	{ field: 'Date', operator: 'eq' },
	{ field: 'HasGeneratedAnyVouchers', operator: 'eq' },
	{ field: 'Currency', operator: 'eq' },
];

const numberFilter: INodeProperties = {
	displayName: 'Number',
	name: 'Number',
	type: 'number',
	typeOptions: { minValue: 1, numberPrecision: 0 },
	default: 1,
	description: 'Number of the offer',
};

const dateFilter: INodeProperties = {
	displayName: 'Date',
	name: 'Date',
	type: 'dateTime',
	default: '',
	description: 'Day of the offer',
};

const invoicedFilter: INodeProperties = {
	displayName: 'Has an Invoice',
	name: 'HasGeneratedAnyVouchers',
	type: 'boolean',
	default: true,
	description:
		'Whether only offers are returned from which an invoice was made, or only the others',
};

const orderFilters: INodeProperties[] = [
	{
		displayName: 'Sort By',
		name: 'sort',
		type: 'multiOptions',
		options: [
			{ name: 'Contact', value: 'ContactName' },
			{ name: 'Date', value: 'TradeOfferDate' },
			{ name: 'Number', value: 'TradeOfferNumber' },
			{ name: 'Status', value: 'Status' },
		],
		default: [],
		description: 'Left out, by number',
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
];

/** The collection of filters of the list of trade offers, whose fields differ from those of invoices. */
export const tradeOfferFilters: INodeProperties = {
	displayName: 'Filters',
	name: 'filters',
	type: 'collection',
	placeholder: 'Add Filter',
	default: {},
	options: [
		textFilter('Address Contains', 'Address', 'Part of the address'),
		changesSinceFilter('trade offers'),
		textFilter('Comment Contains', 'Comment', 'Part of the comment'),
		textFilter('Contact Name Contains', 'ContactName', 'Part of the customer’s name'),
		textFilter('Currency', 'Currency', 'ISO code, such as DKK'),
		dateFilter,
		deletedOnlyFilter('trade offers'),
		textFilter('External Reference', 'ExternalReference', 'The whole reference'),
		invoicedFilter,
		numberFilter,
		textFilter('Search', 'freeTextSearch', 'Number, contact, title or total'),
		...orderFilters,
		textFilter('Title Contains', 'Description', 'Part of the title'),
	],
};

/** What the filters ask for. */
export function tradeOfferQueryOf(
	functions: IExecuteFunctions,
	itemIndex: number,
): TradeOfferQuery {
	const set = functions.getNodeParameter('filters', itemIndex, {}) as IDataObject;
	const day = set['Date'] ? { Date: danishDay(String(set['Date'])) } : {};
	const sort = Array.isArray(set['sort']) ? set['sort'].join(',') : '';
	return {
		filters: conditions(KNOWN, { ...set, ...day }),
		...(set['changesSince'] ? { changesSince: utcSeconds(String(set['changesSince'])) } : {}),
		...(set['freeTextSearch'] ? { freeTextSearch: String(set['freeTextSearch']) } : {}),
		...(set['deletedOnly'] === true && { deletedOnly: true }),
		...(sort && { sort }),
		...(set['sortOrder']
			? { sortOrder: set['sortOrder'] === 'ascending' ? 'ascending' : 'descending' }
			: {}),
	};
}
