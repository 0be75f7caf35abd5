import type { Resource } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';
import { createTradeOfferOperation } from './create.operation';
import { deleteTradeOfferOperation } from './delete.operation';
import { downloadTradeOfferPdfOperation } from './downloadPdf.operation';
import { generateInvoiceOperation } from './generateInvoice.operation';
import { getTradeOfferOperation } from './get.operation';
import { getTradeOffers } from './getAll.operation';
import { getTradeOfferEmailTemplateOperation } from './getEmailTemplate.operation';
import { getTradeOfferMailouts } from './getMailouts.operation';
import { previewTradeOfferTotals } from './previewTotals.operation';
import { sendTradeOfferOperation } from './send.operation';
import { updateTradeOfferOperation } from './update.operation';

export const tradeOfferResource: Resource<DineroRun> = {
	value: 'tradeOffer',
	name: 'Trade Offer (Tilbud)',
	operations: [
		createTradeOfferOperation,
		deleteTradeOfferOperation,
		downloadTradeOfferPdfOperation,
		generateInvoiceOperation,
		getTradeOfferOperation,
		getTradeOffers,
		getTradeOfferEmailTemplateOperation,
		getTradeOfferMailouts,
		previewTradeOfferTotals,
		sendTradeOfferOperation,
		updateTradeOfferOperation,
	],
};
