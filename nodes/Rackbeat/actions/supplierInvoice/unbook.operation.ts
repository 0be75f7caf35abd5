import type { ItemOperation } from '../../../operation/operation';
import { suppressWebhooksField } from '../../fields/writing';
import { acceptHoleField } from '../../invoices/actionFields';
import { unbookChosenInvoice } from '../../invoices/invoiceWork';
import { supplierInvoiceLocator } from '../../locators';
import type { RackbeatRun } from '../../rackbeatRun';
import { SUPPLIER_INVOICE } from '../../records/supplierInvoice';

export const unbookSupplierInvoiceOperation: ItemOperation<RackbeatRun> = {
	value: 'unbook',
	name: 'Unbook',
	action: 'Unbook supplier invoice',
	description:
		'Turn a booked invoice into a draft again and take its stock movements back. Rackbeat documented this call in 2018 only; a credit note is the usual way.',
	properties: [supplierInvoiceLocator, acceptHoleField, suppressWebhooksField],
	execute: (run, itemIndex) => unbookChosenInvoice(run, itemIndex, SUPPLIER_INVOICE),
};
