import type { IDataObject } from 'n8n-workflow';
import type { ContactNote } from '../../../../services/dinero/contactNotes';

export const noteRow = (contactGuid: string, note: ContactNote): IDataObject => ({
	contactGuid,
	noteGuid: note.Id,
	noteDate: note.NoteDate ?? null,
	text: note.Text ?? null,
});
