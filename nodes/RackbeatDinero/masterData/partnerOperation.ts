import type { PartnerRole } from '../../../bookkeeping/plan/contactPlan';
import { isAboutCredential } from '../../operation/nodeError';
import type { ItemOperation } from '../../operation/operation';
import { cleanNumber } from '../../Rackbeat/locators';
import type { BridgeRun } from '../bridgeRun';
import { blockedRecord, type KnownRecord } from './blockedRecord';
import { masterDataFields } from './masterDataFields';
import { makeContactPlan } from './planContact';

interface Words {
	action: string;
	description: string;
	field: string;
	hint: string;
}

/** A refused credential stops the run with one message. */
const thrown = (error: unknown): unknown => error;

/** The operation that plans a customer or a supplier: the two differ in words and settings alone. */
export const partnerOperation = (
	role: PartnerRole,
	{ action, description, field, hint }: Words,
): ItemOperation<BridgeRun> => ({
	value: 'plan',
	name: 'Plan',
	action,
	description,
	properties: masterDataFields(field, 'e.g. 17', hint),
	async execute(run, itemIndex) {
		const number = cleanNumber(run.functions.getNodeParameter('number', itemIndex));
		const known: KnownRecord = { kind: role, number, name: '' };
		try {
			return await makeContactPlan(run, itemIndex, role, known);
		} catch (error) {
			if (isAboutCredential(error)) throw thrown(error);
			return blockedRecord(known, error);
		}
	},
});
