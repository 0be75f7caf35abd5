import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import type { CaseWorld, OperationCase } from '../../../engine/operationCase';
import { chosen } from '../dinero';
import { draftInvoice } from './salesWorld';

const ATTACHMENTS = '/v1/{org}/attachments/{documentGuid}';

const pdf = (fileName: string): INodeExecutionData => ({
	json: {},
	binary: {
		data: {
			data: Buffer.from('%PDF-1.4\n%%EOF\n').toString('base64'),
			mimeType: 'application/pdf',
			fileName,
		},
	},
});

const onDocument = ({ guid }: IDataObject) => ({ document: chosen(guid) });

async function attached(world: CaseWorld): Promise<IDataObject> {
	const { guid } = await draftInvoice(world);
	const parameters = { document: chosen(guid), binaryPropertyName: 'data', options: {} };
	const [made] = await world.run('attachment', 'add', parameters, [pdf('ordre.pdf')]);
	return { guid, fileGuid: made?.json['fileGuid'] as string };
}

export const attachmentCases: OperationCase[] = [
	{
		resource: 'attachment',
		operation: 'add',
		prepare: draftInvoice,
		parameters: (ready) => ({
			...onDocument(ready),
			binaryPropertyName: 'data',
			options: { fileName: 'Ordre 1001 æøå.pdf', skipExisting: false },
		}),
		items: [pdf('lang/sti.pdf')],
		request: `POST ${ATTACHMENTS}/{fileGuid}/{fileName}`,
		alsoRequests: ['POST /v1/{org}/files/attachment'],
		answer: ({ guid }) => ({
			documentGuid: guid,
			fileName: 'Ordre 1001 æøå.pdf',
			size: 15,
			added: true,
		}),
	},
	{
		resource: 'attachment',
		operation: 'getAll',
		prepare: attached,
		parameters: (ready) => ({ ...onDocument(ready), returnAll: true }),
		request: `GET ${ATTACHMENTS}`,
		answer: ({ guid, fileGuid }) => ({ documentGuid: guid, fileGuid, fileName: 'ordre.pdf' }),
	},
	{
		resource: 'attachment',
		operation: 'delete',
		prepare: attached,
		parameters: (ready) => ({ ...onDocument(ready), attachment: chosen(ready['fileGuid']) }),
		request: `DELETE ${ATTACHMENTS}/{fileGuid}`,
		answer: ({ guid, fileGuid }) => ({ deleted: true, documentGuid: guid, fileGuid }),
	},
	{
		resource: 'attachment',
		operation: 'bindDefault',
		prepare: draftInvoice,
		parameters: (ready) => ({ ...onDocument(ready), documentType: 'Invoice' }),
		request: 'POST /v1/{org}/attachments/bind/default/{documentGuid}/{documentType}',
		answer: ({ guid }) => ({ added: true, documentGuid: guid, documentType: 'Invoice' }),
	},
];
