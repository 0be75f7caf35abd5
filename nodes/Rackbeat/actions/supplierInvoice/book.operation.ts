import type { ItemOperation } from '../../../operation/operation';
import { suppressWebhooksField } from '../../fields/writing';
import { receivingBody, receivingFields } from '../../invoices/actionFields';
import { bookChosenInvoice } from '../../invoices/invoiceWork';
import { supplierInvoiceLocator } from '../../locators';
import type { RackbeatRun } from '../../rackbeatRun';
import { SUPPLIER_INVOICE } from '../../records/supplierInvoice';

export const bookSupplierInvoiceOperation: ItemOperation<RackbeatRun> = {
	value: 'book',
	name: 'Book',
	action: 'Book supplier invoice',
	description:
		'Book a draft (bogfør). Where its price differs from that of the receipt, the stock’s value is corrected. Its number may change by that.',
	properties: [supplierInvoiceLocator, ...receivingFields, suppressWebhooksField],
	execute: (run, itemIndex) =>
		bookChosenInvoice(run, itemIndex, SUPPLIER_INVOICE, receivingBody(run.functions, itemIndex)),
};
