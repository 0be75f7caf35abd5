import { utcSeconds } from '../../fields/times';
import { listContacts } from '../../../../services/dinero/contacts';
import { listFields, simplifyField, wantedRows } from '../../../operation/fields';
import { contactRow, rawJson } from '../../rows';
import type { ItemOperation } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';

const FILTERS = [
	{ field: 'Name', operator: 'contains' as const },
	{ field: 'Email', operator: 'eq' as const },
	{ field: 'VatNumber', operator: 'eq' as const },
	{ field: 'ExternalReference', operator: 'eq' as const },
];

/** Get customers and suppliers */
export const getContacts: ItemOperation<DineroRun> = {
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many contacts',
	description: 'Get customers and suppliers',
	properties: [
		...listFields,
		simplifyField,
		{
			displayName: 'Filters',
			name: 'filters',
			type: 'collection',
			placeholder: 'Add Filter',
			default: {},
			options: [
				{
					displayName: 'Changed Since',
					name: 'changesSince',
					type: 'dateTime',
					default: '',
					description: 'Only contacts that were changed at or after this time',
				},
				{
					displayName: 'Deleted Only',
					name: 'deletedOnly',
					type: 'boolean',
					default: true,
					description: 'Whether only deleted contacts are returned',
				},
				{
					displayName: 'Email',
					name: 'Email',
					type: 'string',
					default: '',
					description: 'The whole e-mail address',
				},
				{
					displayName: 'External Reference',
					name: 'ExternalReference',
					type: 'string',
					default: '',
					description: 'The whole reference',
				},
				{
					displayName: 'Name Contains',
					name: 'Name',
					type: 'string',
					default: '',
					description: 'Part of the name',
				},
				{
					displayName: 'VAT Number (CVR)',
					name: 'VatNumber',
					type: 'string',
					default: '',
					description: 'The whole number as it stands in Dinero',
				},
			],
		},
	],
	async execute({ functions, api }, itemIndex) {
		const set = functions.getNodeParameter('filters', itemIndex, {}) as Record<string, string>;
		const filters = FILTERS.filter(({ field }) => set[field]).map((each) => ({
			...each,
			value: set[each.field] ?? '',
		}));
		const query = {
			filters,
			...(set['changesSince'] && { changesSince: utcSeconds(set['changesSince']) }),
			...(set['deletedOnly'] && { deletedOnly: true }),
		};
		const rows = await listContacts(await api(itemIndex), query, {
			limit: wantedRows(functions, itemIndex),
		});
		const simple = functions.getNodeParameter('simplify', itemIndex);
		return rows.map((row) => ({ json: simple ? contactRow(row) : rawJson(row) }));
	},
};
