import type { ItemOperation } from '../../../operation/operation';
import { suppressWebhooksField } from '../../fields/writing';
import { addPayment, amountField } from '../../invoices/notesAndPayments';
import { invoiceLocator } from '../../locators';
import type { RackbeatRun } from '../../rackbeatRun';
import { CUSTOMER_INVOICE } from '../../records/customerInvoice';

export const addCustomerInvoicePayment: ItemOperation<RackbeatRun> = {
	value: 'addPayment',
	name: 'Add Payment',
	action: 'Add a payment to a customer invoice',
	description:
		'Put a payment on an invoice; each run adds one more. Rackbeat documented this call in 2018 only; it may not be there any more.',
	properties: [invoiceLocator, amountField, suppressWebhooksField],
	execute: (run, itemIndex) => addPayment(run, itemIndex, CUSTOMER_INVOICE),
};
