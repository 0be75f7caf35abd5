import { listFields } from '../../../operation/fields';
import type { ItemOperation } from '../../../operation/operation';
import { getInvoicePart } from '../../invoices/notesAndPayments';
import { supplierInvoiceLocator } from '../../locators';
import type { RackbeatRun } from '../../rackbeatRun';
import { SUPPLIER_INVOICE } from '../../records/supplierInvoice';

export const getSupplierInvoicePayments: ItemOperation<RackbeatRun> = {
	value: 'getPayments',
	name: 'Get Payments',
	action: 'Get payments of a supplier invoice',
	description:
		'Get what was paid of an invoice. Rackbeat documented this call in 2018 only; it may not be there any more.',
	properties: [supplierInvoiceLocator, ...listFields],
	execute: (run, itemIndex) => getInvoicePart(run, itemIndex, SUPPLIER_INVOICE, 'payments'),
};
