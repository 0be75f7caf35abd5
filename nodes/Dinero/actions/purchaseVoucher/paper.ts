import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import { Blocked, problem } from '../../../../bookkeeping/reasons/problem';
import type { DineroApi } from '../../../../services/dinero/api';
import { downloadFile } from '../../../../services/dinero/files';
import { chosenKey, fileLocator } from '../../fields/locators';
import type { Paper } from '../../posting/postingRun';
import { fileKind } from '../file/fileKind';

/** Dinero's limit (source: Dinero OpenAPI). */
const MOST_BYTES = 6_000_000;

/** Where the paper of a purchase comes from. */
export const paperFields: INodeProperties[] = [
	{
		displayName: 'Paper (Bilag)',
		name: 'paper',
		type: 'options',
		options: [
			{
				name: 'Binary Input',
				value: 'binary',
				description: 'A PDF or picture of at most 6 MB from the input item',
			},
			{
				name: 'None',
				value: 'none',
				description:
					'A voucher sheet is made from the lines, which says that the original is missing',
			},
			{
				name: 'Uploaded File',
				value: 'file',
				description: 'A file of Dinero’s archive; a copy goes on the voucher under its own name',
			},
		],
		default: 'binary',
		description: 'The paper is uploaded under a name of the reference, by which a repeat finds it',
	},
	{
		displayName: 'Input Binary Field',
		name: 'binaryPropertyName',
		type: 'string',
		required: true,
		default: 'data',
		displayOptions: { show: { paper: ['binary'] } },
		hint: 'The name of the input binary field containing the file',
	},
	{ ...fileLocator(true), displayOptions: { show: { paper: ['file'] } } },
];

/** What a form says of the paper. */
export interface GivenPaper {
	/** Where the bytes come from; undefined: a voucher sheet is made. */
	read?: () => Promise<Paper>;
	/** The name that it came with, without its ending. */
	name: string;
	/** A file of the archive that holds it already. */
	sourceFile: string | null;
}

const kindOf = (bytes: Uint8Array, mimeType: string, extension: string) =>
	fileKind(bytes) ?? { mimeType, extension };

function checkSize(bytes: Uint8Array, file: string): void {
	if (bytes.length > MOST_BYTES) throw new Blocked([problem('FILE_TOO_LARGE', { file })]);
}

function fromBinary(functions: IExecuteFunctions, itemIndex: number): GivenPaper {
	const field = functions.getNodeParameter('binaryPropertyName', itemIndex) as string;
	const data = functions.helpers.assertBinaryData(itemIndex, field);
	const { fileName = 'bilag', mimeType, fileExtension = 'pdf' } = data;
	const read = async (): Promise<Paper> => {
		const bytes = await functions.helpers.getBinaryDataBuffer(itemIndex, field);
		checkSize(bytes, fileName);
		return { bytes, ...kindOf(bytes, mimeType, fileExtension) };
	};
	return { read, name: fileName.replace(/\.\w{1,5}$/, ''), sourceFile: null };
}

function fromArchive(api: DineroApi, sourceFile: string): GivenPaper {
	const read = async (): Promise<Paper> => {
		const bytes = await downloadFile(api, sourceFile);
		return { bytes, ...kindOf(bytes, 'application/octet-stream', 'pdf') };
	};
	return { read, name: 'bilag', sourceFile };
}

/** The paper as the form gives it; its bytes are read only when they are to be uploaded. */
export function givenPaper(
	functions: IExecuteFunctions,
	itemIndex: number,
	api: DineroApi,
): GivenPaper {
	const from = functions.getNodeParameter('paper', itemIndex) as string;
	if (from === 'binary') return fromBinary(functions, itemIndex);
	if (from === 'file') return fromArchive(api, chosenKey(functions, 'file', itemIndex));
	return { name: 'bilag', sourceFile: null };
}
