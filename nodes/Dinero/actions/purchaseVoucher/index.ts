import type { Resource } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';
import { bookPurchaseVoucherOperation } from './book.operation';
import { createPurchaseVoucherOperation } from './create.operation';
import { deletePurchaseVoucherOperation } from './delete.operation';
import { findSimilarPurchases } from './findSimilar.operation';
import { generatePurchaseCreditNoteOperation } from './generateCreditNote.operation';
import { getPurchaseVoucherOperation } from './get.operation';
import { getPurchasesByFile } from './getByFile.operation';
import { postPurchaseVoucherOperation } from './post.operation';
import { previewPurchaseTotals } from './previewTotals.operation';
import { updatePurchaseVoucherOperation } from './update.operation';

export const purchaseVoucherResource: Resource<DineroRun> = {
	value: 'purchaseVoucher',
	name: 'Purchase Voucher (Købsbilag)',
	operations: [
		postPurchaseVoucherOperation,
		bookPurchaseVoucherOperation,
		createPurchaseVoucherOperation,
		deletePurchaseVoucherOperation,
		findSimilarPurchases,
		generatePurchaseCreditNoteOperation,
		getPurchaseVoucherOperation,
		getPurchasesByFile,
		previewPurchaseTotals,
		updatePurchaseVoucherOperation,
	],
};
