import type { Resource } from '../../../operation/operation';
import type { RackbeatRun } from '../../rackbeatRun';
import { createLocationOperation } from './create.operation';
import { deleteLocationOperation } from './delete.operation';
import { getLocationOperation } from './get.operation';
import { getAllLocations } from './getAll.operation';
import { getLocationStock } from './getStock.operation';
import { updateLocationOperation } from './update.operation';

export const locationResource: Resource<RackbeatRun> = {
	value: 'location',
	name: 'Location',
	operations: [
		createLocationOperation,
		deleteLocationOperation,
		getLocationOperation,
		getAllLocations,
		getLocationStock,
		updateLocationOperation,
	],
};
