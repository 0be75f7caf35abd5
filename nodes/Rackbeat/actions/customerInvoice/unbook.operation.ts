import type { ItemOperation } from '../../../operation/operation';
import { suppressWebhooksField } from '../../fields/writing';
import { acceptHoleField } from '../../invoices/actionFields';
import { unbookChosenInvoice } from '../../invoices/invoiceWork';
import { invoiceLocator } from '../../locators';
import type { RackbeatRun } from '../../rackbeatRun';
import { CUSTOMER_INVOICE } from '../../records/customerInvoice';

export const unbookCustomerInvoiceOperation: ItemOperation<RackbeatRun> = {
	value: 'unbook',
	name: 'Unbook',
	action: 'Unbook customer invoice',
	description:
		'Turn a booked invoice into a draft again and take its stock movements back. A credit note is the usual way.',
	properties: [invoiceLocator, acceptHoleField, suppressWebhooksField],
	execute: (run, itemIndex) => unbookChosenInvoice(run, itemIndex, CUSTOMER_INVOICE),
};
