import type { INodeProperties } from 'n8n-workflow';
import { danishCvr } from '../../../../bookkeeping/vatNumber';
import {
	listAllContacts,
	listContacts,
	type ContactQuery,
} from '../../../../services/dinero/contacts';
import { listFields, simplifyField, wantedRows } from '../../../operation/fields';
import type { ItemOperation } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';
import { changesSinceFilter, conditions, textFilter } from '../../fields/filters';
import { utcSeconds } from '../../fields/times';
import { contactRow, rawJson } from '../../rows';

/** What Dinero can filter contacts by (source: Dinero OpenAPI). */
const CONDITIONS = [
	{ field: 'Name', operator: 'contains' },
	{ field: 'ExternalReference', operator: 'eq' },
	{ field: 'Email', operator: 'eq' },
	{ field: 'VatNumber', operator: 'eq' },
	{ field: 'EanNumber', operator: 'eq' },
	{ field: 'IsPerson', operator: 'eq' },
	{ field: 'Phone', operator: 'eq' },
] as const;

interface Chosen {
	changesSince?: string;
	VatNumber?: string;
}

const deletedField: INodeProperties = {
	displayName: 'Deleted Contacts',
	name: 'deleted',
	type: 'options',
	options: [
		{ name: 'Exclude', value: 'exclude', description: 'Only contacts that are in use' },
		{ name: 'Include', value: 'include', description: 'Live and deleted contacts' },
		{ name: 'Only', value: 'only', description: 'Only deleted contacts' },
	],
	default: 'exclude',
	description: 'Whether deleted contacts are returned; Deleted At tells them from the live ones',
};

const filterOptions: INodeProperties[] = [
	changesSinceFilter('contacts'),
	textFilter('EAN Number', 'EanNumber', 'The whole number of thirteen digits'),
	textFilter('Email', 'Email', 'The whole email address'),
	textFilter('External Reference', 'ExternalReference', 'The whole reference'),
	{
		displayName: 'Is Person',
		name: 'IsPerson',
		type: 'boolean',
		default: true,
		description: 'Whether only private persons are returned, or only companies',
	},
	textFilter('Name Contains', 'Name', 'Part of the name'),
	textFilter('Phone', 'Phone', 'The whole number as it stands in Dinero'),
	textFilter('VAT Number (CVR)', 'VatNumber', 'The whole number as it stands in Dinero'),
];

function queryOf(set: Chosen): ContactQuery {
	const { VatNumber = '' } = set;
	// A Danish number is kept as eight digits.
	const wanted = VatNumber ? { ...set, VatNumber: danishCvr(VatNumber) ?? VatNumber } : set;
	return {
		filters: conditions(CONDITIONS, wanted),
		...(set.changesSince && { changesSince: utcSeconds(set.changesSince) }),
	};
}

/** Get customers and suppliers */
export const getContacts: ItemOperation<DineroRun> = {
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many contacts',
	description: 'Get customers and suppliers',
	properties: [
		...listFields,
		simplifyField,
		deletedField,
		{
			displayName: 'Filters',
			name: 'filters',
			type: 'collection',
			placeholder: 'Add Filter',
			default: {},
			options: filterOptions,
		},
	],
	async execute({ functions, api }, itemIndex) {
		const query = queryOf(functions.getNodeParameter('filters', itemIndex, {}) as Chosen);
		const paging = { limit: wantedRows(functions, itemIndex) };
		const deleted = functions.getNodeParameter('deleted', itemIndex, 'exclude') as string;
		const client = await api(itemIndex);
		const rows =
			deleted === 'exclude'
				? await listContacts(client, query, paging)
				: await listAllContacts(
						client,
						{ ...query, ...(deleted === 'only' && { deletedOnly: true }) },
						paging,
					);
		const simple = functions.getNodeParameter('simplify', itemIndex);
		return rows.map((row) => ({ json: simple ? contactRow(row) : rawJson(row) }));
	},
};
