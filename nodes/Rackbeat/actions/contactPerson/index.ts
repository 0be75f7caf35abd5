import type { Resource } from '../../../operation/operation';
import type { RackbeatRun } from '../../rackbeatRun';
import { createContactPersonOperation } from './create.operation';
import { deleteContactPersonOperation } from './delete.operation';
import { getContactPersonOperation } from './get.operation';
import { getAllContactPersons } from './getAll.operation';
import { updateContactPersonOperation } from './update.operation';

export const contactPersonResource: Resource<RackbeatRun> = {
	value: 'contactPerson',
	name: 'Contact Person',
	operations: [
		createContactPersonOperation,
		deleteContactPersonOperation,
		getContactPersonOperation,
		getAllContactPersons,
		updateContactPersonOperation,
	],
};
