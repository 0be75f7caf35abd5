import { fetchPurchaseTotals } from '../../../../services/dinero/purchaseVouchers';
import type { ItemOperation } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';
import { purchaseForm, purchaseFromForm } from '../../fields/purchaseForm';
import { purchaseBody, readPurchaseTotals } from '../../posting/purchaseWire';
import { totalsRow } from './purchaseRow';

/** See the totals and the VAT that Dinero would compute; saves nothing. */
export const previewPurchaseTotals: ItemOperation<DineroRun> = {
	value: 'previewTotals',
	name: 'Preview Totals',
	action: 'Preview totals of a purchase voucher',
	description: 'See the totals and the VAT that Dinero would compute; saves nothing',
	properties: purchaseForm,
	async execute({ functions, api }, itemIndex) {
		const purchase = purchaseFromForm(functions, itemIndex, '');
		const preview = await fetchPurchaseTotals(await api(itemIndex), purchaseBody(purchase, null));
		return {
			json: {
				currency: preview.CurrencyKey ?? purchase.currency,
				...totalsRow(readPurchaseTotals(preview.VoucherTotals)),
				mayBeFixedAsset: preview.ShouldPossiblyBeFixedAsset === true,
			},
		};
	},
};
