import type { IDataObject } from 'n8n-workflow';
import { otherReport, type OtherReport } from '../../../../services/rackbeat/reports';
import type { ItemOperation } from '../../../operation/operation';
import type { RackbeatRun } from '../../rackbeatRun';

const LARGEST_PAGE = 1000;

const rowsOf = (answer: Record<string, unknown>): unknown[] | undefined =>
	Object.values(answer).find((value): value is unknown[] => Array.isArray(value));

export const getOtherReport: ItemOperation<RackbeatRun> = {
	value: 'getOther',
	name: 'Get Other Report',
	action: 'Get another report',
	description: 'Get a report as Rackbeat gives it; the form of these is not documented',
	properties: [
		{
			displayName: 'Report',
			name: 'report',
			type: 'options',
			options: [
				{ name: 'Batch Checking', value: 'batch-checking' },
				{ name: 'Batches', value: 'batches' },
				{ name: 'Checking (Optælling)', value: 'checking' },
				{ name: 'Reordering (Genbestilling)', value: 'reordering' },
				{ name: 'Sales Budget (Salgsbudget)', value: 'sales-budgetting' },
			],
			default: 'reordering',
		},
	],
	async execute(run, itemIndex) {
		const report = run.functions.getNodeParameter('report', itemIndex) as OtherReport;
		const answer = await otherReport(await run.api(itemIndex), report, LARGEST_PAGE);
		const rows = rowsOf(answer);
		const isCut = Number(answer['pages'] ?? 1) > 1;
		return { json: { report, rows: (rows ?? [answer]) as IDataObject[], isWhole: !isCut } };
	},
};
