import type { ItemOperation } from '../../../operation/operation';
import { sentCollection } from '../../fields/sentFields';
import { suppressWebhooksField } from '../../fields/writing';
import { paymentTermLocator } from '../../locators';
import type { RackbeatRun } from '../../rackbeatRun';
import { PAYMENT_TERM_CHANGES, PAYMENT_TERM } from '../../records/paymentTerm';
import { updateChosen } from '../../records/recordWork';

export const updatePaymentTermOperation: ItemOperation<RackbeatRun> = {
	value: 'update',
	name: 'Update',
	action: 'Update payment term',
	description: 'Change fields of a payment term; what is not named stays as it is',
	properties: [
		paymentTermLocator,
		sentCollection('Update Fields', 'updateFields', PAYMENT_TERM_CHANGES),
		suppressWebhooksField,
	],
	execute: (run, itemIndex) => updateChosen(run, itemIndex, PAYMENT_TERM, PAYMENT_TERM_CHANGES),
};
