import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import type { Api, Call } from '../api';
import { stamps } from '../books/newDocument';
import { COUNTRIES } from '../countries';
import { byUpdate, changedSince, filtered, liveOrDeleted, paged } from '../lists';
import type { Contact } from '../model';
import { omit } from '../omit';
import { DineroProblem, invalid, notFound } from '../problems';
import { contactModel, contactOf } from './contactModels';

const FILTERS = [
	'ExternalReference',
	'Name',
	'Email',
	'VatNumber',
	'EanNumber',
	'IsPerson',
	'Phone',
];

/** The contact that the path names, also a deleted one. @throws DineroProblem 404 */
export function contactIn(call: Call): Contact {
	const guid = (call.params['guid'] ?? '').toLowerCase();
	const contact = call.org.contacts.find(({ ContactGuid }) => ContactGuid === guid);
	if (!contact) {
		throw notFound(`Contact ${guid}`);
	}
	return contact;
}

const regionOf = ({ CountryKey }: Pick<Contact, 'CountryKey'>): string =>
	COUNTRIES.find(({ Key }) => Key === CountryKey)?.region ?? 'World';

const readModel = (
	contact: Omit<Contact, 'IsDebitor' | 'IsCreditor'>,
): Record<string, unknown> => ({
	...contact,
	VatRegionKey: regionOf(contact),
});

/** Lists do not tell the roles; only the single contact does. */
const listRow = (contact: Contact): Record<string, unknown> =>
	readModel(omit(contact, 'IsDebitor', 'IsCreditor'));

function list(call: Call, contacts: Contact[]): unknown {
	const rows = changedSince(call, byUpdate(call, contacts).map(listRow));
	return paged(call, filtered(call, rows, FILTERS), 'name,contactGuid');
}

function create(call: Call): unknown {
	const body = call.body(contactModel);
	const content = contactOf(call, body);
	const guid = body.ContactGuid ?? randomUUID();
	if (call.org.usedGuids.has(guid)) {
		throw new DineroProblem(400, 42, 'Validation Error', {
			guidMustBeUnique: `The guid ${guid} is already in use (guidMustBeUnique).`,
		});
	}
	call.org.usedGuids.add(guid);
	call.org.contacts.push({
		...content,
		ContactGuid: guid,
		IsDebitor: false,
		IsCreditor: false,
		CompanyStatus: 'unknown',
		...stamps(call),
	});
	return call.created({ ContactGuid: guid });
}

/** Full replace: what is left out becomes empty. */
function replace(call: Call): undefined {
	const contact = contactIn(call);
	const body: z.output<typeof contactModel> = call.body(contactModel);
	if (contact.DeletedAt !== null) {
		throw invalid('message', 'The contact is deleted.');
	}
	Object.assign(contact, contactOf(call, body), { UpdatedAt: call.now });
	return undefined;
}

function mark(call: Call, deletedAt: string | null): undefined {
	const moves = deletedAt === null || call.sim.switches.on('deletionMovesUpdatedAt');
	Object.assign(contactIn(call), { DeletedAt: deletedAt, ...(moves && { UpdatedAt: call.now }) });
	return undefined;
}

/** Contacts: one list for customers and suppliers, soft delete, last write wins. */
export function addContactRoutes(api: Api): void {
	api.on('GET', 'v1/:org/contacts', (call) => list(call, liveOrDeleted(call, call.org.contacts)));
	api.on('GET', 'v2/:org/contacts', (call) =>
		list(
			call,
			call.query['deletedonly'] === undefined
				? call.org.contacts
				: liveOrDeleted(call, call.org.contacts),
		),
	);
	api.on('POST', 'v1/:org/contacts', create);
	api.on('GET', 'v1/:org/contacts/:guid', (call) => readModel(contactIn(call)));
	api.on('PUT', 'v2/:org/contacts/:guid', replace);
	api.on('PUT', 'v1/:org/contacts/:guid', replace);
	api.on('DELETE', 'v1/:org/contacts/:guid', (call) => mark(call, call.now));
	api.on('POST', 'v1/:org/contacts/:guid/restore', (call) => mark(call, null));
}
