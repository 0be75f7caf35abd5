import { generateExpense } from '../../../../services/roger/expenses';
import type { ItemOperation } from '../../../operation/operation';
import { oreOf } from '../../fields/amounts';
import { TYPE_OPTIONS } from '../../fields/documentTypes';
import { generatedFields, generatedOf } from '../../fields/generatedFields';
import { chosen, teamLocator } from '../../locators';
import type { RogerRun } from '../../rogerRun';
import { expenseRow } from '../../rows/expenseRow';

export const generateExpenseOperation: ItemOperation<RogerRun> = {
	value: 'generate',
	name: 'Generate',
	action: 'Generate expense',
	description:
		'Make a document from data, for which Roger draws the paper itself. It is paid by nobody unless a way of payment is chosen. Each run makes one more.',
	properties: [
		teamLocator,
		{
			displayName: 'Document Type',
			name: 'type',
			type: 'options',
			options: TYPE_OPTIONS,
			default: 'Bill',
			description: 'What is made',
		},
		{
			displayName: 'Amount',
			name: 'amount',
			type: 'string',
			required: true,
			default: '',
			placeholder: 'e.g. 1234.50',
			description: 'With VAT (brutto), at most two decimals',
		},
		generatedFields,
	],
	async execute(run, itemIndex) {
		const { functions } = run;
		const teamId = chosen(functions, teamLocator, itemIndex);
		const fields = await generatedOf(run, itemIndex, teamId);
		const made = await generateExpense(await run.api(), {
			teamId,
			financialDocumentType: functions.getNodeParameter('type', itemIndex) as string,
			amount: oreOf(functions.getNodeParameter('amount', itemIndex), 'amount'),
			...fields,
		});
		return { json: expenseRow(made, teamId) };
	},
};
