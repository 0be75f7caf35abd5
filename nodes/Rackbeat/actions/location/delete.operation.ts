import type { ItemOperation } from '../../../operation/operation';
import { suppressWebhooksField } from '../../fields/writing';
import { locationLocator } from '../../fields/stockLocators';
import type { RackbeatRun } from '../../rackbeatRun';
import { deleteChosen } from '../../records/recordWork';
import { LOCATION } from '../../records/location';

export const deleteLocationOperation: ItemOperation<RackbeatRun> = {
	value: 'delete',
	name: 'Delete',
	action: 'Delete location',
	description: 'Delete a location that holds no goods',
	properties: [locationLocator, suppressWebhooksField],
	execute: (run, itemIndex) => deleteChosen(run, itemIndex, LOCATION),
};
