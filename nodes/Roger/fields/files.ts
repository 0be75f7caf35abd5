import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import { Blocked, problem } from '../../../bookkeeping/reasons/problem';

export const inputFileField: INodeProperties = {
	displayName: 'Input Binary Field',
	name: 'binaryPropertyName',
	type: 'string',
	required: true,
	default: 'data',
	hint: 'The name of the input binary field containing the file',
};

export const outputFileField: INodeProperties = {
	displayName: 'Put Output File in Field',
	name: 'binaryPropertyName',
	type: 'string',
	required: true,
	default: 'data',
	hint: 'The name of the output binary field to put the file in',
};

/** First bytes of what Roger takes; its file types cannot be told otherwise, since no name is sent. */
const MARKS = [
	...['25504446', '89504e47', 'ffd8ff', '424d', '49492a00', '4d4d002a'],
	// XML, bare or behind a byte order mark.
	...['3c', 'efbbbf3c'],
];

/** The file of an item as base64. @throws Blocked where Roger takes no such file */
export async function inputFile(functions: IExecuteFunctions, itemIndex: number): Promise<string> {
	const field = functions.getNodeParameter('binaryPropertyName', itemIndex) as string;
	const { fileName = field } = functions.helpers.assertBinaryData(itemIndex, field);
	const bytes = await functions.helpers.getBinaryDataBuffer(itemIndex, field);
	const start = bytes.subarray(0, 4).toString('hex');
	if (!MARKS.some((mark) => start.startsWith(mark)))
		throw new Blocked([problem('ROGER_FILE_TYPE', { file: fileName }, field)]);
	return bytes.toString('base64');
}
