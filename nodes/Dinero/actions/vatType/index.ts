import type { Resource } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';
import { getVatTypes } from './getAll.operation';

export const vatTypeResource: Resource<DineroRun> = {
	value: 'vatType',
	name: 'VAT Type',
	operations: [getVatTypes],
};
