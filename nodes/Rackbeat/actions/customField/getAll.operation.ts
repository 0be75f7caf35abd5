import { listRecords } from '../../../../services/rackbeat/records';
import { listFields, simplifyField, wantedRows } from '../../../operation/fields';
import type { ItemOperation } from '../../../operation/operation';
import type { RackbeatRun } from '../../rackbeatRun';
import { CUSTOM_FIELD, fieldType, fieldUse } from '../../records/customField';
import { flagIn, textIn } from '../../records/recordValue';
import { shownAs } from '../../records/recordWork';

interface Filters {
	availableFor?: string;
	type?: string;
	useInLayouts?: boolean;
}

export const getAllCustomFields: ItemOperation<RackbeatRun> = {
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many custom fields',
	description: 'Get custom fields (ekstrafelter), which the Premium plan alone has',
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
				{ ...fieldUse, description: 'What the field stands on' },
				{ ...fieldType, description: 'What the field holds' },
				{
					displayName: 'Used in Layouts',
					name: 'useInLayouts',
					type: 'boolean',
					default: true,
					description: 'Whether the field is printed on documents',
				},
			],
		},
	],
	async execute(run, itemIndex) {
		const filters = run.functions.getNodeParameter('filters', itemIndex, {}) as Filters;
		const { availableFor, type, useInLayouts } = filters;
		const limit = wantedRows(run.functions, itemIndex);
		const query = {
			...(availableFor !== undefined && { for: availableFor }),
			...(type !== undefined && { type }),
			...(useInLayouts !== undefined && { use_in_layouts: useInLayouts }),
		};
		const rows = await listRecords(await run.api(itemIndex), CUSTOM_FIELD.kind, query, {
			limit,
			// Rackbeat ignores in silence what it does not filter by.
			keep: (row) =>
				(availableFor === undefined || textIn(row, 'available_for') === availableFor) &&
				(type === undefined || textIn(row, 'type') === type) &&
				(useInLayouts === undefined || flagIn(row, 'use_in_layouts') === useInLayouts),
		});
		return rows.map((row) => shownAs(run, itemIndex, CUSTOM_FIELD, row));
	},
};
