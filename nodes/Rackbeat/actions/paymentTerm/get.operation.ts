import { simplifyField } from '../../../operation/fields';
import type { ItemOperation } from '../../../operation/operation';
import { paymentTermLocator } from '../../locators';
import type { RackbeatRun } from '../../rackbeatRun';
import { PAYMENT_TERM } from '../../records/paymentTerm';
import { getChosen } from '../../records/recordWork';

export const getPaymentTermOperation: ItemOperation<RackbeatRun> = {
	value: 'get',
	name: 'Get',
	action: 'Get payment term',
	description: 'Get one payment term by its number',
	properties: [paymentTermLocator, simplifyField],
	execute: (run, itemIndex) => getChosen(run, itemIndex, PAYMENT_TERM),
};
