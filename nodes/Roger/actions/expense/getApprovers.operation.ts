import { listApprovers } from '../../../../services/roger/expenses';
import type { ItemOperation } from '../../../operation/operation';
import { chosen, expenseLocator, teamOfListLocator } from '../../locators';
import type { RogerRun } from '../../rogerRun';

export const getExpenseApprovers: ItemOperation<RogerRun> = {
	value: 'getApprovers',
	name: 'Get Approvers',
	action: 'Get approvers of expense',
	description: 'Get the users who are asked to approve a document; what they decided is not told',
	properties: [teamOfListLocator, expenseLocator],
	async execute({ functions, api }, itemIndex) {
		const id = chosen(functions, expenseLocator, itemIndex);
		const all = await listApprovers(await api(), id);
		return all.map((each) => ({ json: { expense: id, userId: each.id } }));
	},
};
