import { z } from '../../vendor/zod';
import type { DineroApi } from './api';
import { collectPages, text, type Paging } from './lists';
import { orEmpty } from './versions';

const FIELDS = 'Id,NoteDate,Text';

const note = z.object({ Id: z.string(), NoteDate: text, Text: text }).passthrough();

/** A note on a contact, which only the company itself sees. */
export type ContactNote = z.infer<typeof note>;

/** The notes of a contact. */
export const listContactNotes = (
	api: DineroApi,
	contactGuid: string,
	paging: Paging = {},
): Promise<ContactNote[]> =>
	collectPages(
		api,
		{ method: 'GET', path: ['contacts', contactGuid, 'notes'], query: { fields: FIELDS } },
		note,
		({ Id }) => Id,
		paging,
	);

/** One note. @throws ServiceError kind notFound */
export const getContactNote = (
	api: DineroApi,
	contactGuid: string,
	noteGuid: string,
): Promise<ContactNote> =>
	api.read({ method: 'GET', path: ['contacts', contactGuid, 'notes', noteGuid] }, note);

const created = z.object({ ContactGuid: text, Id: text }).passthrough();

/**
 * Adds a note. The answer has the form of a created contact (source: Dinero OpenAPI); whether the guid
 * in it is the note's or the contact's is not documented.
 * @returns the note's guid, or null when the answer does not tell it
 */
export async function addContactNote(
	api: DineroApi,
	contactGuid: string,
	Text: string,
): Promise<string | null> {
	const call = { method: 'POST' as const, path: ['contacts', contactGuid, 'notes'] };
	const answer = await api.read({ ...call, json: { Text } }, orEmpty(created.nullable(), null));
	const guid = answer?.Id ?? answer?.ContactGuid ?? null;
	return guid?.toLowerCase() === contactGuid.toLowerCase() ? null : guid;
}

/** Replaces the text of a note. */
export const updateContactNote = (
	api: DineroApi,
	contactGuid: string,
	noteGuid: string,
	Text: string,
): Promise<void> =>
	api.send({
		method: 'PUT',
		path: ['contacts', contactGuid, 'notes', noteGuid],
		json: { Text },
	});

/** Removes a note. */
export const deleteContactNote = (
	api: DineroApi,
	contactGuid: string,
	noteGuid: string,
): Promise<void> =>
	api.send({ method: 'DELETE', path: ['contacts', contactGuid, 'notes', noteGuid] });
