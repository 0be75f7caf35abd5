import type { Resource } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';
import { bookCreditNoteOperation } from './book.operation';
import { createCreditNoteOperation } from './create.operation';
import { deleteCreditNoteOperation } from './delete.operation';
import { downloadCreditNotePdfOperation } from './downloadPdf.operation';
import { getCreditNoteOperation } from './get.operation';
import { getCreditNotes } from './getAll.operation';
import { getCreditNoteEmailTemplateOperation } from './getEmailTemplate.operation';
import { getCreditNoteMailouts } from './getMailouts.operation';
import { postCreditNoteOperation } from './post.operation';
import { previewCreditNoteTotals } from './previewTotals.operation';
import { sendCreditNoteOperation } from './send.operation';
import { sendECreditNoteOperation } from './sendECreditNote.operation';
import { updateCreditNoteOperation } from './update.operation';

export const creditNoteResource: Resource<DineroRun> = {
	value: 'creditNote',
	name: 'Credit Note (Kreditnota)',
	operations: [
		postCreditNoteOperation,
		bookCreditNoteOperation,
		createCreditNoteOperation,
		deleteCreditNoteOperation,
		downloadCreditNotePdfOperation,
		getCreditNoteOperation,
		getCreditNotes,
		getCreditNoteEmailTemplateOperation,
		getCreditNoteMailouts,
		previewCreditNoteTotals,
		sendCreditNoteOperation,
		sendECreditNoteOperation,
		updateCreditNoteOperation,
	],
};
