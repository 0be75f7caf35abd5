import { updateContactNote } from '../../../../services/dinero/contactNotes';
import type { ItemOperation } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';
import { chosenKey, contactLocator, noteLocator } from '../../fields/locators';
import { noteTextField } from './noteTextField';

/** Replace the text of a note. */
export const updateContactNoteOperation: ItemOperation<DineroRun> = {
	value: 'updateNote',
	name: 'Update Note',
	action: 'Update note of a contact',
	description: 'Replace the text of a note (note) on a contact',
	properties: [contactLocator, noteLocator, noteTextField],
	async execute({ functions, api }, itemIndex) {
		const contactGuid = chosenKey(functions, 'contact', itemIndex);
		const noteGuid = chosenKey(functions, 'note', itemIndex);
		const text = functions.getNodeParameter('text', itemIndex) as string;
		await updateContactNote(await api(itemIndex), contactGuid, noteGuid, text);
		return { json: { contactGuid, noteGuid, text } };
	},
};
