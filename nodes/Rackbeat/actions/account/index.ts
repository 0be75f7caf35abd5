import type { Resource } from '../../../operation/operation';
import type { RackbeatRun } from '../../rackbeatRun';
import { getSelfOperation } from './getSelf.operation';

export const accountResource: Resource<RackbeatRun> = {
	value: 'account',
	name: 'Account',
	operations: [getSelfOperation],
};
