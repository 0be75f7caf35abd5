import { removeAttachment } from '../../../../services/dinero/attachments';
import { attachmentLocator, chosenKey, salesDocumentLocator } from '../../fields/locators';
import type { ItemOperation } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';

/** Take a file off a sales document; it is no longer sent along */
export const deleteAttachmentOperation: ItemOperation<DineroRun> = {
	value: 'delete',
	name: 'Delete',
	action: 'Delete an attachment',
	description: 'Take a file off an invoice, credit note or trade offer; it is no longer sent along',
	properties: [salesDocumentLocator, attachmentLocator],
	async execute({ functions, api }, itemIndex) {
		const document = chosenKey(functions, 'document', itemIndex);
		const fileGuid = chosenKey(functions, 'attachment', itemIndex);
		await removeAttachment(await api(itemIndex), document, fileGuid);
		return { json: { deleted: true, documentGuid: document, fileGuid } };
	},
};
