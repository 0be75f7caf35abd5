import { setExpenseCategory } from '../../../../services/roger/expenses';
import type { ItemOperation } from '../../../operation/operation';
import { categoryIdOf, categoryLocator, chosen, expenseLocator, teamLocator } from '../../locators';
import type { RogerRun } from '../../rogerRun';

export const setExpenseCategoryOperation: ItemOperation<RogerRun> = {
	value: 'setCategory',
	name: 'Set Category',
	action: 'Set category of expense',
	description: 'Set the category (konto) of a document, chosen from the list or by account number',
	properties: [teamLocator, expenseLocator, categoryLocator],
	async execute(run, itemIndex) {
		const { functions } = run;
		const teamId = chosen(functions, teamLocator, itemIndex);
		const id = chosen(functions, expenseLocator, itemIndex);
		const value = functions.getNodeParameter(categoryLocator.name, itemIndex);
		const categoryId = await categoryIdOf(run, teamId, value);
		await setExpenseCategory(await run.api(), id, categoryId);
		return { json: { id, categoryId } };
	},
};
