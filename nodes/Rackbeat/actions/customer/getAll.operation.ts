import { listCustomers } from '../../../../services/rackbeat/customers';
import { listFields, simplifyField, wantedRows } from '../../../operation/fields';
import type { ItemOperation } from '../../../operation/operation';
import { customerRow } from '../../customerRow';
import { rawJson } from '../../rawJson';
import type { RackbeatRun } from '../../rackbeatRun';

export const getAllCustomers: ItemOperation<RackbeatRun> = {
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many customers',
	description: 'Get customers, barred ones included',
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
					displayName: 'Search',
					name: 'search',
					type: 'string',
					default: '',
					description: 'Free text; Rackbeat decides which columns it looks in',
				},
			],
		},
	],
	async execute(run, itemIndex) {
		const { functions } = run;
		const { search } = functions.getNodeParameter('filters', itemIndex, {}) as { search?: string };
		const rows = await listCustomers(
			await run.api(itemIndex),
			{ ...(search && { search }) },
			{ limit: wantedRows(functions, itemIndex) },
		);
		const simplify = functions.getNodeParameter('simplify', itemIndex);
		return rows.map((row) => ({ json: simplify ? customerRow(row) : rawJson(row) }));
	},
};
