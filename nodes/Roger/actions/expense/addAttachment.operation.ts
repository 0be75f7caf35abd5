import { addAttachments } from '../../../../services/roger/attachments';
import type { ItemOperation } from '../../../operation/operation';
import { inputFile, inputFileField } from '../../fields/files';
import { chosen, expenseLocator, teamOfListLocator } from '../../locators';
import type { RogerRun } from '../../rogerRun';

export const addExpenseAttachment: ItemOperation<RogerRun> = {
	value: 'addAttachment',
	name: 'Add Attachment',
	action: 'Add attachment to expense',
	description: 'Put one more file on a document; each run adds one more',
	properties: [
		teamOfListLocator,
		expenseLocator,
		inputFileField,
		{
			displayName: 'Replace Main File',
			name: 'replaceMain',
			type: 'boolean',
			default: false,
			description: 'Whether the file takes the place of the document’s own paper',
		},
		{
			displayName: 'Unify',
			name: 'unify',
			type: 'options',
			options: [
				{ name: 'All Files Into One', value: 'all' },
				{ name: 'All but the Main File Into One', value: 'withoutMain' },
				{ name: 'Keep Files Apart', value: 'none' },
			],
			default: 'none',
			description: 'Whether Roger puts the files together into one PDF',
		},
	],
	async execute({ functions, api }, itemIndex) {
		const id = chosen(functions, expenseLocator, itemIndex);
		const replacedMain = functions.getNodeParameter('replaceMain', itemIndex) === true;
		const unify = functions.getNodeParameter('unify', itemIndex) as string;
		const bytes = await inputFile(functions, itemIndex);
		await addAttachments(await api(), id, {
			attachments: [{ bytes }],
			replaceMainAttachment: replacedMain,
			generateUnifiedAttachment: unify === 'all',
			generateUnifiedAttachmentWithoutMain: unify === 'withoutMain',
		});
		return { json: { id, added: true, replacedMain } };
	},
};
