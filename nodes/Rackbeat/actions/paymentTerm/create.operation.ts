import type { ItemOperation } from '../../../operation/operation';
import { sentCollection } from '../../fields/sentFields';
import { suppressWebhooksField } from '../../fields/writing';
import type { RackbeatRun } from '../../rackbeatRun';
import { PAYMENT_TERM, PAYMENT_TERM_BASIS, PAYMENT_TERM_FIELDS } from '../../records/paymentTerm';
import { collected, createShown } from '../../records/recordWork';
import { nameField } from '../../records/registerFields';

export const createPaymentTermOperation: ItemOperation<RackbeatRun> = {
	value: 'create',
	name: 'Create',
	action: 'Create payment term',
	description: 'Create a payment term',
	properties: [
		nameField,
		...PAYMENT_TERM_BASIS,
		sentCollection('Additional Fields', 'additionalFields', PAYMENT_TERM_FIELDS),
		suppressWebhooksField,
	],
	execute: (run, itemIndex) =>
		createShown(run, itemIndex, PAYMENT_TERM, {
			name: run.functions.getNodeParameter('name', itemIndex) as string,
			type: run.functions.getNodeParameter('termType', itemIndex) as string,
			maturity_days: run.functions.getNodeParameter('days', itemIndex) as number,
			...collected(run, itemIndex, 'additionalFields', PAYMENT_TERM_FIELDS),
		}),
};
