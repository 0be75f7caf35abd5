import type { IDataObject } from 'n8n-workflow';
import type { OperationCase } from '../../../engine/operationCase';
import { listed, madeBy } from '../rackbeat';

interface Owned {
	owner: IDataObject;
	place: string;
	person: OperationCase['prepare'];
}

const resource = 'contactPerson';

const reads = ({ owner, place, person }: Owned): OperationCase[] => [
	{
		...{ resource, title: place, operation: 'getAll', prepare: person },
		parameters: { ...owner, returnAll: true },
		request: `GET ${place}`,
		answer: { name: 'Bo Eksempel', getsInvoices: true },
	},
	{
		...{ resource, title: place, operation: 'get', prepare: person },
		parameters: (ready) => ({ ...owner, contactPerson: listed(ready['number']) }),
		request: `GET ${place}/{contact}`,
		answer: { name: 'Bo Eksempel' },
	},
];

const writes = ({ owner, place, person }: Owned): OperationCase[] => [
	{
		...{ resource, title: place, operation: 'create' },
		parameters: { ...owner, name: 'Ida Eksempel', additionalFields: { role: 'Indkøb' } },
		request: `POST ${place}`,
		query: { suppress_webhooks: 'true' },
		body: { name: 'Ida Eksempel', role: 'Indkøb' },
		answer: { name: 'Ida Eksempel', role: 'Indkøb' },
	},
	{
		...{ resource, title: place, operation: 'update', prepare: person },
		parameters: (ready) => ({
			...owner,
			contactPerson: listed(ready['number']),
			updateFields: { email: 'bo@example.com' },
		}),
		request: `PUT ${place}/{contact}`,
		body: { contact_email: 'bo@example.com' },
		answer: { name: 'Bo Eksempel', email: 'bo@example.com' },
	},
	{
		...{ resource, title: place, operation: 'delete', prepare: person },
		parameters: (ready) => ({ ...owner, contactPerson: listed(ready['number']) }),
		request: `DELETE ${place}/{contact}`,
		answer: { deleted: true },
	},
];

function ofOwner(owner: IDataObject, place: string): OperationCase[] {
	const named = { name: 'Bo Eksempel', additionalFields: { ccInvoice: true } };
	const owned = { owner, place, person: madeBy('contactPerson', { ...owner, ...named }) };
	return [...reads(owned), ...writes(owned)];
}

export const contactPersonCases: OperationCase[] = [
	...ofOwner({ ownerType: 'customers', customer: listed('20') }, '/customers/{number}/contacts'),
	...ofOwner({ ownerType: 'suppliers', supplier: listed('1') }, '/suppliers/{number}/contacts'),
];
