import { addMessage } from '../../../../services/roger/expenses';
import type { ItemOperation } from '../../../operation/operation';
import { chosen, emptyField, expenseLocator, teamOfListLocator } from '../../locators';
import type { RogerRun } from '../../rogerRun';

export const addExpenseMessage: ItemOperation<RogerRun> = {
	value: 'addMessage',
	name: 'Add Message',
	action: 'Add message to expense',
	description: 'Write a message on the time line of a document; each run writes one more',
	properties: [
		teamOfListLocator,
		expenseLocator,
		{
			displayName: 'Message',
			name: 'message',
			type: 'string',
			typeOptions: { rows: 3 },
			required: true,
			default: '',
			description: 'What all who see the document in Roger may read',
		},
	],
	async execute({ functions, api }, itemIndex) {
		const id = chosen(functions, expenseLocator, itemIndex);
		const message = String(functions.getNodeParameter('message', itemIndex)).trim();
		if (message === '') throw emptyField('Message', 'message');
		await addMessage(await api(), id, message);
		return { json: { id, message } };
	},
};
