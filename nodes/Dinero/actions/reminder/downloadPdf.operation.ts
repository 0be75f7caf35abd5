import { downloadReminderPdf } from '../../../../services/dinero/reminders';
import { outputFileField, pdfItem } from '../../fields/pdfOutput';
import { chosenKey, invoiceLocator, reminderLocator } from '../../fields/locators';
import type { ItemOperation } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';

/** Get the PDF of a booked reminder as a file */
export const downloadReminderPdfOperation: ItemOperation<DineroRun> = {
	value: 'downloadPdf',
	name: 'Download PDF',
	action: 'Download reminder PDF',
	description: 'Get the PDF of a booked reminder as a file',
	properties: [invoiceLocator, reminderLocator, outputFileField],
	async execute({ functions, api }, itemIndex) {
		const invoice = chosenKey(functions, 'invoice', itemIndex);
		const id = Number(chosenKey(functions, 'reminder', itemIndex));
		const client = await api(itemIndex);
		const read = async () => await downloadReminderPdf(client, invoice, id);
		return await pdfItem(functions, itemIndex, read, {
			key: `${invoice}, rykker ${id}`,
			fileName: `rykker-${id}.pdf`,
			json: { invoiceGuid: invoice, id },
		});
	},
};
