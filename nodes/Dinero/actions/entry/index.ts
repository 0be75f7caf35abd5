import type { Resource } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';
import { getEntries } from './getAll.operation';
import { getEntryChanges } from './getChanges.operation';

export const entryResource: Resource<DineroRun> = {
	value: 'entry',
	name: 'Entry (Postering)',
	operations: [getEntries, getEntryChanges],
};
