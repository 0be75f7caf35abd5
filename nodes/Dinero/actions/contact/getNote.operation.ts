import { getContactNote } from '../../../../services/dinero/contactNotes';
import type { ItemOperation } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';
import { chosenKey, contactLocator, noteLocator } from '../../fields/locators';
import { noteRow } from './noteRow';

/** Get one note. */
export const getContactNoteOperation: ItemOperation<DineroRun> = {
	value: 'getNote',
	name: 'Get Note',
	action: 'Get note of a contact',
	description: 'Get one note (note) on a contact',
	properties: [contactLocator, noteLocator],
	async execute({ functions, api }, itemIndex) {
		const guid = chosenKey(functions, 'contact', itemIndex);
		const noteGuid = chosenKey(functions, 'note', itemIndex);
		const note = await getContactNote(await api(itemIndex), guid, noteGuid);
		return { json: noteRow(guid, note) };
	},
};
