import { listAttachments } from '../../../../services/dinero/attachments';
import { listFields, wantedRows } from '../../../operation/fields';
import { chosenKey, salesDocumentLocator } from '../../fields/locators';
import type { ItemOperation } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';

/** Get the files that are attached to a sales document */
export const getAttachments: ItemOperation<DineroRun> = {
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many attachments',
	description: 'Get the files that are attached to an invoice, credit note or trade offer',
	properties: [salesDocumentLocator, ...listFields],
	async execute({ functions, api }, itemIndex) {
		const document = chosenKey(functions, 'document', itemIndex);
		const rows = await listAttachments(await api(itemIndex), document);
		return rows
			.slice(0, wantedRows(functions, itemIndex) ?? rows.length)
			.map(({ FileGuid, FileName }) => ({
				json: { documentGuid: document, fileGuid: FileGuid, fileName: FileName ?? null },
			}));
	},
};
