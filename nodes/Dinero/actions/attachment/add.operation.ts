import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { Blocked, problem } from '../../../../bookkeeping/reasons/problem';
import type { DineroApi } from '../../../../services/dinero/api';
import {
	bindAttachment,
	listAttachments,
	uploadAttachment,
} from '../../../../services/dinero/attachments';
import type { FileUpload } from '../../../../services/dinero/files';
import { isOn } from '../../fields/flags';
import { chosenKey, salesDocumentLocator } from '../../fields/locators';
import { lookedFor } from '../../lostAnswers';
import { attachedName } from './attachedName';
import type { ItemOperation } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';

/** Dinero's limit of files (source: Dinero OpenAPI). */
const MOST_BYTES = 6_000_000;

async function givenFile(
	functions: IExecuteFunctions,
	itemIndex: number,
	wantedName: unknown,
): Promise<FileUpload> {
	const field = functions.getNodeParameter('binaryPropertyName', itemIndex) as string;
	const { fileName, mimeType } = functions.helpers.assertBinaryData(itemIndex, field);
	const bytes = await functions.helpers.getBinaryDataBuffer(itemIndex, field);
	const name = attachedName(String(wantedName || fileName || 'bilag.pdf'));
	if (bytes.length > MOST_BYTES) throw new Blocked([problem('FILE_TOO_LARGE', { file: name })]);
	return { fileName: name, mimeType, bytes };
}

/** Binds once: where the answer is lost, the document's own list tells whether it was. */
async function bind(api: DineroApi, document: string, fileGuid: string, name: string) {
	const isBound = async (): Promise<true | undefined> => {
		const all = await listAttachments(api, document);
		return all.some(({ FileGuid }) => FileGuid === fileGuid) || undefined;
	};
	await lookedFor<unknown>(
		async () => await bindAttachment(api, document, fileGuid, name),
		isBound,
	);
}

/** Attach a file to a sales document; the customer gets it with the mail */
export const addAttachmentOperation: ItemOperation<DineroRun> = {
	value: 'add',
	name: 'Add',
	action: 'Add an attachment',
	description:
		'Attach a file of at most 6 MB to an invoice, credit note or trade offer; it is sent along. It does not go into the archive.',
	properties: [
		salesDocumentLocator,
		{
			displayName: 'Input Binary Field',
			name: 'binaryPropertyName',
			type: 'string',
			required: true,
			default: 'data',
			hint: 'The name of the input binary field containing the file',
		},
		{
			displayName: 'Options',
			name: 'options',
			type: 'collection',
			placeholder: 'Add Option',
			default: {},
			options: [
				{
					displayName: 'File Name',
					name: 'fileName',
					type: 'string',
					default: '',
					placeholder: 'e.g. ordre-1001.pdf',
					description: 'What the customer sees; left out, the file’s own name',
				},
				{
					displayName: 'Skip if Name Is Attached',
					name: 'skipExisting',
					type: 'boolean',
					default: true,
					description:
						'Whether nothing is attached when the document has a file of that name, so that the step can be repeated',
				},
			],
		},
	],
	async execute({ functions, api }, itemIndex) {
		const document = chosenKey(functions, 'document', itemIndex);
		const options = functions.getNodeParameter('options', itemIndex, {}) as IDataObject;
		const file = await givenFile(functions, itemIndex, options['fileName']);
		const { fileName } = file;
		const client = await api(itemIndex);
		const facts = { documentGuid: document, fileName, size: file.bytes.length };
		if (isOn(options['skipExisting'])) {
			const all = await listAttachments(client, document);
			const standing = all.find(({ FileName }) => FileName === fileName);
			if (standing) return { json: { ...facts, fileGuid: standing.FileGuid, added: false } };
		}
		const { FileGuid } = await uploadAttachment(client, file);
		await bind(client, document, FileGuid, fileName);
		return { json: { ...facts, fileGuid: FileGuid, added: true } };
	},
};
