import { simplifyField } from '../../../operation/fields';
import type { ItemOperation } from '../../../operation/operation';
import { getChosenInvoice } from '../../invoices/invoiceWork';
import { purchaseOrderLocator } from '../../orders/orderFields';
import type { RackbeatRun } from '../../rackbeatRun';
import { PURCHASE_ORDER } from '../../records/order';

export const getPurchaseOrderOperation: ItemOperation<RackbeatRun> = {
	value: 'get',
	name: 'Get',
	action: 'Get purchase order',
	description: 'Get one purchase order by its number; without Simplify with its lines',
	properties: [purchaseOrderLocator, simplifyField],
	execute: (run, itemIndex) => getChosenInvoice(run, itemIndex, PURCHASE_ORDER),
};
