import type { ItemOperation } from '../../../operation/operation';
import { sentCollection } from '../../fields/sentFields';
import { suppressWebhooksField } from '../../fields/writing';
import type { RackbeatRun } from '../../rackbeatRun';
import {
	chosenContactPerson,
	CONTACT_PERSON_FIELDS,
	contactPersonOf,
	ownerOf,
} from '../../records/contactPerson';
import { updateChosen } from '../../records/recordWork';
import { NEW_NAME } from '../../records/registerFields';

const CHANGES = [...CONTACT_PERSON_FIELDS, NEW_NAME];

export const updateContactPersonOperation: ItemOperation<RackbeatRun> = {
	value: 'update',
	name: 'Update',
	action: 'Update contact person',
	description: 'Change fields of a contact person; what is not named stays as it is',
	properties: [
		...chosenContactPerson,
		sentCollection('Update Fields', 'updateFields', CHANGES),
		suppressWebhooksField,
	],
	execute: (run, itemIndex) =>
		updateChosen(run, itemIndex, contactPersonOf(ownerOf(run, itemIndex)), CHANGES),
};
