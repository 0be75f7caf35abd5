import { simplifyField } from '../../../operation/fields';
import type { ItemOperation } from '../../../operation/operation';
import { locationLocator } from '../../fields/stockLocators';
import type { RackbeatRun } from '../../rackbeatRun';
import { getChosen } from '../../records/recordWork';
import { LOCATION } from '../../records/location';

export const getLocationOperation: ItemOperation<RackbeatRun> = {
	value: 'get',
	name: 'Get',
	action: 'Get location',
	description: 'Get one location by its number',
	properties: [locationLocator, simplifyField],
	execute: (run, itemIndex) => getChosen(run, itemIndex, LOCATION),
};
