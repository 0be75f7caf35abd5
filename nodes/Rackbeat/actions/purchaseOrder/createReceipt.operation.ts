import type { ItemOperation } from '../../../operation/operation';
import { suppressWebhooksField } from '../../fields/writing';
import { createChosenDelivery } from '../../orders/deliveryWork';
import { deliveryLocation, purchaseOrderLocator } from '../../orders/orderFields';
import type { RackbeatRun } from '../../rackbeatRun';

export const createPurchaseReceipt: ItemOperation<RackbeatRun> = {
	value: 'createReceipt',
	name: 'Create Receipt',
	action: 'Create a receipt of a purchase order',
	description:
		'Create a receipt (varemodtagelse) of all that is left of a booked purchase order; the goods come in when it is marked as received',
	properties: [purchaseOrderLocator, deliveryLocation, suppressWebhooksField],
	execute: (run, itemIndex) => createChosenDelivery(run, itemIndex, 'in'),
};
