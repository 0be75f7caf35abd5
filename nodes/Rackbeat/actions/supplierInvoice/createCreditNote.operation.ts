import type { ItemOperation } from '../../../operation/operation';
import { suppressWebhooksField } from '../../fields/writing';
import { deriveFromChosen } from '../../invoices/invoiceWork';
import { supplierInvoiceLocator } from '../../locators';
import type { RackbeatRun } from '../../rackbeatRun';
import { SUPPLIER_INVOICE } from '../../records/supplierInvoice';

export const createSupplierCreditNote: ItemOperation<RackbeatRun> = {
	value: 'createCreditNote',
	name: 'Create Credit Note',
	action: 'Create a credit note of a supplier invoice',
	description:
		'Make a credit note (kreditnota) of a booked invoice, as a draft. Rackbeat does not document this call for supplier invoices; where it is refused, create an invoice with negative quantities.',
	properties: [supplierInvoiceLocator, suppressWebhooksField],
	execute: (run, itemIndex) =>
		deriveFromChosen(run, itemIndex, SUPPLIER_INVOICE, 'create-creditnote'),
};
