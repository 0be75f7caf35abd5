import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { ContactNote } from '../accountModel';
import type { Api, Call } from '../api';
import { field } from '../binding';
import { paged } from '../lists';
import { omit } from '../omit';
import { notFound } from '../problems';
import { contactIn } from './contactRoutes';

const noteModel = z.object({ Text: field.requiredText() });

function ownNotes(call: Call): ContactNote[] {
	const { ContactGuid } = contactIn(call);
	return call.org.contactNotes.filter(({ contactGuid }) => contactGuid === ContactGuid);
}

function found(call: Call): ContactNote {
	const guid = call.params['noteGuid']?.toLowerCase();
	const note = ownNotes(call).find(({ Id }) => Id === guid);
	if (!note) {
		throw notFound(`Note ${guid}`);
	}
	return note;
}

const shown = (note: ContactNote): Record<string, unknown> => omit(note, 'contactGuid');

/** The answer has the form of a created contact; which guid it holds is not documented. */
function create(call: Call): unknown {
	const { ContactGuid } = contactIn(call);
	const { Text } = call.body(noteModel);
	const note = { Id: randomUUID(), contactGuid: ContactGuid, NoteDate: call.now, Text };
	call.org.contactNotes.push(note);
	const ofContact = call.sim.switches.is('noteCreateAnswer', 'contact');
	return call.created({ ContactGuid: ofContact ? ContactGuid : note.Id });
}

function change(call: Call): undefined {
	const note = found(call);
	note.Text = call.body(noteModel).Text;
	return undefined;
}

function remove(call: Call): undefined {
	const note = found(call);
	call.org.contactNotes = call.org.contactNotes.filter((other) => other !== note);
	return undefined;
}

/** Notes on a contact. */
export function addContactNoteRoutes(api: Api): void {
	const notes = 'v1/:org/contacts/:guid/notes';
	api.on('GET', notes, (call) => paged(call, ownNotes(call).map(shown), 'Id,NoteDate,Text'));
	api.on('POST', notes, create);
	api.on('GET', `${notes}/:noteGuid`, (call) => shown(found(call)));
	api.on('PUT', `${notes}/:noteGuid`, change);
	api.on('DELETE', `${notes}/:noteGuid`, remove);
}
