import type { IDataObject } from 'n8n-workflow';
import {
	fetchCreditNoteTotals,
	getCreditNote,
	updateCreditNote,
	type CreditNote,
	type CreditNoteBody,
} from '../../../../services/dinero/creditNotes';
import { checkSign } from '../../fields/creditNoteForm';
import { documentOptions } from '../../fields/documentForm';
import { optionalContact } from '../../fields/invoiceForm';
import { documentHeader } from '../../fields/invoiceHeader';
import { keptDocument } from '../../fields/keptDocument';
import { chosenKey, creditedInvoiceLocator, creditNoteLocator, keyIn } from '../../fields/locators';
import { salesUpdateForm, updatedBody } from '../../fields/salesUpdate';
import { checkDraft } from './checkDraft';
import type { ItemOperation } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';

/** The head as named; a credited invoice that is named but empty is taken off. */
const head = (set: IDataObject): Partial<CreditNoteBody> => ({
	...documentHeader(set),
	...(set['creditNoteFor'] !== undefined && {
		CreditNoteFor: keyIn(set['creditNoteFor']).toLowerCase() || null,
	}),
});

const keptNote = (standing: CreditNote, inclVat: boolean): CreditNoteBody => ({
	...keptDocument(standing, inclVat),
	CreditNoteFor: standing.CreditNoteFor ?? null,
});

/** Change a draft; what is not named stays as it is. A booked credit note cannot be changed */
export const updateCreditNoteOperation: ItemOperation<DineroRun> = {
	value: 'update',
	name: 'Update',
	action: 'Update credit note',
	description:
		'Change a draft; what is not named stays as it is. A booked credit note cannot be changed.',
	properties: [
		creditNoteLocator,
		...salesUpdateForm(
			[...documentOptions, optionalContact, creditedInvoiceLocator],
			'Date (Kreditnotadato)',
		),
	],
	async execute(run, itemIndex) {
		const guid = chosenKey(run.functions, 'creditNote', itemIndex);
		const api = await run.api(itemIndex);
		const standing = await getCreditNote(api, guid);
		checkDraft(standing);
		const body = await updatedBody<CreditNoteBody>(run, itemIndex, standing, {
			head,
			kept: (_, inclVat) => keptNote(standing, inclVat),
			preview: fetchCreditNoteTotals,
		});
		checkSign(body.ProductLines);
		const updated = await updateCreditNote(api, guid, { ...body, Timestamp: standing.TimeStamp });
		return { json: { guid, timestamp: updated.TimeStamp ?? updated.Timestamp ?? null } };
	},
};
