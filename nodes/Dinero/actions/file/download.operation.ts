import { downloadFile } from '../../../../services/dinero/files';
import type { ItemOperation } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';
import { chosenKey, fileLocator } from '../../fields/locators';
import { fileKind } from './fileKind';

/** Get the bytes of an uploaded file */
export const downloadFileOperation: ItemOperation<DineroRun> = {
	value: 'download',
	name: 'Download',
	action: 'Download file',
	description: 'Get the bytes of an uploaded file',
	properties: [
		fileLocator(true),
		{
			displayName: 'Put Output File in Field',
			name: 'binaryPropertyName',
			type: 'string',
			required: true,
			default: 'data',
			hint: 'The name of the output binary field to put the file in',
		},
	],
	async execute({ functions, api }, itemIndex) {
		const fileGuid = chosenKey(functions, 'file', itemIndex);
		const bytes = await downloadFile(await api(itemIndex), fileGuid);
		const field = functions.getNodeParameter('binaryPropertyName', itemIndex) as string;
		const kind = fileKind(bytes);
		const name = kind ? `${fileGuid}.${kind.extension}` : fileGuid;
		const file = await functions.helpers.prepareBinaryData(
			Buffer.from(bytes),
			name,
			kind?.mimeType,
		);
		return { json: { fileGuid, fileName: name, size: bytes.length }, binary: { [field]: file } };
	},
};
