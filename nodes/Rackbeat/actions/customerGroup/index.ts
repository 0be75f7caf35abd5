import type { Resource } from '../../../operation/operation';
import type { RackbeatRun } from '../../rackbeatRun';
import { createCustomerGroupOperation } from './create.operation';
import { deleteCustomerGroupOperation } from './delete.operation';
import { getCustomerGroupOperation } from './get.operation';
import { getAllCustomerGroups } from './getAll.operation';
import { updateCustomerGroupOperation } from './update.operation';

export const customerGroupResource: Resource<RackbeatRun> = {
	value: 'customerGroup',
	name: 'Customer Group',
	operations: [
		createCustomerGroupOperation,
		deleteCustomerGroupOperation,
		getCustomerGroupOperation,
		getAllCustomerGroups,
		updateCustomerGroupOperation,
	],
};
