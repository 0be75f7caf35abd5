import { readPlan } from '../../../../bookkeeping/plan/readPlan';
import type { ItemOperation } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';
import { readEvidence } from '../../posting/evidence';
import { postPlan } from '../../posting/postPlan';
import { added, addToInputField, isWithoutPlan, keptInput } from './addToInput';
import { plannedPrint, printField } from './plannedPrint';

/** Carries out a plan of a bridge node: contact, invoice, COGS voucher. */
export const postPlanOperation: ItemOperation<DineroRun> = {
	value: 'post',
	name: 'Post',
	action: 'Post plan',
	description:
		'Carry out a plan made by a bridge node. Safe to repeat: finds what stands and does only what is missing. Booking is final.',
	properties: [
		{
			displayName: 'Plan',
			name: 'plan',
			type: 'json',
			required: true,
			default: '={{ $json.plan }}',
			description: 'The plan, as the bridge node gave it. A changed plan is refused.',
		},
		{
			displayName: 'Evidence',
			name: 'evidence',
			type: 'json',
			default: '',
			placeholder: 'e.g. {{ $json.evidence }}',
			description:
				'The row of the transfers table for this document, if there is one. It tells where to look first; without it nothing can be posted twice either.',
		},
		printField,
		addToInputField,
	],
	async execute({ functions, api }, itemIndex) {
		const given = functions.getNodeParameter('plan', itemIndex);
		const kept = keptInput(functions, itemIndex);
		if (kept && isWithoutPlan(given)) return { json: kept };
		const plan = readPlan(given);
		const evidence = readEvidence(functions.getNodeParameter('evidence', itemIndex, ''));
		const paper = await plannedPrint(functions, itemIndex, plan);
		return { json: added(kept, await postPlan(await api(itemIndex), plan, evidence, paper)) };
	},
};
