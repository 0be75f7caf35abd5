import type { IDataObject } from 'n8n-workflow';
import { importVendors, listVendors } from '../../../../services/roger/vendors';
import type { ItemOperation } from '../../../operation/operation';
import { importedAs, importedVendorFields, VENDOR_TEXTS } from '../../fields/importedVendor';
import { textsIn } from '../../fields/rowsInput';
import { categoryIdOf, chosen, emptyField, idIn, teamLocator } from '../../locators';
import type { RogerRun } from '../../rogerRun';

export const importVendorOperation: ItemOperation<RogerRun> = {
	value: 'import',
	name: 'Create or Match',
	action: 'Create or match a vendor',
	description:
		'Create a vendor (leverandør), or match the one that Roger knows by external ID, identification or name; which one it became is read again',
	properties: [
		teamLocator,
		{
			displayName: 'Name',
			name: 'name',
			type: 'string',
			required: true,
			default: '',
			description: 'Name of the vendor',
		},
		{
			displayName: 'Additional Fields',
			name: 'additionalFields',
			type: 'collection',
			placeholder: 'Add Field',
			default: {},
			options: importedVendorFields,
		},
	],
	async execute(run, itemIndex) {
		const { functions } = run;
		const teamId = chosen(functions, teamLocator, itemIndex);
		const name = String(functions.getNodeParameter('name', itemIndex)).trim();
		if (name === '') throw emptyField('Name', 'name');
		const given = functions.getNodeParameter('additionalFields', itemIndex, {}) as IDataObject;
		const hasCategory = idIn(given['defaultCategory']) !== '';
		const vendor = {
			name,
			...textsIn(given, VENDOR_TEXTS),
			...(hasCategory && {
				defaultCategoryId: await categoryIdOf(run, teamId, given['defaultCategory']),
			}),
		};
		const api = await run.api();
		await importVendors(api, teamId, [vendor]);
		const found = importedAs(await listVendors(api, teamId), vendor);
		return {
			json: {
				id: found?.id ?? null,
				name: found?.name ?? name,
				identification: found?.identification ?? null,
				externalId: found?.externalId ?? null,
				found: found !== undefined,
			},
		};
	},
};
