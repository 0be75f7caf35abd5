import { Blocked, problem } from '../../../../bookkeeping/reasons/problem';
import { downloadAttachment, mainAttachment } from '../../../../services/roger/attachments';
import { getExpense } from '../../../../services/roger/expenses';
import type { ItemOperation } from '../../../operation/operation';
import { outputFileField } from '../../fields/files';
import {
	attachmentLocator,
	chosen,
	chosenOrNone,
	expenseLocator,
	teamOfListLocator,
} from '../../locators';
import type { RogerRun } from '../../rogerRun';

function noFile(expense: string, attachment: string): Blocked {
	const named = attachment === '' ? ['', ''] : [` med id ${attachment}`, ` with ID ${attachment}`];
	const [what = '', whatEn = ''] = named;
	return new Blocked([problem('ROGER_NO_FILE', { expense, what, whatEn }, 'attachment')]);
}

export const downloadExpenseAttachment: ItemOperation<RogerRun> = {
	value: 'downloadAttachment',
	name: 'Download Attachment',
	action: 'Download attachment of expense',
	description: 'Get the paper of a document, or another one of its files, as a file',
	properties: [teamOfListLocator, expenseLocator, attachmentLocator, outputFileField],
	async execute({ functions, api }, itemIndex) {
		const id = chosen(functions, expenseLocator, itemIndex);
		const wanted = chosenOrNone(functions, attachmentLocator.name, itemIndex);
		const client = await api();
		const expense = await getExpense(client, id);
		const found =
			wanted === ''
				? mainAttachment(expense)
				: (expense.attachments ?? []).find((each) => each.id === wanted);
		if (!found?.url) throw noFile(id, wanted);
		const file = await downloadAttachment(client, expense, found);
		const field = functions.getNodeParameter('binaryPropertyName', itemIndex) as string;
		const { fileName, mimeType } = file;
		const content = Buffer.from(file.bytes);
		const binary = await functions.helpers.prepareBinaryData(content, fileName, mimeType);
		return {
			json: { id, attachmentId: found.id, fileName, mimeType, size: content.length },
			binary: { [field]: binary },
		};
	},
};
