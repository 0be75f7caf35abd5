import type { ItemOperation } from '../../../operation/operation';
import { suppressWebhooksField } from '../../fields/writing';
import { addPayment, amountField } from '../../invoices/notesAndPayments';
import { supplierInvoiceLocator } from '../../locators';
import type { RackbeatRun } from '../../rackbeatRun';
import { SUPPLIER_INVOICE } from '../../records/supplierInvoice';

export const addSupplierInvoicePayment: ItemOperation<RackbeatRun> = {
	value: 'addPayment',
	name: 'Add Payment',
	action: 'Add a payment to a supplier invoice',
	description:
		'Put a payment on an invoice; each run adds one more. Rackbeat documented this call in 2018 only; it may not be there any more.',
	properties: [supplierInvoiceLocator, amountField, suppressWebhooksField],
	execute: (run, itemIndex) => addPayment(run, itemIndex, SUPPLIER_INVOICE),
};
