import { downloadFile } from '../../../../services/dinero/files';
import type { ItemOperation } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';

/** Get the bytes of an uploaded file */
export const downloadFileOperation: ItemOperation<DineroRun> = {
	value: 'download',
	name: 'Download',
	action: 'Download file',
	description: 'Get the bytes of an uploaded file',
	properties: [
		{
			displayName: 'File Guid',
			name: 'fileGuid',
			type: 'string',
			required: true,
			default: '',
			description: 'Guid of the file, an opaque text',
		},
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
		const fileGuid = functions.getNodeParameter('fileGuid', itemIndex) as string;
		const bytes = await downloadFile(await api(itemIndex), fileGuid);
		const field = functions.getNodeParameter('binaryPropertyName', itemIndex) as string;
		const isPdf = new TextDecoder().decode(bytes.slice(0, 4)) === '%PDF';
		const name = isPdf ? `${fileGuid}.pdf` : fileGuid;
		const type = isPdf ? 'application/pdf' : undefined;
		const file = await functions.helpers.prepareBinaryData(Buffer.from(bytes), name, type);
		return { json: { fileGuid, fileName: name, size: bytes.length }, binary: { [field]: file } };
	},
};
