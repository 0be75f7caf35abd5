import { listFields, simplifyField } from '../../../operation/fields';
import type { ItemOperation } from '../../../operation/operation';
import { PURCHASE_FILTERS, orderFilters, ordersAskedFor } from '../../orders/orderFilters';
import type { RackbeatRun } from '../../rackbeatRun';
import { PURCHASE_ORDER } from '../../records/order';

export const getAllPurchaseOrders: ItemOperation<RackbeatRun> = {
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many purchase orders',
	description: 'Get purchase orders (indkøbsordrer) without their lines, oldest change first',
	properties: [...listFields, simplifyField, orderFilters(PURCHASE_FILTERS)],
	execute: (run, itemIndex) => ordersAskedFor(run, itemIndex, PURCHASE_ORDER, PURCHASE_FILTERS),
};
