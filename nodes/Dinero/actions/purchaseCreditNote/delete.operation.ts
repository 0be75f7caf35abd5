import { Blocked, problem } from '../../../../bookkeeping/reasons/problem';
import {
	deletePurchaseCreditNote,
	getPurchaseCreditNote,
} from '../../../../services/dinero/purchaseCreditNotes';
import type { ItemOperation } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';
import { chosenKey } from '../../fields/locators';
import { purchaseCreditNoteLocator } from '../../fields/purchaseLocators';
import { offsetField } from '../../fields/voucherOptions';
import { deletedOnce } from '../../lostAnswers';

/** Remove a draft, or offset a booked credit note on request. */
export const deletePurchaseCreditNoteOperation: ItemOperation<DineroRun> = {
	value: 'delete',
	name: 'Delete',
	action: 'Delete purchase credit note',
	description:
		'Remove a draft; its guid stays used. Of a booked one Dinero posts the opposite entries (modpostering) instead, and only when you ask for it.',
	properties: [purchaseCreditNoteLocator, offsetField],
	async execute({ functions, api }, itemIndex) {
		const guid = chosenKey(functions, 'purchaseCreditNote', itemIndex);
		const client = await api(itemIndex);
		const { Status, Timestamp } = await getPurchaseCreditNote(client, guid);
		const isBooked = Status !== 'Draft';
		if (isBooked && !functions.getNodeParameter('offsetWhenBooked', itemIndex, false))
			throw new Blocked([problem('VOUCHER_BOOKED', { key: guid })]);
		await deletedOnce(
			async () => await deletePurchaseCreditNote(client, guid, Timestamp),
			async () => await getPurchaseCreditNote(client, guid),
		);
		return { json: { guid, deleted: !isBooked, offset: isBooked } };
	},
};
