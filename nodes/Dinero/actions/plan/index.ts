import type { Resource } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';
import { postPlanOperation } from './post.operation';

export const planResource: Resource<DineroRun> = {
	value: 'plan',
	name: 'Plan',
	operations: [postPlanOperation],
};
