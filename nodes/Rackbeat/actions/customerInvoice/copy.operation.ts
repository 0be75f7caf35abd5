import type { ItemOperation } from '../../../operation/operation';
import { suppressWebhooksField } from '../../fields/writing';
import { deriveFromChosen } from '../../invoices/invoiceWork';
import { invoiceLocator } from '../../locators';
import type { RackbeatRun } from '../../rackbeatRun';
import { CUSTOMER_INVOICE } from '../../records/customerInvoice';

export const copyCustomerInvoice: ItemOperation<RackbeatRun> = {
	value: 'copy',
	name: 'Copy',
	action: 'Copy customer invoice',
	description: 'Make a draft with the same content; each run makes one more',
	properties: [invoiceLocator, suppressWebhooksField],
	execute: (run, itemIndex) => deriveFromChosen(run, itemIndex, CUSTOMER_INVOICE, 'copy'),
};
