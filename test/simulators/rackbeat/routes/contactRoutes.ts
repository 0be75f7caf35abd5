import type { Need } from '../access';
import type { Api } from '../api';
import type { Call } from '../call';
import { gone, list, one } from '../api';
import { byNumber, customerOf, live, nextNumber, required } from '../find';
import { contactModel } from '../input/models';
import { orRefuse, readBody } from '../input/readBody';
import type { ContactPerson, Row } from '../model';
import { omit } from '../omit';
import { madeAt } from '../stamp';

/** Who can have contact persons. */
interface Owners {
	path: string;
	need: Need;
	listKey: string;
	key: string;
	contactsOf(call: Call): ContactPerson[];
}

const OWNERS: Owners[] = [
	{
		path: '/customers',
		need: 'access customers',
		listKey: 'customer_contacts',
		key: 'customer_contact',
		contactsOf: (call) => customerOf(call.sim, call.params['number']).contacts,
	},
	{
		path: '/suppliers',
		need: 'access suppliers',
		listKey: 'supplier_contacts',
		key: 'supplier_contact',
		contactsOf: (call) =>
			required(call.sim, byNumber(call.state.suppliers, call.params['number'])).contacts,
	},
];

const wanted = (call: Call, { contactsOf }: Owners): ContactPerson =>
	required(call.sim, byNumber(contactsOf(call), call.params['contact']));

function create(call: Call, owners: Owners): unknown {
	const contacts = owners.contactsOf(call);
	const input = readBody(call, contactModel);
	const { name } = input;
	if (name === undefined) {
		return orRefuse(call, { name: ['The name field is required.'] });
	}
	const number = input.number ?? nextNumber(contacts, 1);
	const contact = { ...input, name, number, ...madeAt(call.now) };
	contacts.push(contact);
	return one(call, owners.key, contact, 201);
}

function change(call: Call, owners: Owners): unknown {
	const contact = wanted(call, owners);
	const input = omit(readBody(call, contactModel), 'number');
	Object.assign(contact, input, { updated_at: call.now });
	return one(call, owners.key, contact);
}

/** Contact persons of customers and suppliers. */
export function addContactRoutes(api: Api): void {
	for (const owners of OWNERS) {
		const path = `${owners.path}/:number/contacts`;
		const single = `${path}/:contact`;
		api.on('GET', path, owners.need, (call) => {
			const rows = live(owners.contactsOf(call)).map((contact): Row => ({ ...contact }));
			return list(call, owners.listKey, rows);
		});
		api.on('GET', single, owners.need, (call) => one(call, owners.key, wanted(call, owners)));
		api.on('POST', path, owners.need, (call) => create(call, owners));
		api.on('PUT', single, owners.need, (call) => change(call, owners));
		api.on('DELETE', single, owners.need, (call) => {
			wanted(call, owners).deleted_at = call.now;
			return gone(call);
		});
	}
}
