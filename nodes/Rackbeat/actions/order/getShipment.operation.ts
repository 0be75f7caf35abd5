import { simplifyField } from '../../../operation/fields';
import type { ItemOperation } from '../../../operation/operation';
import { getChosenDelivery } from '../../orders/deliveryWork';
import { shipmentLocator } from '../../orders/orderFields';
import type { RackbeatRun } from '../../rackbeatRun';
import { SHIPMENT } from '../../records/delivery';

export const getOrderShipment: ItemOperation<RackbeatRun> = {
	value: 'getShipment',
	name: 'Get Shipment',
	action: 'Get a shipment',
	description: 'Get one shipment (forsendelse); without Simplify with its lines',
	properties: [shipmentLocator, simplifyField],
	execute: (run, itemIndex) => getChosenDelivery(run, itemIndex, SHIPMENT),
};
