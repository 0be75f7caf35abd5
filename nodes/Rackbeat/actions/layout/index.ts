import type { Resource } from '../../../operation/operation';
import type { RackbeatRun } from '../../rackbeatRun';
import { getAllLayouts } from './getAll.operation';

export const layoutResource: Resource<RackbeatRun> = {
	value: 'layout',
	name: 'Layout',
	operations: [getAllLayouts],
};
