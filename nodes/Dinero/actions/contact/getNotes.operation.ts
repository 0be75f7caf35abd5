import { listContactNotes } from '../../../../services/dinero/contactNotes';
import { listFields, wantedRows } from '../../../operation/fields';
import type { ItemOperation } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';
import { chosenKey, contactLocator } from '../../fields/locators';
import { noteRow } from './noteRow';

/** Get the notes on a contact. */
export const getContactNotes: ItemOperation<DineroRun> = {
	value: 'getNotes',
	name: 'Get Many Notes',
	action: 'Get many notes of a contact',
	description: 'Get the notes (noter) on a contact',
	properties: [contactLocator, ...listFields],
	async execute({ functions, api }, itemIndex) {
		const guid = chosenKey(functions, 'contact', itemIndex);
		const limit = wantedRows(functions, itemIndex);
		const notes = await listContactNotes(await api(itemIndex), guid, { limit });
		return notes.map((note) => ({ json: noteRow(guid, note) }));
	},
};
