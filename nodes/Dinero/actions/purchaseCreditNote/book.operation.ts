import { problem, Blocked } from '../../../../bookkeeping/reasons/problem';
import type { DineroApi } from '../../../../services/dinero/api';
import {
	bookPurchaseCreditNote,
	getPurchaseCreditNote,
	type PurchaseCreditNote,
} from '../../../../services/dinero/purchaseCreditNotes';
import type { ItemOperation } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';
import { chosenKey } from '../../fields/locators';
import { purchaseCreditNoteLocator } from '../../fields/purchaseLocators';
import { wantedNumberField } from '../../fields/voucherOptions';
import { lookedFor } from '../../lostAnswers';
import { standingPurchaseCreditNote } from '../../posting/purchaseWire';
import { creditNoteRow } from './creditNoteRow';

/** @throws Blocked without a contact, which Dinero needs to book */
function checkBookable({ Guid, ContactGuid }: PurchaseCreditNote): void {
	if (ContactGuid) return;
	const document = `Købskreditnota ${Guid}`;
	const details = { document, missing: 'leverandør', missingEn: 'a contact' };
	throw new Blocked([problem('PURCHASE_INCOMPLETE', details, 'contact')]);
}

async function bookedAfterAll(
	api: DineroApi,
	guid: string,
): Promise<PurchaseCreditNote | undefined> {
	const note = await getPurchaseCreditNote(api, guid);
	return standingPurchaseCreditNote(note).state === 'booked' ? note : undefined;
}

/** Book a draft for good (bogfør); this is final. */
export const bookPurchaseCreditNoteOperation: ItemOperation<DineroRun> = {
	value: 'book',
	name: 'Book',
	action: 'Book purchase credit note',
	description: 'Book a draft for good (bogfør); this is final',
	properties: [purchaseCreditNoteLocator, wantedNumberField],
	async execute({ functions, api }, itemIndex) {
		const guid = chosenKey(functions, 'purchaseCreditNote', itemIndex);
		const client = await api(itemIndex);
		const note = await getPurchaseCreditNote(client, guid);
		checkBookable(note);
		const number = functions.getNodeParameter('number', itemIndex, 0) as number;
		const body = { Timestamp: note.Timestamp, ...(number > 0 && { Number: number }) };
		const booked = await lookedFor(
			async () => await bookPurchaseCreditNote(client, guid, body),
			async () => await bookedAfterAll(client, guid),
		);
		return { json: creditNoteRow(booked) };
	},
};
