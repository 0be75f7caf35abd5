import type { Resource } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';
import { addContactNoteOperation } from './addNote.operation';
import { createContactOperation } from './create.operation';
import { deleteContactOperation } from './delete.operation';
import { deleteContactNoteOperation } from './deleteNote.operation';
import { downloadStateOfAccount } from './downloadStateOfAccount.operation';
import { getContactOperation } from './get.operation';
import { getContacts } from './getAll.operation';
import { getContactNoteOperation } from './getNote.operation';
import { getContactNotes } from './getNotes.operation';
import { getStateOfAccountOperation } from './getStateOfAccount.operation';
import { restoreContactOperation } from './restore.operation';
import { sendStateOfAccountOperation } from './sendStateOfAccount.operation';
import { updateContactOperation } from './update.operation';
import { updateContactNoteOperation } from './updateNote.operation';

export const contactResource: Resource<DineroRun> = {
	value: 'contact',
	name: 'Contact',
	operations: [
		createContactOperation,
		deleteContactOperation,
		getContactOperation,
		getContacts,
		restoreContactOperation,
		updateContactOperation,
		addContactNoteOperation,
		deleteContactNoteOperation,
		getContactNoteOperation,
		getContactNotes,
		updateContactNoteOperation,
		downloadStateOfAccount,
		getStateOfAccountOperation,
		sendStateOfAccountOperation,
	],
};
