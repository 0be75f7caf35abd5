import { createPurchaseVoucher } from '../../../../services/dinero/purchaseVouchers';
import type { ItemOperation } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';
import {
	extrasOf,
	purchaseExtras,
	purchaseForm,
	purchaseFromForm,
} from '../../fields/purchaseForm';
import { totalOf } from '../../fields/purchaseLines';
import { purchaseBody, readPurchaseTotals } from '../../posting/purchaseWire';
import { heldToTotals } from './heldToTotals';
import { purchaseRow } from './purchaseRow';

/** Create a draft of a purchase voucher (købsbilag); Post is the way that can be repeated safely. */
export const createPurchaseVoucherOperation: ItemOperation<DineroRun> = {
	value: 'create',
	name: 'Create',
	action: 'Create purchase voucher',
	description:
		'Create a draft of a purchase voucher (købsbilag); Post is the way that can be repeated safely',
	properties: [...purchaseForm, purchaseExtras],
	async execute({ functions, api }, itemIndex) {
		const { reference, fileGuid } = extrasOf(functions, itemIndex);
		const purchase = purchaseFromForm(functions, itemIndex, reference);
		const client = await api(itemIndex);
		const made = await createPurchaseVoucher(client, purchaseBody(purchase, fileGuid));
		const totals = readPurchaseTotals(made.VoucherTotals);
		const title = `Købsbilag ${made.Guid}`;
		const sent = { gross: totalOf(purchase.lines), vat: null };
		return { json: heldToTotals(title, sent, totals, purchaseRow(made)) };
	},
};
