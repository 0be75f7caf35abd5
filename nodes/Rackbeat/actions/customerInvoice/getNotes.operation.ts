import { listFields } from '../../../operation/fields';
import type { ItemOperation } from '../../../operation/operation';
import { getInvoicePart } from '../../invoices/notesAndPayments';
import { invoiceLocator } from '../../locators';
import type { RackbeatRun } from '../../rackbeatRun';
import { CUSTOMER_INVOICE } from '../../records/customerInvoice';

export const getCustomerInvoiceNotes: ItemOperation<RackbeatRun> = {
	value: 'getNotes',
	name: 'Get Notes',
	action: 'Get notes of a customer invoice',
	description: 'Get the notes that were put on an invoice',
	properties: [invoiceLocator, ...listFields],
	execute: (run, itemIndex) => getInvoicePart(run, itemIndex, CUSTOMER_INVOICE, 'notes'),
};
