import type { DineroApi } from '../../../../services/dinero/api';
import { getCreditNote, listCreditNotes } from '../../../../services/dinero/creditNotes';
import { generateCreditNote, getInvoice, type Invoice } from '../../../../services/dinero/invoices';
import { chosenKey, invoiceLocator } from '../../fields/locators';
import { lookedFor } from '../../lostAnswers';
import { dineroInstant } from '../../posting/wire';
import { salesRow } from '../../salesRows';
import type { ItemOperation } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';

/** So many of the customer's newest drafts are looked at when the answer was lost. */
const MOST_LOOKED_AT = 20;

const createdAt = (row: object): number =>
	dineroInstant(String(Object.entries(row).find(([key]) => key === 'CreatedAt')?.[1] ?? ''));

/**
 * The draft that a call without answer has made: newer than anything that was done to the invoice
 * before, since crediting it gives the invoice a new version too.
 */
async function lostDraft(api: DineroApi, { Guid, UpdatedAt, ContactGuid }: Invoice) {
	const ofContact = { field: 'ContactGuid', operator: 'eq' as const, value: ContactGuid ?? '' };
	const query = { filters: [ofContact], statusFilter: 'Draft' };
	const drafts = await listCreditNotes(api, query, { limit: MOST_LOOKED_AT });
	const newer = drafts
		.filter((draft) => createdAt(draft) > dineroInstant(UpdatedAt))
		.sort((a, b) => createdAt(b) - createdAt(a));
	for (const draft of newer) {
		const note = await getCreditNote(api, draft.Guid);
		if (note.CreditNoteFor === Guid) return { Guid: note.Guid, TimeStamp: note.TimeStamp };
	}
	return undefined;
}

/** Make a draft of a credit note with all lines of a booked invoice */
export const generateCreditNoteOperation: ItemOperation<DineroRun> = {
	value: 'generateCreditNote',
	name: 'Generate Credit Note',
	action: 'Generate a credit note from an invoice',
	description:
		'Make a draft of a credit note with all lines of a booked invoice. It has no effect before it is booked; each run makes one more draft.',
	properties: [invoiceLocator],
	async execute({ functions, api }, itemIndex) {
		const guid = chosenKey(functions, 'invoice', itemIndex);
		const client = await api(itemIndex);
		const invoice = await getInvoice(client, guid);
		const made = await lookedFor(
			async () => await generateCreditNote(client, guid, invoice.TimeStamp),
			async () => await lostDraft(client, invoice),
		);
		const note = await getCreditNote(client, made.Guid);
		return { json: { ...salesRow(note), creditNoteFor: guid, timestamp: note.TimeStamp } };
	},
};
