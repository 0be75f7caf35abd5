import type { ItemOperation } from '../../../operation/operation';
import { getCustomFieldsOf } from '../../customFields/operations';
import { purchaseOrderLocator } from '../../orders/orderFields';
import type { RackbeatRun } from '../../rackbeatRun';
import { PURCHASE_ORDER } from '../../records/order';

export const getPurchaseOrderCustomFields: ItemOperation<RackbeatRun> = getCustomFieldsOf({
	owner: PURCHASE_ORDER,
	locator: purchaseOrderLocator,
	thing: 'a purchase order',
});
