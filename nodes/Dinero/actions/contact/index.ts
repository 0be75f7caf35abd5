import type { Resource } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';
import { createContactOperation } from './create.operation';
import { deleteContactOperation } from './delete.operation';
import { getContactOperation } from './get.operation';
import { getContacts } from './getAll.operation';
import { restoreContactOperation } from './restore.operation';
import { updateContactOperation } from './update.operation';

export const contactResource: Resource<DineroRun> = {
	value: 'contact',
	name: 'Contact',
	operations: [
		createContactOperation,
		deleteContactOperation,
		getContactOperation,
		getContacts,
		restoreContactOperation,
		updateContactOperation,
	],
};
