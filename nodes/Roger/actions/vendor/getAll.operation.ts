import type { IDataObject } from 'n8n-workflow';
import { listVendors } from '../../../../services/roger/vendors';
import { listFields, simplifyField, wantedRows } from '../../../operation/fields';
import type { ItemOperation } from '../../../operation/operation';
import { chosen, teamLocator } from '../../locators';
import type { RogerRun } from '../../rogerRun';
import { rawJson, vendorRow } from '../../rows/registerRows';

export const getAllVendors: ItemOperation<RogerRun> = {
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many vendors',
	description: 'Get the vendors (leverandører) of a company, or those with an external ID',
	properties: [
		teamLocator,
		...listFields,
		{
			displayName: 'Filters',
			name: 'filters',
			type: 'collection',
			placeholder: 'Add Filter',
			default: {},
			options: [
				{
					displayName: 'External ID',
					name: 'externalId',
					type: 'string',
					default: '',
					description: 'The ID that the accounting system has for the vendor',
				},
			],
		},
		simplifyField,
	],
	async execute({ functions, api }, itemIndex) {
		const teamId = chosen(functions, teamLocator, itemIndex);
		const filters = functions.getNodeParameter('filters', itemIndex, {}) as IDataObject;
		const wanted = String(filters['externalId'] ?? '').trim();
		const all = await listVendors(await api(), teamId, wanted);
		// The filter is looked at again, so that a vendor of another id never comes through.
		const fitting = all.filter(({ externalId }) => wanted === '' || externalId === wanted);
		const show = functions.getNodeParameter('simplify', itemIndex) ? vendorRow : rawJson;
		return fitting.slice(0, wantedRows(functions, itemIndex)).map((each) => ({ json: show(each) }));
	},
};
