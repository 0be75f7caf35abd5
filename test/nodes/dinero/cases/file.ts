import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import type { CaseWorld, OperationCase } from '../../../engine/operationCase';
import { chosen } from '../dinero';

/** An input item with a file as binary. */
export const fileItem = (
	content = '%PDF-1.4\n%%EOF',
	fileName = 'bilag.pdf',
	mimeType = 'application/pdf',
): INodeExecutionData => ({
	json: {},
	binary: { data: { data: Buffer.from(content).toString('base64'), mimeType, fileName } },
});

/** One uploaded file. */
export async function uploaded({ demo, run }: CaseWorld): Promise<IDataObject> {
	await demo.dinero.switches({ fileListLagMs: 0 });
	const parameters = { binaryPropertyName: 'data' };
	const [item] = await run('file', 'upload', parameters, [fileItem()]);
	return { fileGuid: String(item?.json['fileGuid']) };
}

export const fileCases: OperationCase[] = [
	{
		resource: 'file',
		operation: 'upload',
		prepare: async ({ demo }) => {
			await demo.dinero.switches({ fileListLagMs: 0 });
			return {};
		},
		parameters: { binaryPropertyName: 'data' },
		items: [fileItem()],
		request: 'POST /v1/{org}/files',
		answer: { fileName: 'bilag.pdf', size: 14, fileGuid: expect.stringMatching(/.+/) },
	},
	{
		resource: 'file',
		operation: 'getAll',
		prepare: uploaded,
		parameters: { returnAll: false, limit: 5, fileStatus: 'Unused', filters: {} },
		request: 'GET /v1/{org}/files',
		query: { fileStatus: 'Unused', page: '0', pageSize: '5' },
		answer: ({ fileGuid }) => ({ FileGuid: fileGuid, Size: 14 }),
	},
	{
		resource: 'file',
		operation: 'getAll',
		title: 'of some types and days',
		prepare: async (world) => {
			await world.demo.dinero.clock({ set: '2026-11-20T10:00:00Z' });
			return await uploaded(world);
		},
		parameters: {
			returnAll: true,
			fileStatus: 'All',
			filters: {
				extensions: ['pdf', 'png'],
				uploadedFrom: '2026-11-20T00:00:00.000+01:00',
				uploadedTo: '2026-11-20T00:00:00.000+01:00',
			},
		},
		request: 'GET /v1/{org}/files',
		query: {
			extensions: 'pdf,png',
			uploadedAfter: '2026/11/18',
			uploadedBefore: '2026/11/22',
		},
		answer: ({ fileGuid }) => ({ FileGuid: fileGuid }),
	},
	{
		resource: 'file',
		operation: 'download',
		prepare: uploaded,
		parameters: ({ fileGuid }) => ({ file: chosen(fileGuid), binaryPropertyName: 'paper' }),
		request: 'GET /v1/{org}/files/{fileGuid}',
		answer: ({ fileGuid }) => ({ fileGuid, fileName: `${String(fileGuid)}.pdf`, size: 14 }),
		file: { field: 'paper', mimeType: 'application/pdf' },
	},
];
