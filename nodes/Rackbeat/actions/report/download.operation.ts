import { isWebPage } from '../../../../services/http/body';
import { ShapeDrift } from '../../../../services/http/serviceError';
import { reportFile } from '../../../../services/rackbeat/reports';
import type { ItemOperation } from '../../../operation/operation';
import { binaryOutputField } from '../../fields/files';
import type { RackbeatRun } from '../../rackbeatRun';

const ENDINGS: Readonly<Record<string, string>> = {
	'text/csv': 'csv',
	'text/plain': 'txt',
	'application/pdf': 'pdf',
	'application/json': 'json',
};

export const downloadReport: ItemOperation<RackbeatRun> = {
	value: 'download',
	name: 'Download',
	action: 'Download report',
	description: 'Get a report as a file, of the type that Rackbeat gives it',
	properties: [
		{
			displayName: 'Report',
			name: 'report',
			type: 'options',
			options: [
				{ name: 'Orders (Ordrer)', value: 'orders' },
				{ name: 'Sales (Salg)', value: 'sales' },
			],
			default: 'sales',
		},
		binaryOutputField,
	],
	async execute({ functions, api }, itemIndex) {
		const report = functions.getNodeParameter('report', itemIndex) as 'orders' | 'sales';
		const { bytes, mimeType } = await reportFile(await api(itemIndex), report);
		if (isWebPage(new TextDecoder().decode(bytes.slice(0, 200)))) {
			throw new ShapeDrift('Rackbeat', `/reports/${report}`, 'a web page instead of a report');
		}
		const field = functions.getNodeParameter('binaryPropertyName', itemIndex) as string;
		const fileName = `${report}.${ENDINGS[mimeType] ?? 'xlsx'}`;
		const content = Buffer.from(bytes);
		const file = await functions.helpers.prepareBinaryData(content, fileName, mimeType);
		return { json: { report, fileName, size: content.length }, binary: { [field]: file } };
	},
};
