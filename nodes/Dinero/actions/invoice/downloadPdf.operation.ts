import { downloadInvoicePdf } from '../../../../services/dinero/invoices';
import { chosenKey, invoiceLocator } from '../../fields/locators';
import { Blocked, problem } from '../../../../bookkeeping/reasons/problem';
import type { ItemOperation } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';

/** Get the PDF of a booked invoice as a file */
export const downloadInvoicePdfOperation: ItemOperation<DineroRun> = {
	value: 'downloadPdf',
	name: 'Download PDF',
	action: 'Download invoice PDF',
	description: 'Get the PDF of a booked invoice as a file',
	properties: [
		invoiceLocator,
		{
			displayName: 'Put Output File in Field',
			name: 'binaryPropertyName',
			type: 'string',
			required: true,
			default: 'data',
			hint: 'The name of the output binary field to put the file in',
		},
	],
	async execute({ functions, api }, itemIndex) {
		const guid = chosenKey(functions, 'invoice', itemIndex);
		const bytes = await downloadInvoicePdf(await api(itemIndex), guid);
		// A draft is answered as JSON even where a PDF was asked for.
		if (new TextDecoder().decode(bytes.slice(0, 4)) !== '%PDF') {
			throw new Blocked([problem('NO_PDF', { key: guid })]);
		}
		const field = functions.getNodeParameter('binaryPropertyName', itemIndex) as string;
		const name = `faktura-${guid}.pdf`;
		const file = await functions.helpers.prepareBinaryData(
			Buffer.from(bytes),
			name,
			'application/pdf',
		);
		return { json: { guid, fileName: name, size: bytes.length }, binary: { [field]: file } };
	},
};
