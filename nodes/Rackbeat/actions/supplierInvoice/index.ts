import type { Resource } from '../../../operation/operation';
import type { RackbeatRun } from '../../rackbeatRun';
import { addSupplierInvoiceNote } from './addNote.operation';
import { addSupplierInvoicePayment } from './addPayment.operation';
import { bookSupplierInvoiceOperation } from './book.operation';
import { createSupplierInvoiceOperation } from './create.operation';
import { createSupplierCreditNote } from './createCreditNote.operation';
import { createSupplierInvoiceDraft } from './createDraft.operation';
import { deleteSupplierInvoiceOperation } from './delete.operation';
import { downloadSupplierInvoicePdf } from './downloadPdf.operation';
import { getSupplierInvoiceOperation } from './get.operation';
import { getAllSupplierInvoices } from './getAll.operation';
import { getSupplierInvoiceNotes } from './getNotes.operation';
import { getSupplierInvoicePayments } from './getPayments.operation';
import { unbookSupplierInvoiceOperation } from './unbook.operation';
import { updateSupplierInvoiceOperation } from './update.operation';
import { getSupplierInvoiceCustomFields } from './getCustomFields.operation';
import { setSupplierInvoiceCustomFields } from './setCustomFields.operation';

export const supplierInvoiceResource: Resource<RackbeatRun> = {
	value: 'supplierInvoice',
	name: 'Supplier Invoice',
	operations: [
		getSupplierInvoiceOperation,
		getAllSupplierInvoices,
		createSupplierInvoiceOperation,
		createSupplierInvoiceDraft,
		updateSupplierInvoiceOperation,
		deleteSupplierInvoiceOperation,
		bookSupplierInvoiceOperation,
		unbookSupplierInvoiceOperation,
		createSupplierCreditNote,
		downloadSupplierInvoicePdf,
		getSupplierInvoiceNotes,
		addSupplierInvoiceNote,
		getSupplierInvoicePayments,
		addSupplierInvoicePayment,
		getSupplierInvoiceCustomFields,
		setSupplierInvoiceCustomFields,
	],
};
