import type { DineroApi } from '../../../../services/dinero/api';
import { getCreditNote, listCreditNotes } from '../../../../services/dinero/creditNotes';
import { generateCreditNote, getInvoice, type Invoice } from '../../../../services/dinero/invoices';
import { chosenKey, invoiceLocator } from '../../fields/locators';
import { lookedFor } from '../../lostAnswers';
import { salesRow } from '../../salesRows';
import type { ItemOperation } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';

/** So many of the customer's newest drafts are looked at when the answer was lost. */
const MOST_LOOKED_AT = 20;

/** The draft that a call without answer has made: it gave the invoice a new version. */
async function lostDraft(api: DineroApi, { Guid, TimeStamp, ContactGuid }: Invoice) {
	if ((await getInvoice(api, Guid)).TimeStamp === TimeStamp) return undefined;
	const ofContact = { field: 'ContactGuid', operator: 'eq' as const, value: ContactGuid ?? '' };
	const drafts = await listCreditNotes(
		api,
		{ filters: [ofContact], statusFilter: 'Draft' },
		{ limit: MOST_LOOKED_AT },
	);
	const times = (row: object): string =>
		String(Object.entries(row).find(([key]) => key === 'CreatedAt')?.[1]);
	const newest = [...drafts].sort((a, b) => times(b).localeCompare(times(a)));
	for (const draft of newest) {
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
