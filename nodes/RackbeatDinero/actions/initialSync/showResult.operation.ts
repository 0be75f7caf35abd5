import { syncPage } from '../../../../bookkeeping/initialSync/syncPage';
import { syncReport } from '../../../../bookkeeping/initialSync/syncReport';
import type { BatchOperation } from '../../../operation/operation';
import type { BridgeRun } from '../../bridgeRun';
import { resultLines } from '../../initialSync/resultLines';

/** Counts a run or a preview and makes the page that shows it. */
export const showInitialSyncOperation: BatchOperation<BridgeRun> = {
	value: 'showResult',
	name: 'Show Result',
	action: 'Show result of initial sync',
	description:
		'Count what became of all records and make the page that shows it. Takes the items of Plan and of Post together; reads and writes nothing.',
	properties: [
		{
			displayName: 'Heading (Overskrift)',
			name: 'heading',
			type: 'string',
			default: 'Opstartssynkronisering',
			description: 'What stands on top of the page',
		},
		{
			displayName: 'Preview (Forhåndsvisning)',
			name: 'preview',
			type: 'boolean',
			default: false,
			description: 'Whether the page says that nothing was written',
		},
	],
	executeBatch: ({ functions }, itemIndexes) => {
		const items = functions.getInputData().map(({ json }) => json);
		const lines = resultLines(items);
		const report = syncReport(lines);
		const heading = String(functions.getNodeParameter('heading', 0, 'Opstartssynkronisering'));
		const preview = functions.getNodeParameter('preview', 0, false) === true;
		const json = {
			...report,
			createdByType: { ...report.createdByType },
			lines: lines.map((line) => ({ ...line, notes: line.notes.map((note) => ({ ...note })) })),
			html: syncPage(lines, report, { isPreview: preview, heading }),
		};
		return Promise.resolve([{ json, pairedItem: itemIndexes.map((item) => ({ item })) }]);
	},
};
