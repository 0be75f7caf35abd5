import type { Resource } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';
import { getOrganizations } from './getAll.operation';

export const organizationResource: Resource<DineroRun> = {
	value: 'organization',
	name: 'Organization',
	operations: [getOrganizations],
};
