import { addExpenseLabel } from '../../../../services/roger/expenses';
import type { ItemOperation } from '../../../operation/operation';
import { chosen, expenseLocator, labelLocator, listLocator, teamLocator } from '../../locators';
import type { RogerRun } from '../../rogerRun';

export const addExpenseLabelOperation: ItemOperation<RogerRun> = {
	value: 'addLabel',
	name: 'Add Label',
	action: 'Add label to expense',
	description: 'Put a label on a document; another label of the same list most likely gives way',
	properties: [teamLocator, expenseLocator, listLocator, labelLocator],
	async execute({ functions, api }, itemIndex) {
		const id = chosen(functions, expenseLocator, itemIndex);
		const labelId = chosen(functions, labelLocator, itemIndex);
		await addExpenseLabel(await api(), id, labelId);
		return { json: { id, labelId } };
	},
};
