import { deleteCreditNote, getCreditNote } from '../../../../services/dinero/creditNotes';
import { chosenKey, creditNoteLocator } from '../../fields/locators';
import { deletedOnce } from '../../lostAnswers';
import { checkDraft } from './checkDraft';
import type { ItemOperation } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';

/** Delete a draft; a booked credit note is undone by a new invoice */
export const deleteCreditNoteOperation: ItemOperation<DineroRun> = {
	value: 'delete',
	name: 'Delete',
	action: 'Delete credit note',
	description: 'Delete a draft; a booked credit note is undone by a new invoice',
	properties: [creditNoteLocator],
	async execute({ functions, api }, itemIndex) {
		const guid = chosenKey(functions, 'creditNote', itemIndex);
		const client = await api(itemIndex);
		const standing = await getCreditNote(client, guid);
		checkDraft(standing);
		await deletedOnce(
			() => deleteCreditNote(client, guid, standing.TimeStamp),
			() => getCreditNote(client, guid),
		);
		return { json: { deleted: true, guid } };
	},
};
