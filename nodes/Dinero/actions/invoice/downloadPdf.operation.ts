import { downloadInvoicePdf } from '../../../../services/dinero/invoices';
import { chosenKey, invoiceLocator } from '../../fields/locators';
import { outputFileField, pdfItem } from '../../fields/pdfOutput';
import type { ItemOperation } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';

/** Get the PDF of a booked invoice as a file */
export const downloadInvoicePdfOperation: ItemOperation<DineroRun> = {
	value: 'downloadPdf',
	name: 'Download PDF',
	action: 'Download invoice PDF',
	description: 'Get the PDF of a booked invoice as a file',
	properties: [invoiceLocator, outputFileField],
	async execute({ functions, api }, itemIndex) {
		const guid = chosenKey(functions, 'invoice', itemIndex);
		const client = await api(itemIndex);
		return await pdfItem(functions, itemIndex, async () => await downloadInvoicePdf(client, guid), {
			key: guid,
			fileName: `faktura-${guid}.pdf`,
			json: { guid },
		});
	},
};
