import type { Resource } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';
import { bookInvoiceOperation } from './book.operation';
import { createInvoiceOperation } from './create.operation';
import { deleteInvoiceOperation } from './delete.operation';
import { downloadInvoicePdfOperation } from './downloadPdf.operation';
import { generateCreditNoteOperation } from './generateCreditNote.operation';
import { getInvoiceOperation } from './get.operation';
import { getInvoices } from './getAll.operation';
import { getInvoiceEmailTemplateOperation } from './getEmailTemplate.operation';
import { getInvoiceMailouts } from './getMailouts.operation';
import { getPreReminderTemplateOperation } from './getPreReminderTemplate.operation';
import { getInvoiceTemplates } from './getTemplates.operation';
import { postInvoiceOperation } from './post.operation';
import { previewInvoiceTotals } from './previewTotals.operation';
import { sendInvoiceOperation } from './send.operation';
import { sendEInvoiceOperation } from './sendEInvoice.operation';
import { sendPreReminderOperation } from './sendPreReminder.operation';
import { sendInvoiceSmsOperation } from './sendSms.operation';
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
		generateCreditNoteOperation,
		getInvoiceOperation,
		getInvoices,
		getInvoiceEmailTemplateOperation,
		getInvoiceMailouts,
		getInvoiceTemplates,
		getPreReminderTemplateOperation,
		previewInvoiceTotals,
		sendInvoiceOperation,
		sendEInvoiceOperation,
		sendPreReminderOperation,
		sendInvoiceSmsOperation,
		updateInvoiceOperation,
	],
};
