import { listCategories } from '../../../../services/roger/categories';
import { listFields, simplifyField, wantedRows } from '../../../operation/fields';
import type { ItemOperation } from '../../../operation/operation';
import { chosen, teamLocator } from '../../locators';
import type { RogerRun } from '../../rogerRun';
import { categoryRow, rawJson } from '../../rows/registerRows';

export const getAllCategories: ItemOperation<RogerRun> = {
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many categories',
	description: 'Get the categories (kontoplan) of a company; their number is the account number',
	properties: [teamLocator, ...listFields, simplifyField],
	async execute({ functions, api }, itemIndex) {
		const all = await listCategories(await api(), chosen(functions, teamLocator, itemIndex));
		const show = functions.getNodeParameter('simplify', itemIndex) ? categoryRow : rawJson;
		return all.slice(0, wantedRows(functions, itemIndex)).map((each) => ({ json: show(each) }));
	},
};
