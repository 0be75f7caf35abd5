import { listFields } from '../../../operation/fields';
import type { ItemOperation } from '../../../operation/operation';
import { getInvoicePart } from '../../invoices/notesAndPayments';
import { supplierInvoiceLocator } from '../../locators';
import type { RackbeatRun } from '../../rackbeatRun';
import { SUPPLIER_INVOICE } from '../../records/supplierInvoice';

export const getSupplierInvoiceNotes: ItemOperation<RackbeatRun> = {
	value: 'getNotes',
	name: 'Get Notes',
	action: 'Get notes of a supplier invoice',
	description:
		'Get the notes that were put on an invoice. Rackbeat documented this call in 2018 only; it may not be there any more.',
	properties: [supplierInvoiceLocator, ...listFields],
	execute: (run, itemIndex) => getInvoicePart(run, itemIndex, SUPPLIER_INVOICE, 'notes'),
};
