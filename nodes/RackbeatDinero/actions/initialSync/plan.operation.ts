import { errorDetails, isAboutCredential } from '../../../operation/nodeError';
import type { ItemOperation, OutputItem } from '../../../operation/operation';
import type { BridgeRun } from '../../bridgeRun';
import { BLOCKED, planSync } from '../../initialSync/planSync';
import { SYNC_FIELDS } from '../../initialSync/syncFields';

/** A refused credential stops the run with one message. */
const thrown = (error: unknown): unknown => error;

function blockedWhole(error: unknown): OutputItem {
	const { error: message, ...details } = errorDetails(error);
	const title = 'Opstartssynkronisering';
	return {
		output: BLOCKED,
		json: {
			reference: 'initial-sync',
			kind: 'initialSync',
			number: '',
			partner: title,
			title,
			step: 'plan',
			...details,
			outcome: 'failed',
			result: 'failed',
			message,
		},
	};
}

/** Plans what comes over from Dinero to Rackbeat at the start; reads both systems, writes nothing. */
export const planInitialSyncOperation: ItemOperation<BridgeRun> = {
	value: 'plan',
	name: 'Plan',
	action: 'Plan initial sync',
	description:
		'Work out which customers, suppliers and products of Dinero Rackbeat still lacks (opstartssynkronisering), one item for each record. Reads both systems, writes nothing.',
	properties: SYNC_FIELDS,
	async execute(run, itemIndex) {
		try {
			return await planSync(run, itemIndex);
		} catch (error) {
			if (isAboutCredential(error)) throw thrown(error);
			return blockedWhole(error);
		}
	},
};
