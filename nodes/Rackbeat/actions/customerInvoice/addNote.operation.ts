import type { ItemOperation } from '../../../operation/operation';
import { suppressWebhooksField } from '../../fields/writing';
import { addNote, noteField } from '../../invoices/notesAndPayments';
import { invoiceLocator } from '../../locators';
import type { RackbeatRun } from '../../rackbeatRun';
import { CUSTOMER_INVOICE } from '../../records/customerInvoice';

export const addCustomerInvoiceNote: ItemOperation<RackbeatRun> = {
	value: 'addNote',
	name: 'Add Note',
	action: 'Add a note to a customer invoice',
	description: 'Put a note on an invoice; each run adds one more',
	properties: [invoiceLocator, noteField, suppressWebhooksField],
	execute: (run, itemIndex) => addNote(run, itemIndex, CUSTOMER_INVOICE),
};
