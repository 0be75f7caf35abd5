import type { Resource } from '../../../operation/operation';
import type { RackbeatRun } from '../../rackbeatRun';
import { getAllProductGroups } from './getAll.operation';

export const productGroupResource: Resource<RackbeatRun> = {
	value: 'productGroup',
	name: 'Product Group',
	operations: [getAllProductGroups],
};
