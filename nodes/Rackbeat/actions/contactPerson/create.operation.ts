import type { ItemOperation } from '../../../operation/operation';
import { sentCollection } from '../../fields/sentFields';
import { suppressWebhooksField } from '../../fields/writing';
import type { RackbeatRun } from '../../rackbeatRun';
import {
	CONTACT_PERSON_FIELDS,
	contactPersonOf,
	ownerFields,
	ownerOf,
} from '../../records/contactPerson';
import { collected, createShown } from '../../records/recordWork';
import { nameField } from '../../records/registerFields';

export const createContactPersonOperation: ItemOperation<RackbeatRun> = {
	value: 'create',
	name: 'Create',
	action: 'Create contact person',
	description: 'Add a contact person to a customer or supplier',
	properties: [
		...ownerFields,
		nameField,
		sentCollection('Additional Fields', 'additionalFields', CONTACT_PERSON_FIELDS),
		suppressWebhooksField,
	],
	execute: (run, itemIndex) =>
		createShown(run, itemIndex, contactPersonOf(ownerOf(run, itemIndex)), {
			name: run.functions.getNodeParameter('name', itemIndex) as string,
			...collected(run, itemIndex, 'additionalFields', CONTACT_PERSON_FIELDS),
		}),
};
