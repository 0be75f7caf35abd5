import type { Resource } from '../../../operation/operation';
import type { RogerRun } from '../../rogerRun';
import { writeSyncLog } from './write.operation';

export const syncLogResource: Resource<RogerRun> = {
	value: 'syncLog',
	name: 'Sync Log',
	operations: [writeSyncLog],
};
