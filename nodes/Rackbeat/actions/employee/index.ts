import type { Resource } from '../../../operation/operation';
import type { RackbeatRun } from '../../rackbeatRun';
import { getAllEmployees } from './getAll.operation';

export const employeeResource: Resource<RackbeatRun> = {
	value: 'employee',
	name: 'Employee',
	operations: [getAllEmployees],
};
