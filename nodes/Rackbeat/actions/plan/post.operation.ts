import { readRecordPlan } from '../../../../bookkeeping/initialSync/readRecordPlan';
import { Blocked, problem } from '../../../../bookkeeping/reasons/problem';
import type { ItemOperation } from '../../../operation/operation';
import { suppressWebhooksField, writingOf } from '../../fields/writing';
import { postRecord } from '../../posting/postRecord';
import type { RackbeatRun } from '../../rackbeatRun';

/** Carries out one planned record of the initial sync: customer, supplier, supplier group, product. */
export const postPlanOperation: ItemOperation<RackbeatRun> = {
	value: 'post',
	name: 'Post',
	action: 'Post plan',
	description:
		'Carry out a planned record of the initial sync. Safe to repeat: finds what stands, makes what is missing, fills only empty fields.',
	properties: [
		{
			displayName: 'Plan',
			name: 'plan',
			type: 'json',
			required: true,
			default: '={{ $json.plan }}',
			description: 'The plan, as the bridge node gave it. A changed plan is refused.',
		},
		suppressWebhooksField,
	],
	async execute(run, itemIndex) {
		const plan = readRecordPlan(run.functions.getNodeParameter('plan', itemIndex));
		const actual = await run.account(itemIndex);
		if (actual !== plan.rackbeatAccount) {
			throw new Blocked([problem('WRONG_COMPANY', { planned: plan.rackbeatAccount, actual })]);
		}
		const writing = writingOf(run.functions, itemIndex);
		return { json: await postRecord({ api: await run.api(itemIndex), plan, writing }) };
	},
};
