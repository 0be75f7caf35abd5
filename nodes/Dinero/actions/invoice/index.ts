import type { Resource } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';
import { bookInvoiceOperation } from './book.operation';
import { createInvoiceOperation } from './create.operation';
import { deleteInvoiceOperation } from './delete.operation';
import { downloadInvoicePdfOperation } from './downloadPdf.operation';
import { getInvoiceOperation } from './get.operation';
import { getInvoices } from './getAll.operation';
import { postInvoiceOperation } from './post.operation';
import { previewInvoiceTotals } from './previewTotals.operation';
import { sendInvoiceOperation } from './send.operation';
import { updateInvoiceOperation } from './update.operation';

export const invoiceResource: Resource<DineroRun> = {
	value: 'invoice',
	name: 'Invoice',
	operations: [
		postInvoiceOperation,
		bookInvoiceOperation,
		createInvoiceOperation,
		deleteInvoiceOperation,
		downloadInvoicePdfOperation,
		getInvoiceOperation,
		getInvoices,
		previewInvoiceTotals,
		sendInvoiceOperation,
		updateInvoiceOperation,
	],
};
