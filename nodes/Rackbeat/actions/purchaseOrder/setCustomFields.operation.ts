import type { ItemOperation } from '../../../operation/operation';
import { setCustomFieldsOf } from '../../customFields/operations';
import { purchaseOrderLocator } from '../../orders/orderFields';
import type { RackbeatRun } from '../../rackbeatRun';
import { PURCHASE_ORDER } from '../../records/order';

export const setPurchaseOrderCustomFields: ItemOperation<RackbeatRun> = setCustomFieldsOf({
	owner: PURCHASE_ORDER,
	locator: purchaseOrderLocator,
	use: 'purchasing',
	thing: 'a purchase order',
});
