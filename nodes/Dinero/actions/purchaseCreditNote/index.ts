import type { Resource } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';
import { bookPurchaseCreditNoteOperation } from './book.operation';
import { createPurchaseCreditNoteOperation } from './create.operation';
import { deletePurchaseCreditNoteOperation } from './delete.operation';
import { getPurchaseCreditNoteOperation } from './get.operation';
import { postPurchaseCreditNoteOperation } from './post.operation';
import { updatePurchaseCreditNoteOperation } from './update.operation';

export const purchaseCreditNoteResource: Resource<DineroRun> = {
	value: 'purchaseCreditNote',
	name: 'Purchase Credit Note (Købskreditnota)',
	operations: [
		postPurchaseCreditNoteOperation,
		bookPurchaseCreditNoteOperation,
		createPurchaseCreditNoteOperation,
		deletePurchaseCreditNoteOperation,
		getPurchaseCreditNoteOperation,
		updatePurchaseCreditNoteOperation,
	],
};
