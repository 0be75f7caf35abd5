import { downloadCreditNotePdf } from '../../../../services/dinero/creditNotes';
import { chosenKey, creditNoteLocator } from '../../fields/locators';
import { outputFileField, pdfItem } from '../../fields/pdfOutput';
import type { ItemOperation } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';

/** Get the PDF of a booked credit note as a file */
export const downloadCreditNotePdfOperation: ItemOperation<DineroRun> = {
	value: 'downloadPdf',
	name: 'Download PDF',
	action: 'Download credit note PDF',
	description: 'Get the PDF of a booked credit note as a file',
	properties: [creditNoteLocator, outputFileField],
	async execute({ functions, api }, itemIndex) {
		const guid = chosenKey(functions, 'creditNote', itemIndex);
		const client = await api(itemIndex);
		return await pdfItem(
			functions,
			itemIndex,
			async () => await downloadCreditNotePdf(client, guid),
			{ key: guid, fileName: `kreditnota-${guid}.pdf`, json: { guid } },
		);
	},
};
