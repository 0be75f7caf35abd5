import type { ItemOperation } from '../../../operation/operation';
import { suppressWebhooksField } from '../../fields/writing';
import { purchaseOrderLocator } from '../../orders/orderFields';
import { reopenChosenOrder } from '../../orders/orderWork';
import type { RackbeatRun } from '../../rackbeatRun';
import { PURCHASE_ORDER } from '../../records/order';

export const unbookPurchaseOrder: ItemOperation<RackbeatRun> = {
	value: 'unbook',
	name: 'Unbook',
	action: 'Unbook purchase order',
	description: 'Undo the booking of a purchase order by the older name of Reopen',
	properties: [purchaseOrderLocator, suppressWebhooksField],
	execute: (run, itemIndex) => reopenChosenOrder(run, itemIndex, PURCHASE_ORDER, 'unbook'),
};
