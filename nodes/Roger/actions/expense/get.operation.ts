import { getExpense } from '../../../../services/roger/expenses';
import { simplifyField } from '../../../operation/fields';
import type { ItemOperation } from '../../../operation/operation';
import { chosen, expenseLocator, teamOfListLocator } from '../../locators';
import type { RogerRun } from '../../rogerRun';
import { expenseDetail } from '../../rows/expenseRow';
import { rawJson } from '../../rows/registerRows';

export const getExpenseOperation: ItemOperation<RogerRun> = {
	value: 'get',
	name: 'Get',
	action: 'Get expense',
	description:
		'Get one document with its lines, labels, rate and list of files; without Simplify as Roger tells it, with links to the files',
	properties: [teamOfListLocator, expenseLocator, simplifyField],
	async execute({ functions, api }, itemIndex) {
		const found = await getExpense(await api(), chosen(functions, expenseLocator, itemIndex));
		return {
			json: functions.getNodeParameter('simplify', itemIndex)
				? expenseDetail(found)
				: rawJson(found),
		};
	},
};
