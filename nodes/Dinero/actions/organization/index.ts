import type { Resource } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';
import { getOrganizations } from './getAll.operation';
import { getSubscriptions } from './getSubscriptions.operation';

export const organizationResource: Resource<DineroRun> = {
	value: 'organization',
	name: 'Organization',
	operations: [getOrganizations, getSubscriptions],
};
