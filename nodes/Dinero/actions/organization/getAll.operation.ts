import { listOrganizations } from '../../../../services/dinero/organizations';
import { listFields, wantedRows } from '../../../operation/fields';
import { rawJson } from '../../rows';
import type { ItemOperation } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';

/** Get the companies (firmaer) that the credential can see */
export const getOrganizations: ItemOperation<DineroRun> = {
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many organizations',
	description: 'Get the companies (firmaer) that the credential can see',
	properties: listFields,
	async execute({ functions, login }, itemIndex) {
		const rows = await listOrganizations(await login(itemIndex));
		return rows.slice(0, wantedRows(functions, itemIndex)).map((row) => ({ json: rawJson(row) }));
	},
};
