import type { ItemOperation } from '../../../operation/operation';
import { sentCollection } from '../../fields/sentFields';
import { suppressWebhooksField } from '../../fields/writing';
import { locationLocator } from '../../fields/stockLocators';
import type { RackbeatRun } from '../../rackbeatRun';
import { updateChosen } from '../../records/recordWork';
import { LOCATION, LOCATION_CHANGES } from '../../records/location';

export const updateLocationOperation: ItemOperation<RackbeatRun> = {
	value: 'update',
	name: 'Update',
	action: 'Update location',
	description: 'Change fields of a location; what is not named stays as it is',
	properties: [
		locationLocator,
		sentCollection('Update Fields', 'updateFields', LOCATION_CHANGES),
		suppressWebhooksField,
	],
	execute: (run, itemIndex) => updateChosen(run, itemIndex, LOCATION, LOCATION_CHANGES),
};
