import { listFields, simplifyField } from '../../../operation/fields';
import type { ItemOperation } from '../../../operation/operation';
import { ORDER_FILTERS, orderFilters, ordersAskedFor } from '../../orders/orderFilters';
import type { RackbeatRun } from '../../rackbeatRun';
import { ORDER } from '../../records/order';

export const getAllOrders: ItemOperation<RackbeatRun> = {
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many orders',
	description: 'Get orders (ordrer) without their lines, oldest change first',
	properties: [...listFields, simplifyField, orderFilters(ORDER_FILTERS)],
	execute: (run, itemIndex) => ordersAskedFor(run, itemIndex, ORDER, ORDER_FILTERS),
};
