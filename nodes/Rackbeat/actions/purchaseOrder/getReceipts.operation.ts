import { listFields, simplifyField } from '../../../operation/fields';
import type { ItemOperation } from '../../../operation/operation';
import { deliveriesAskedFor } from '../../orders/deliveryWork';
import { purchaseOrderLocator } from '../../orders/orderFields';
import { scopeFields } from '../../orders/scopeField';
import type { RackbeatRun } from '../../rackbeatRun';

export const getPurchaseReceipts: ItemOperation<RackbeatRun> = {
	value: 'getReceipts',
	name: 'Get Receipts',
	action: 'Get receipts',
	description: 'Get the receipts (varemodtagelser) of a purchase order, or of all',
	properties: [...scopeFields(purchaseOrderLocator), ...listFields, simplifyField],
	execute: (run, itemIndex) => deliveriesAskedFor(run, itemIndex, 'in'),
};
