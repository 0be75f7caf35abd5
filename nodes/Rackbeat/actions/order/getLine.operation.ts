import type { ItemOperation } from '../../../operation/operation';
import { getChosenLine } from '../../orders/lineWork';
import { orderLineLocator, orderLocator } from '../../orders/orderFields';
import type { RackbeatRun } from '../../rackbeatRun';

export const getOrderLine: ItemOperation<RackbeatRun> = {
	value: 'getLine',
	name: 'Get Line',
	action: 'Get a line of an order',
	description: 'Get one line of an order',
	properties: [orderLocator, orderLineLocator],
	execute: getChosenLine,
};
