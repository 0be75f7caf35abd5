import type { Resource } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';
import { addAttachmentOperation } from './add.operation';
import { bindDefaultAttachmentsOperation } from './bindDefault.operation';
import { deleteAttachmentOperation } from './delete.operation';
import { getAttachments } from './getAll.operation';

/** Files that are sent along with an invoice, a credit note or a trade offer. */
export const attachmentResource: Resource<DineroRun> = {
	value: 'attachment',
	name: 'Attachment',
	operations: [
		addAttachmentOperation,
		bindDefaultAttachmentsOperation,
		deleteAttachmentOperation,
		getAttachments,
	],
};
