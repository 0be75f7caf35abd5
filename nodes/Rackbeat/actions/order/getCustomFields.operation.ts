import type { ItemOperation } from '../../../operation/operation';
import { getCustomFieldsOf } from '../../customFields/operations';
import { orderLocator } from '../../orders/orderFields';
import type { RackbeatRun } from '../../rackbeatRun';
import { ORDER } from '../../records/order';

export const getOrderCustomFields: ItemOperation<RackbeatRun> = getCustomFieldsOf({
	owner: ORDER,
	locator: orderLocator,
	thing: 'an order',
});
