import type { ItemOperation } from '../../../operation/operation';
import { suppressWebhooksField } from '../../fields/writing';
import { deleteChosenInvoice } from '../../invoices/invoiceWork';
import { invoiceLocator } from '../../locators';
import type { RackbeatRun } from '../../rackbeatRun';
import { CUSTOMER_INVOICE } from '../../records/customerInvoice';

export const deleteCustomerInvoiceOperation: ItemOperation<RackbeatRun> = {
	value: 'delete',
	name: 'Delete',
	action: 'Delete customer invoice',
	description: 'Delete a draft; a booked invoice needs a credit note',
	properties: [invoiceLocator, suppressWebhooksField],
	execute: (run, itemIndex) => deleteChosenInvoice(run, itemIndex, CUSTOMER_INVOICE),
};
