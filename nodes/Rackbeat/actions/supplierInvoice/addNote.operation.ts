import type { ItemOperation } from '../../../operation/operation';
import { suppressWebhooksField } from '../../fields/writing';
import { addNote, noteField } from '../../invoices/notesAndPayments';
import { supplierInvoiceLocator } from '../../locators';
import type { RackbeatRun } from '../../rackbeatRun';
import { SUPPLIER_INVOICE } from '../../records/supplierInvoice';

export const addSupplierInvoiceNote: ItemOperation<RackbeatRun> = {
	value: 'addNote',
	name: 'Add Note',
	action: 'Add a note to a supplier invoice',
	description:
		'Put a note on an invoice; each run adds one more. Rackbeat documented this call in 2018 only; it may not be there any more.',
	properties: [supplierInvoiceLocator, noteField, suppressWebhooksField],
	execute: (run, itemIndex) => addNote(run, itemIndex, SUPPLIER_INVOICE),
};
