import { deleteContactNote } from '../../../../services/dinero/contactNotes';
import type { ItemOperation } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';
import { chosenKey, contactLocator, noteLocator } from '../../fields/locators';

/** Remove a note. */
export const deleteContactNoteOperation: ItemOperation<DineroRun> = {
	value: 'deleteNote',
	name: 'Delete Note',
	action: 'Delete note of a contact',
	description: 'Remove a note (note) from a contact for good',
	properties: [contactLocator, noteLocator],
	async execute({ functions, api }, itemIndex) {
		const contactGuid = chosenKey(functions, 'contact', itemIndex);
		const noteGuid = chosenKey(functions, 'note', itemIndex);
		await deleteContactNote(await api(itemIndex), contactGuid, noteGuid);
		return { json: { contactGuid, noteGuid, deleted: true } };
	},
};
