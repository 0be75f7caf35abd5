import type { Resource } from '../../../operation/operation';
import type { RackbeatRun } from '../../rackbeatRun';
import { createCustomField } from './create.operation';
import { deleteCustomField } from './delete.operation';
import { getCustomField } from './get.operation';
import { getAllCustomFields } from './getAll.operation';
import { updateCustomField } from './update.operation';

export const customFieldResource: Resource<RackbeatRun> = {
	value: 'customField',
	name: 'Custom Field',
	operations: [
		createCustomField,
		deleteCustomField,
		getCustomField,
		getAllCustomFields,
		updateCustomField,
	],
};
