import type { Resource } from '../../../operation/operation';
import type { RackbeatRun } from '../../rackbeatRun';
import { createUnitOperation } from './create.operation';
import { deleteUnitOperation } from './delete.operation';
import { getUnitOperation } from './get.operation';
import { getAllUnits } from './getAll.operation';
import { updateUnitOperation } from './update.operation';

export const unitResource: Resource<RackbeatRun> = {
	value: 'unit',
	name: 'Unit',
	operations: [
		createUnitOperation,
		deleteUnitOperation,
		getUnitOperation,
		getAllUnits,
		updateUnitOperation,
	],
};
