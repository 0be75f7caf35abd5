import type { ItemOperation } from '../../../operation/operation';
import { suppressWebhooksField } from '../../fields/writing';
import { deleteChosenInvoice } from '../../invoices/invoiceWork';
import { orderLocator } from '../../orders/orderFields';
import type { RackbeatRun } from '../../rackbeatRun';
import { ORDER } from '../../records/order';

export const deleteOrderOperation: ItemOperation<RackbeatRun> = {
	value: 'delete',
	name: 'Delete',
	action: 'Delete order',
	description: 'Delete a draft; a booked order is opened again first',
	properties: [orderLocator, suppressWebhooksField],
	execute: (run, itemIndex) => deleteChosenInvoice(run, itemIndex, ORDER),
};
