import type { Resource } from '../../../operation/operation';
import type { RackbeatRun } from '../../rackbeatRun';
import { postPlanOperation } from './post.operation';

export const planResource: Resource<RackbeatRun> = {
	value: 'plan',
	name: 'Plan',
	operations: [postPlanOperation],
};
