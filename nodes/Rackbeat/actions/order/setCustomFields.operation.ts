import type { ItemOperation } from '../../../operation/operation';
import { setCustomFieldsOf } from '../../customFields/operations';
import { orderLocator } from '../../orders/orderFields';
import type { RackbeatRun } from '../../rackbeatRun';
import { ORDER } from '../../records/order';

export const setOrderCustomFields: ItemOperation<RackbeatRun> = setCustomFieldsOf({
	owner: ORDER,
	locator: orderLocator,
	use: 'sales',
	thing: 'an order',
});
