import type { ItemOperation } from '../../../operation/operation';
import { suppressWebhooksField } from '../../fields/writing';
import { createChosenDelivery } from '../../orders/deliveryWork';
import { deliveryLocation, orderLocator } from '../../orders/orderFields';
import type { RackbeatRun } from '../../rackbeatRun';

export const createOrderShipment: ItemOperation<RackbeatRun> = {
	value: 'createShipment',
	name: 'Create Shipment',
	action: 'Create a shipment of an order',
	description:
		'Create a shipment (forsendelse) of all that is left of a booked order; the goods leave when it is marked as shipped',
	properties: [orderLocator, deliveryLocation, suppressWebhooksField],
	execute: (run, itemIndex) => createChosenDelivery(run, itemIndex, 'out'),
};
