import { isAboutCredential } from '../../../operation/nodeError';
import type { ItemOperation } from '../../../operation/operation';
import type { BridgeRun } from '../../bridgeRun';
import { blockedRecord, type KnownRecord } from '../../masterData/blockedRecord';
import { masterDataFields } from '../../masterData/masterDataFields';
import { makeProductPlan } from '../../masterData/planProduct';

/** A refused credential stops the run with one message. */
const thrown = (error: unknown): unknown => error;

/** Plans a product or lot of Rackbeat as product; reads both systems, writes nothing. */
export const planProductOperation: ItemOperation<BridgeRun> = {
	value: 'plan',
	name: 'Plan',
	action: 'Plan product',
	description:
		'Work out what a product or bill of materials of Rackbeat (vare, stykliste) becomes as product in Dinero. Reads both systems, writes nothing.',
	properties: masterDataFields(
		'Product Number',
		'e.g. H-100',
		'Number of the product or lot in Rackbeat (varenummer)',
	),
	async execute(run, itemIndex) {
		const number = String(run.functions.getNodeParameter('number', itemIndex) ?? '').trim();
		const known: KnownRecord = { kind: 'product', number, name: '' };
		try {
			return await makeProductPlan(run, itemIndex, known);
		} catch (error) {
			if (isAboutCredential(error)) throw thrown(error);
			return blockedRecord(known, error);
		}
	},
};
