import { listFields } from '../../../operation/fields';
import type { ItemOperation } from '../../../operation/operation';
import { getChosenLines, whichLines } from '../../orders/lineWork';
import { purchaseOrderLocator } from '../../orders/orderFields';
import type { RackbeatRun } from '../../rackbeatRun';
import { PURCHASE_ORDER } from '../../records/order';

export const getPurchaseOrderLines: ItemOperation<RackbeatRun> = {
	value: 'getLines',
	name: 'Get Lines',
	action: 'Get lines of a purchase order',
	description: 'Get the lines of a purchase order, or those that are on no invoice yet',
	properties: [purchaseOrderLocator, whichLines, ...listFields],
	execute: (run, itemIndex) => getChosenLines(run, itemIndex, PURCHASE_ORDER),
};
