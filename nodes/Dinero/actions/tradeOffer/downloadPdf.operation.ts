import { downloadTradeOfferPdf } from '../../../../services/dinero/tradeOffers';
import { chosenKey, tradeOfferLocator } from '../../fields/locators';
import { outputFileField, pdfItem } from '../../fields/pdfOutput';
import type { ItemOperation } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';

/** Get the PDF of an offer as a file */
export const downloadTradeOfferPdfOperation: ItemOperation<DineroRun> = {
	value: 'downloadPdf',
	name: 'Download PDF',
	action: 'Download trade offer PDF',
	description: 'Get the PDF of an offer as a file',
	properties: [tradeOfferLocator, outputFileField],
	async execute({ functions, api }, itemIndex) {
		const guid = chosenKey(functions, 'tradeOffer', itemIndex);
		const client = await api(itemIndex);
		return await pdfItem(
			functions,
			itemIndex,
			async () => await downloadTradeOfferPdf(client, guid),
			{ key: guid, fileName: `tilbud-${guid}.pdf`, json: { guid } },
		);
	},
};
