import type { Resource } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';
import { bookReminderOperation } from './book.operation';
import { createReminderOperation } from './create.operation';
import { deleteReminderOperation } from './delete.operation';
import { downloadReminderPdfOperation } from './downloadPdf.operation';
import { getReminderOperation } from './get.operation';
import { getReminders } from './getAll.operation';
import { getReminderEmailTemplateOperation } from './getEmailTemplate.operation';
import { getNextReminderOperation } from './getNext.operation';
import { previewReminderTotals } from './previewTotals.operation';
import { sendReminderOperation } from './send.operation';
import { sendEReminderOperation } from './sendEReminder.operation';
import { updateReminderOperation } from './update.operation';

export const reminderResource: Resource<DineroRun> = {
	value: 'reminder',
	name: 'Reminder (Rykker)',
	operations: [
		bookReminderOperation,
		createReminderOperation,
		deleteReminderOperation,
		downloadReminderPdfOperation,
		getReminderOperation,
		getReminders,
		getReminderEmailTemplateOperation,
		getNextReminderOperation,
		previewReminderTotals,
		sendReminderOperation,
		sendEReminderOperation,
		updateReminderOperation,
	],
};
