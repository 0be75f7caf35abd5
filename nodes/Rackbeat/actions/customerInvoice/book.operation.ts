import type { ItemOperation } from '../../../operation/operation';
import { suppressWebhooksField } from '../../fields/writing';
import { mailBody, mailFields } from '../../invoices/actionFields';
import { bookChosenInvoice } from '../../invoices/invoiceWork';
import { invoiceLocator } from '../../locators';
import type { RackbeatRun } from '../../rackbeatRun';
import { CUSTOMER_INVOICE } from '../../records/customerInvoice';

export const bookCustomerInvoiceOperation: ItemOperation<RackbeatRun> = {
	value: 'book',
	name: 'Book',
	action: 'Book customer invoice',
	description:
		'Book a draft (bogfør), which may take its goods from stock; Rackbeat can mail it at the same time. Its number may change by that.',
	properties: [invoiceLocator, ...mailFields, suppressWebhooksField],
	execute: (run, itemIndex) =>
		bookChosenInvoice(run, itemIndex, CUSTOMER_INVOICE, mailBody(run.functions, itemIndex)),
};
