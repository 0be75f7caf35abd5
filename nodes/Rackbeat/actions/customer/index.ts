import type { Resource } from '../../../operation/operation';
import type { RackbeatRun } from '../../rackbeatRun';
import { getCustomerOperation } from './get.operation';
import { getAllCustomers } from './getAll.operation';

export const customerResource: Resource<RackbeatRun> = {
	value: 'customer',
	name: 'Customer',
	operations: [getCustomerOperation, getAllCustomers],
};
