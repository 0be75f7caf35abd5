import type { IDataObject } from 'n8n-workflow';
import { countOutcomes, countsText } from '../../../../bookkeeping/transfer/counts';
import type { BatchOperation } from '../../../operation/operation';
import type { BridgeRun } from '../../bridgeRun';
import { reportPage } from '../../transfer/reportPage';

/** What came by an error output carries its document under `details`. */
const documentIn = (json: IDataObject): IDataObject => {
	const { details } = json;
	return typeof details === 'object' && details !== null ? (details as IDataObject) : json;
};

/** Ends a flow: counts what became of every document, so that none is passed over in silence. */
export const countOutcomesOperation: BatchOperation<BridgeRun> = {
	value: 'count',
	name: 'Count Outcomes',
	action: 'Count outcomes',
	description:
		'Count what became of all documents of a run: seen = posted + unchanged + skipped + failed + uncertain. Calls nobody.',
	properties: [
		{
			displayName: 'Make Page',
			name: 'page',
			type: 'boolean',
			default: false,
			description: 'Whether to add a page that shows each document with its steps',
		},
	],
	executeBatch({ functions }, itemIndexes) {
		const items = functions.getInputData().map(({ json }) => documentIn(json));
		const counts = countOutcomes(items.map(({ outcome }) => outcome));
		const wantsPage = functions.getNodeParameter('page', 0, false) === true;
		const json = {
			...counts,
			...countsText(counts),
			...(wantsPage && { html: reportPage(items, counts) }),
		};
		return Promise.resolve([{ json, pairedItem: itemIndexes.map((item) => ({ item })) }]);
	},
};
