import type { ItemOperation } from '../../../operation/operation';
import { suppressWebhooksField } from '../../fields/writing';
import { deleteChosenInvoice } from '../../invoices/invoiceWork';
import { purchaseOrderLocator } from '../../orders/orderFields';
import type { RackbeatRun } from '../../rackbeatRun';
import { PURCHASE_ORDER } from '../../records/order';

export const deletePurchaseOrderOperation: ItemOperation<RackbeatRun> = {
	value: 'delete',
	name: 'Delete',
	action: 'Delete purchase order',
	description: 'Delete a draft; a booked purchase order is opened again first',
	properties: [purchaseOrderLocator, suppressWebhooksField],
	execute: (run, itemIndex) => deleteChosenInvoice(run, itemIndex, PURCHASE_ORDER),
};
