import { fetchTradeOfferTotals } from '../../../../services/dinero/tradeOffers';
import { tradeOfferForm, tradeOfferFromForm } from '../../fields/tradeOfferForm';
import type { ItemOperation } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';

/** Let Dinero compute net, VAT and gross without saving anything */
export const previewTradeOfferTotals: ItemOperation<DineroRun> = {
	value: 'previewTotals',
	name: 'Preview Totals',
	action: 'Preview totals of a trade offer',
	description: 'Let Dinero compute net, VAT and gross without saving anything',
	properties: tradeOfferForm,
	async execute(run, itemIndex) {
		const body = await tradeOfferFromForm(run, itemIndex);
		const totals = await fetchTradeOfferTotals(await run.api(itemIndex), body);
		return {
			json: {
				totalExclVat: totals.TotalExclVat,
				totalVat: totals.TotalVat,
				totalInclVat: totals.TotalInclVat,
			},
		};
	},
};
