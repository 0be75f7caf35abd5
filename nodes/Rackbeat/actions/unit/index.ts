import type { Resource } from '../../../operation/operation';
import type { RackbeatRun } from '../../rackbeatRun';
import { getAllUnits } from './getAll.operation';

export const unitResource: Resource<RackbeatRun> = {
	value: 'unit',
	name: 'Unit',
	operations: [getAllUnits],
};
