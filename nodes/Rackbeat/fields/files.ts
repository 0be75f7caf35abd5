import type { INodeProperties } from 'n8n-workflow';
import type { OutputItem } from '../../operation/operation';
import type { RackbeatRun } from '../rackbeatRun';

/** Where a file goes. */
export const binaryOutputField: INodeProperties = {
	displayName: 'Put Output File in Field',
	name: 'binaryPropertyName',
	type: 'string',
	required: true,
	default: 'data',
	hint: 'The name of the output binary field to put the file in',
};

/** A PDF as an item with a file. */
export async function pdfItem(
	{ functions }: RackbeatRun,
	itemIndex: number,
	number: string,
	file: { name: string; bytes: Uint8Array },
): Promise<OutputItem> {
	const field = functions.getNodeParameter('binaryPropertyName', itemIndex) as string;
	const content = Buffer.from(file.bytes);
	const binary = await functions.helpers.prepareBinaryData(content, file.name, 'application/pdf');
	return {
		json: { number, fileName: file.name, size: content.length },
		binary: { [field]: binary },
	};
}
