import { findSimilarPurchase } from '../../../../services/dinero/purchaseVouchers';
import type { ItemOperation } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';
import { purchaseForm, purchaseFromForm } from '../../fields/purchaseForm';
import { purchaseBody } from '../../posting/purchaseWire';

/** Ask Dinero whether such a purchase stands already. */
export const findSimilarPurchases: ItemOperation<DineroRun> = {
	value: 'findSimilar',
	name: 'Find Similar',
	action: 'Find a similar purchase voucher',
	description:
		'Ask Dinero whether a purchase of the same supplier, day and total stands already; saves nothing',
	properties: purchaseForm,
	async execute({ functions, api }, itemIndex) {
		const purchase = purchaseFromForm(functions, itemIndex, '');
		const found = await findSimilarPurchase(await api(itemIndex), purchaseBody(purchase, null));
		return {
			json: {
				similarFound: found.SimilarFound,
				similarGuid: found.SimilarGuid ?? null,
				voucherNumber: found.VoucherNumber ?? null,
			},
		};
	},
};
