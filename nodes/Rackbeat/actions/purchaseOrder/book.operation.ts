import type { ItemOperation } from '../../../operation/operation';
import { suppressWebhooksField } from '../../fields/writing';
import { purchaseOrderLocator } from '../../orders/orderFields';
import { bookChosenOrder } from '../../orders/orderWork';
import type { RackbeatRun } from '../../rackbeatRun';
import { PURCHASE_ORDER } from '../../records/order';

export const bookPurchaseOrderOperation: ItemOperation<RackbeatRun> = {
	value: 'book',
	name: 'Book',
	action: 'Book purchase order',
	description: 'Book a purchase order (bekræft indkøbsordre), which locks its lines',
	properties: [purchaseOrderLocator, suppressWebhooksField],
	execute: (run, itemIndex) => bookChosenOrder(run, itemIndex, PURCHASE_ORDER, {}),
};
