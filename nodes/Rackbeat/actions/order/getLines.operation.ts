import { listFields } from '../../../operation/fields';
import type { ItemOperation } from '../../../operation/operation';
import { getChosenLines, whichLines } from '../../orders/lineWork';
import { orderLocator } from '../../orders/orderFields';
import type { RackbeatRun } from '../../rackbeatRun';
import { ORDER } from '../../records/order';

export const getOrderLines: ItemOperation<RackbeatRun> = {
	value: 'getLines',
	name: 'Get Lines',
	action: 'Get lines of an order',
	description: 'Get the lines of an order, or those that are on no invoice yet',
	properties: [orderLocator, whichLines, ...listFields],
	execute: (run, itemIndex) => getChosenLines(run, itemIndex, ORDER),
};
