import { declineExpense } from '../../../../services/roger/expenses';
import type { ItemOperation } from '../../../operation/operation';
import { demandOptIn, optIn } from '../../fields/optIn';
import { chosen, emptyField, expenseLocator, teamOfListLocator } from '../../locators';
import type { RogerRun } from '../../rogerRun';

const refuse = optIn(
	'cancelDocument',
	'May Cancel the Document',
	'Whether to decline though the document is then most likely cancelled and not paid',
	['Afvis bilag', 'Decline'],
);

export const declineExpenseOperation: ItemOperation<RogerRun> = {
	value: 'decline',
	name: 'Decline',
	action: 'Decline expense',
	description:
		'Decline a document that waits for approval, with a reason. Only where May Cancel the Document is on.',
	properties: [
		teamOfListLocator,
		expenseLocator,
		{
			displayName: 'Reason',
			name: 'reason',
			type: 'string',
			required: true,
			default: '',
			description: 'Why it is declined; others read it in Roger',
		},
		refuse.field,
	],
	async execute({ functions, api }, itemIndex) {
		const id = chosen(functions, expenseLocator, itemIndex);
		const reason = String(functions.getNodeParameter('reason', itemIndex)).trim();
		if (reason === '') throw emptyField('Reason', 'reason');
		demandOptIn(functions, itemIndex, refuse);
		await declineExpense(await api(), id, reason);
		return { json: { id, declined: true, reason } };
	},
};
