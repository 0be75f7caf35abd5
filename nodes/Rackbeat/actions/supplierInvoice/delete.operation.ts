import type { ItemOperation } from '../../../operation/operation';
import { suppressWebhooksField } from '../../fields/writing';
import { deleteChosenInvoice } from '../../invoices/invoiceWork';
import { supplierInvoiceLocator } from '../../locators';
import type { RackbeatRun } from '../../rackbeatRun';
import { SUPPLIER_INVOICE } from '../../records/supplierInvoice';

export const deleteSupplierInvoiceOperation: ItemOperation<RackbeatRun> = {
	value: 'delete',
	name: 'Delete',
	action: 'Delete supplier invoice',
	description: 'Delete a draft; a booked invoice needs a credit note',
	properties: [supplierInvoiceLocator, suppressWebhooksField],
	execute: (run, itemIndex) => deleteChosenInvoice(run, itemIndex, SUPPLIER_INVOICE),
};
