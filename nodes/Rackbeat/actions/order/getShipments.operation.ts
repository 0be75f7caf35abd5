import { listFields, simplifyField } from '../../../operation/fields';
import type { ItemOperation } from '../../../operation/operation';
import { deliveriesAskedFor } from '../../orders/deliveryWork';
import { orderLocator } from '../../orders/orderFields';
import { scopeFields } from '../../orders/scopeField';
import type { RackbeatRun } from '../../rackbeatRun';

export const getOrderShipments: ItemOperation<RackbeatRun> = {
	value: 'getShipments',
	name: 'Get Shipments',
	action: 'Get shipments',
	description: 'Get the shipments (forsendelser) of an order, or of all',
	properties: [...scopeFields(orderLocator), ...listFields, simplifyField],
	execute: (run, itemIndex) => deliveriesAskedFor(run, itemIndex, 'out'),
};
