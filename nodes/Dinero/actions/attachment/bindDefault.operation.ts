import {
	bindDefaultAttachments,
	type DefaultDocumentType,
} from '../../../../services/dinero/attachments';
import { chosenKey, salesDocumentLocator } from '../../fields/locators';
import type { ItemOperation } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';

/** Attach what the company's settings attach to such documents */
export const bindDefaultAttachmentsOperation: ItemOperation<DineroRun> = {
	value: 'bindDefault',
	name: 'Add Defaults',
	action: 'Add the default attachments',
	description:
		'Attach the files that the company’s settings attach to each invoice or trade offer, such as terms of sale',
	properties: [
		salesDocumentLocator,
		{
			displayName: 'Document Type',
			name: 'documentType',
			type: 'options',
			options: [
				{ name: 'Invoice (Faktura)', value: 'Invoice' },
				{ name: 'Trade Offer (Tilbud)', value: 'TradeOffer' },
			],
			default: 'Invoice',
			description: 'Whose default files are attached',
		},
	],
	async execute({ functions, api }, itemIndex) {
		const document = chosenKey(functions, 'document', itemIndex);
		const type = functions.getNodeParameter('documentType', itemIndex) as DefaultDocumentType;
		await bindDefaultAttachments(await api(itemIndex), document, type);
		return { json: { added: true, documentGuid: document, documentType: type } };
	},
};
