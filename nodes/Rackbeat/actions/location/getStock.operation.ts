import { stockAt } from '../../../../services/rackbeat/locations';
import type { ItemOperation } from '../../../operation/operation';
import { itemLocator, locationLocator } from '../../fields/stockLocators';
import type { RackbeatRun } from '../../rackbeatRun';
import { LOCATION } from '../../records/location';
import { stockQuantity } from '../../records/stock';
import { chosenItem, chosenNumber, orNotThere } from '../../records/recordWork';

export const getLocationStock: ItemOperation<RackbeatRun> = {
	value: 'getStock',
	name: 'Get Stock',
	action: 'Get stock of a location',
	description: 'Get how many of an item are at a location',
	properties: [locationLocator, itemLocator],
	async execute(run, itemIndex) {
		const location = chosenNumber(run, itemIndex, 'location');
		const item = chosenItem(run, itemIndex, 'item');
		const asked = stockAt(await run.api(itemIndex), location, item);
		const quantity = stockQuantity(await orNotThere(asked, LOCATION, location));
		return { json: { location, item, quantity } };
	},
};
