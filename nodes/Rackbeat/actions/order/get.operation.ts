import { simplifyField } from '../../../operation/fields';
import type { ItemOperation } from '../../../operation/operation';
import { getChosenInvoice } from '../../invoices/invoiceWork';
import { orderLocator } from '../../orders/orderFields';
import type { RackbeatRun } from '../../rackbeatRun';
import { ORDER } from '../../records/order';

export const getOrderOperation: ItemOperation<RackbeatRun> = {
	value: 'get',
	name: 'Get',
	action: 'Get order',
	description: 'Get one order by its number; without Simplify with its lines',
	properties: [orderLocator, simplifyField],
	execute: (run, itemIndex) => getChosenInvoice(run, itemIndex, ORDER),
};
