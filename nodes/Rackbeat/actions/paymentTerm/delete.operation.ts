import type { ItemOperation } from '../../../operation/operation';
import { suppressWebhooksField } from '../../fields/writing';
import { paymentTermLocator } from '../../locators';
import type { RackbeatRun } from '../../rackbeatRun';
import { PAYMENT_TERM } from '../../records/paymentTerm';
import { deleteChosen } from '../../records/recordWork';

export const deletePaymentTermOperation: ItemOperation<RackbeatRun> = {
	value: 'delete',
	name: 'Delete',
	action: 'Delete payment term',
	description: 'Delete a payment term that nothing uses',
	properties: [paymentTermLocator, suppressWebhooksField],
	execute: (run, itemIndex) => deleteChosen(run, itemIndex, PAYMENT_TERM),
};
