import { itemStock } from '../../../../services/rackbeat/items';
import type { ItemOperation } from '../../../operation/operation';
import { asNumber } from '../../fields/sentFields';
import { locationLocator, lotLocator } from '../../fields/stockLocators';
import type { RackbeatRun } from '../../rackbeatRun';
import { LOT } from '../../records/item';
import { chosenKey, orNotThere } from '../../records/recordWork';
import { stockRow } from '../../records/stock';

export const getLotStock: ItemOperation<RackbeatRun> = {
	value: 'getStock',
	name: 'Get Stock',
	action: 'Get stock of a lot',
	description: 'Get how many of a lot that were produced are at each location, or at one',
	properties: [
		lotLocator,
		{ ...locationLocator, required: false, description: 'One location; empty is all of them' },
	],
	async execute(run, itemIndex) {
		const number = chosenKey(run, itemIndex, LOT);
		const chosen = run.functions.getNodeParameter('location', itemIndex, '', {
			extractValue: true,
		});
		const location = asNumber(chosen);
		const at = location === null ? undefined : String(location);
		const asked = itemStock(await run.api(itemIndex), 'lots', number, at);
		const rows = await orNotThere(asked, LOT, number);
		return rows.map((row) => ({ json: stockRow(number, row) }));
	},
};
