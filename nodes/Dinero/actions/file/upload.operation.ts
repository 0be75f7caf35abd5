import { Blocked, problem } from '../../../../bookkeeping/reasons/problem';
import type { ItemOperation } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';
import { uploadOnce } from './uploadOnce';

/** Dinero's limit (source: Dinero OpenAPI). */
const MOST_BYTES = 6_000_000;

/** Upload a PDF or picture of at most 6 MB; it is seen when it is attached to a voucher */
export const uploadFileOperation: ItemOperation<DineroRun> = {
	value: 'upload',
	name: 'Upload',
	action: 'Upload file',
	description:
		'Upload a PDF or picture of at most 6 MB; it is seen when it is attached to a voucher',
	properties: [
		{
			displayName: 'Input Binary Field',
			name: 'binaryPropertyName',
			type: 'string',
			required: true,
			default: 'data',
			hint: 'The name of the input binary field containing the file',
		},
	],
	async execute({ functions, api }, itemIndex) {
		const field = functions.getNodeParameter('binaryPropertyName', itemIndex) as string;
		const { fileName = 'bilag.pdf', mimeType } = functions.helpers.assertBinaryData(
			itemIndex,
			field,
		);
		const bytes = await functions.helpers.getBinaryDataBuffer(itemIndex, field);
		if (bytes.length > MOST_BYTES)
			throw new Blocked([problem('FILE_TOO_LARGE', { file: fileName })]);
		const fileGuid = await uploadOnce(await api(itemIndex), { fileName, mimeType, bytes });
		return { json: { fileGuid, fileName, size: bytes.length } };
	},
};
