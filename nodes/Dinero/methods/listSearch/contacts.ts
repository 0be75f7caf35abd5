import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { danishDate, danishDayOf } from '../../../../bookkeeping/danishDay';
import { listContactNotes } from '../../../../services/dinero/contactNotes';
import { listContacts, type ContactQuery } from '../../../../services/dinero/contacts';
import { dineroApiFor } from '../../dineroRun';
import { dineroInstant } from '../../posting/wire';
import { fitting, MOST_SHOWN } from './shown';

async function contacts(
	functions: ILoadOptionsFunctions,
	query: ContactQuery,
	filter: string | undefined,
): Promise<INodeListSearchResult> {
	const api = await dineroApiFor(functions, 'form');
	const filters = filter ? [{ field: 'Name', operator: 'contains' as const, value: filter }] : [];
	const rows = await listContacts(api, { ...query, filters }, { limit: MOST_SHOWN });
	return { results: rows.map(({ Name, ContactGuid }) => ({ name: Name, value: ContactGuid })) };
}

export async function searchContacts(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	return await contacts(this, {}, filter);
}

export async function searchDeletedContacts(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	return await contacts(this, { deletedOnly: true }, filter);
}

const LONGEST_TEXT = 60;

/** The notes of the contact that is chosen in the open form. */
export async function searchContactNotes(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const guid = this.getCurrentNodeParameter('contact', { extractValue: true });
	if (typeof guid !== 'string' || guid === '') return { results: [] };
	const notes = await listContactNotes(await dineroApiFor(this, 'form'), guid);
	const results = notes.map(({ Id, NoteDate, Text }) => {
		const at = dineroInstant(NoteDate);
		const day = at === 0 ? '' : `${danishDate(danishDayOf(at))} - `;
		return { name: `${day}${(Text ?? '').slice(0, LONGEST_TEXT)}`, value: Id };
	});
	return { results: fitting(results, filter) };
}
