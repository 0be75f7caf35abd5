import type { Resource } from '../../../operation/operation';
import type { BridgeRun } from '../../bridgeRun';
import { chooseDocuments } from './choose.operation';
import { countOutcomesOperation } from './count.operation';

/** What flows need beside plans: which documents, and what became of them. */
export const transferResource: Resource<BridgeRun> = {
	value: 'transfer',
	name: 'Transfer',
	operations: [chooseDocuments, countOutcomesOperation],
};
