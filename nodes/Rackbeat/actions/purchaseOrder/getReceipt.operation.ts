import { simplifyField } from '../../../operation/fields';
import type { ItemOperation } from '../../../operation/operation';
import { getChosenDelivery } from '../../orders/deliveryWork';
import { receiptLocator } from '../../orders/orderFields';
import type { RackbeatRun } from '../../rackbeatRun';
import { RECEIPT } from '../../records/delivery';

export const getPurchaseReceipt: ItemOperation<RackbeatRun> = {
	value: 'getReceipt',
	name: 'Get Receipt',
	action: 'Get a receipt',
	description: 'Get one receipt (varemodtagelse); without Simplify with its lines',
	properties: [receiptLocator, simplifyField],
	execute: (run, itemIndex) => getChosenDelivery(run, itemIndex, RECEIPT),
};
