import type { ItemOperation } from '../../../operation/operation';
import { suppressWebhooksField } from '../../fields/writing';
import { purchaseOrderLocator } from '../../orders/orderFields';
import { reopenChosenOrder } from '../../orders/orderWork';
import type { RackbeatRun } from '../../rackbeatRun';
import { PURCHASE_ORDER } from '../../records/order';

export const reopenPurchaseOrder: ItemOperation<RackbeatRun> = {
	value: 'reopen',
	name: 'Reopen',
	action: 'Reopen purchase order',
	description: 'Turn a booked purchase order into a draft again, while nothing was made from it',
	properties: [purchaseOrderLocator, suppressWebhooksField],
	execute: (run, itemIndex) => reopenChosenOrder(run, itemIndex, PURCHASE_ORDER, 'reopen'),
};
