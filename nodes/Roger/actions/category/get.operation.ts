import { getCategory } from '../../../../services/roger/categories';
import { simplifyField } from '../../../operation/fields';
import type { ItemOperation } from '../../../operation/operation';
import { categoryIdOf, categoryLocator, chosen, teamLocator } from '../../locators';
import type { RogerRun } from '../../rogerRun';
import { categoryRow, rawJson } from '../../rows/registerRows';

export const getCategoryOperation: ItemOperation<RogerRun> = {
	value: 'get',
	name: 'Get',
	action: 'Get category',
	description: 'Get one category by its ID or account number',
	properties: [teamLocator, categoryLocator, simplifyField],
	async execute(run, itemIndex) {
		const { functions } = run;
		const teamId = chosen(functions, teamLocator, itemIndex);
		const value = functions.getNodeParameter(categoryLocator.name, itemIndex);
		const id = await categoryIdOf(run, teamId, value);
		const found = await getCategory(await run.api(), teamId, id);
		return {
			json: functions.getNodeParameter('simplify', itemIndex) ? categoryRow(found) : rawJson(found),
		};
	},
};
