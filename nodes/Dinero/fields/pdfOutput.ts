import type { IDataObject, IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import { Blocked, problem } from '../../../bookkeeping/reasons/problem';
import { ShapeDrift } from '../../../services/http/serviceError';
import type { OutputItem } from '../../operation/operation';

export const outputFileField: INodeProperties = {
	displayName: 'Put Output File in Field',
	name: 'binaryPropertyName',
	type: 'string',
	required: true,
	default: 'data',
	hint: 'The name of the output binary field to put the file in',
};

/** A draft may be answered as JSON even where a PDF was asked for. */
const withoutPdf = (error: unknown, key: string): unknown =>
	error instanceof ShapeDrift ? new Blocked([problem('NO_PDF', { key })]) : error;

/**
 * A PDF as output item.
 * @param key what the user knows the document by
 * @throws Blocked NO_PDF when Dinero answers something else
 */
export async function pdfItem(
	functions: IExecuteFunctions,
	itemIndex: number,
	read: () => Promise<Uint8Array>,
	{ key, fileName, json }: { key: string; fileName: string; json: IDataObject },
): Promise<OutputItem> {
	const outcome = await read().then(
		(bytes) => ({ bytes }),
		(error: unknown) => ({ error }),
	);
	if ('error' in outcome) throw withoutPdf(outcome.error, key);
	const field = functions.getNodeParameter('binaryPropertyName', itemIndex) as string;
	const content = Buffer.from(outcome.bytes);
	const file = await functions.helpers.prepareBinaryData(content, fileName, 'application/pdf');
	return { json: { ...json, fileName, size: content.length }, binary: { [field]: file } };
}
