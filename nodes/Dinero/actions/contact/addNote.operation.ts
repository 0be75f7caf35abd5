import type { DineroApi } from '../../../../services/dinero/api';
import { addContactNote, listContactNotes } from '../../../../services/dinero/contactNotes';
import type { ItemOperation } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';
import { chosenKey, contactLocator } from '../../fields/locators';
import { noteTextField } from './noteTextField';

/** The newest note with that text, for an answer that does not tell the note's guid. */
async function newest(api: DineroApi, contactGuid: string, text: string): Promise<string | null> {
	const notes = (await listContactNotes(api, contactGuid)).filter(({ Text }) => Text === text);
	const [first] = notes.sort((a, b) => ((a.NoteDate ?? '') < (b.NoteDate ?? '') ? 1 : -1));
	return first?.Id ?? null;
}

/** Add a note to a contact. */
export const addContactNoteOperation: ItemOperation<DineroRun> = {
	value: 'addNote',
	name: 'Add Note',
	action: 'Add note to a contact',
	description: 'Add a note (note) to a contact; each run adds one more',
	properties: [contactLocator, noteTextField],
	async execute({ functions, api }, itemIndex) {
		const contactGuid = chosenKey(functions, 'contact', itemIndex);
		const text = functions.getNodeParameter('text', itemIndex) as string;
		const client = await api(itemIndex);
		const told = await addContactNote(client, contactGuid, text);
		const noteGuid = told ?? (await newest(client, contactGuid, text));
		return { json: { contactGuid, noteGuid, text } };
	},
};
