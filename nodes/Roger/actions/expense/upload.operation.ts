import { uploadExpense } from '../../../../services/roger/expenses';
import type { ItemOperation } from '../../../operation/operation';
import { TYPE_OPTIONS } from '../../fields/documentTypes';
import { inputFile, inputFileField } from '../../fields/files';
import { chosen, teamLocator } from '../../locators';
import type { RogerRun } from '../../rogerRun';
import { expenseRow } from '../../rows/expenseRow';

export const uploadExpenseOperation: ItemOperation<RogerRun> = {
	value: 'upload',
	name: 'Upload',
	action: 'Upload expense',
	description:
		'Hand a paper (pdf, png, jpeg, bmp, tiff, xml) in, which Roger then reads. Each run makes one more; Roger marks the same paper as duplicate.',
	properties: [
		teamLocator,
		{
			displayName: 'Document Type',
			name: 'type',
			type: 'options',
			options: TYPE_OPTIONS,
			default: 'Bill',
			description: 'What the paper is',
		},
		inputFileField,
	],
	async execute({ functions, api }, itemIndex) {
		const teamId = chosen(functions, teamLocator, itemIndex);
		const made = await uploadExpense(await api(), {
			teamId,
			financialDocumentType: functions.getNodeParameter('type', itemIndex) as string,
			bytes: await inputFile(functions, itemIndex),
		});
		return { json: expenseRow(made, teamId) };
	},
};
