import { approveExpense } from '../../../../services/roger/expenses';
import type { ItemOperation } from '../../../operation/operation';
import { demandOptIn, optIn } from '../../fields/optIn';
import { chosen, expenseLocator, teamOfListLocator } from '../../locators';
import type { RogerRun } from '../../rogerRun';

const release = optIn(
	'releasePayment',
	'May Release a Payment',
	'Whether to approve though Roger may then pay the document by itself. It is approved in the name of the user who signed in.',
	['Godkend bilag', 'Approve'],
);

export const approveExpenseOperation: ItemOperation<RogerRun> = {
	value: 'approve',
	name: 'Approve',
	action: 'Approve expense',
	description:
		'Approve a document in the name of the user who signed in; Roger may then pay it. Only where May Release a Payment is on.',
	properties: [teamOfListLocator, expenseLocator, release.field],
	async execute({ functions, api }, itemIndex) {
		const id = chosen(functions, expenseLocator, itemIndex);
		demandOptIn(functions, itemIndex, release);
		await approveExpense(await api(), id);
		return { json: { id, approved: true } };
	},
};
