import type { Resource } from '../../../operation/operation';
import type { RackbeatRun } from '../../rackbeatRun';
import { addCustomerInvoiceNote } from './addNote.operation';
import { addCustomerInvoicePayment } from './addPayment.operation';
import { bookCustomerInvoiceOperation } from './book.operation';
import { copyCustomerInvoice } from './copy.operation';
import { createCustomerInvoiceOperation } from './create.operation';
import { createCustomerCreditNote } from './createCreditNote.operation';
import { createCustomerInvoiceDraft } from './createDraft.operation';
import { deleteCustomerInvoiceOperation } from './delete.operation';
import { downloadCustomerInvoicePdf } from './downloadPdf.operation';
import { getCustomerInvoiceOperation } from './get.operation';
import { getAllCustomerInvoices } from './getAll.operation';
import { getCustomerInvoiceNotes } from './getNotes.operation';
import { getCustomerInvoicePayments } from './getPayments.operation';
import { unbookCustomerInvoiceOperation } from './unbook.operation';
import { updateCustomerInvoiceOperation } from './update.operation';
import { getCustomerInvoiceCustomFields } from './getCustomFields.operation';
import { setCustomerInvoiceCustomFields } from './setCustomFields.operation';

export const customerInvoiceResource: Resource<RackbeatRun> = {
	value: 'customerInvoice',
	name: 'Customer Invoice',
	operations: [
		getCustomerInvoiceOperation,
		getAllCustomerInvoices,
		createCustomerInvoiceOperation,
		createCustomerInvoiceDraft,
		updateCustomerInvoiceOperation,
		deleteCustomerInvoiceOperation,
		bookCustomerInvoiceOperation,
		unbookCustomerInvoiceOperation,
		createCustomerCreditNote,
		copyCustomerInvoice,
		downloadCustomerInvoicePdf,
		getCustomerInvoiceNotes,
		addCustomerInvoiceNote,
		getCustomerInvoicePayments,
		addCustomerInvoicePayment,
		getCustomerInvoiceCustomFields,
		setCustomerInvoiceCustomFields,
	],
};
