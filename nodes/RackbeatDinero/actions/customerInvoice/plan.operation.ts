import { isAboutCredential } from '../../../operation/nodeError';
import type { ItemOperation } from '../../../operation/operation';
import type { BridgeRun } from '../../bridgeRun';
import { blockedItem, type Known } from '../../customerInvoice/blockedItem';
import { makePlan } from '../../customerInvoice/makePlan';
import { PLAN_OPTIONS } from '../../customerInvoice/planOptions';
import { cleanedNumber, SETTINGS_FIELD } from '../../fields/planFields';

/** Thrown on as it is: a refused credential stops the run with one message. */
const credentialTrouble = (error: unknown): unknown => error;

/** Plans a customer invoice or credit note with its COGS voucher; reads both systems, writes nothing. */
export const planCustomerInvoiceOperation: ItemOperation<BridgeRun> = {
	value: 'plan',
	name: 'Plan',
	action: 'Plan customer invoice',
	description:
		'Work out to the øre what a booked Rackbeat invoice or credit note becomes in Dinero, its COGS voucher included. Reads both systems, writes nothing.',
	properties: [
		{
			displayName: 'Invoice Number',
			name: 'number',
			type: 'string',
			required: true,
			default: '={{ $json.number }}',
			placeholder: 'e.g. 1001',
			description:
				'Number of the customer invoice or credit note in Rackbeat (fakturanummer); they share one series',
		},
		SETTINGS_FIELD,
		PLAN_OPTIONS,
	],
	async execute(run, itemIndex) {
		const number = cleanedNumber(String(run.functions.getNodeParameter('number', itemIndex)));
		const known: Known = { number };
		try {
			return await makePlan(run, itemIndex, known);
		} catch (error) {
			if (isAboutCredential(error)) throw credentialTrouble(error);
			return blockedItem(known, error);
		}
	},
};
