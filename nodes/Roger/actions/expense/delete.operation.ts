import { deleteExpense } from '../../../../services/roger/expenses';
import type { ItemOperation } from '../../../operation/operation';
import { demandOptIn, optIn } from '../../fields/optIn';
import { chosen, expenseLocator, teamOfListLocator } from '../../locators';
import type { RogerRun } from '../../rogerRun';

const remove = optIn(
	'deleteForGood',
	'Delete for Good',
	'Whether to delete the document with its paper, though nothing brings it back',
	['Slet bilag', 'Delete'],
);

export const deleteExpenseOperation: ItemOperation<RogerRun> = {
	value: 'delete',
	name: 'Delete',
	action: 'Delete expense',
	description: 'Delete a document with its paper. Only where Delete for Good is on.',
	properties: [teamOfListLocator, expenseLocator, remove.field],
	async execute({ functions, api }, itemIndex) {
		const id = chosen(functions, expenseLocator, itemIndex);
		demandOptIn(functions, itemIndex, remove);
		await deleteExpense(await api(), id);
		return { json: { id, deleted: true } };
	},
};
