import { freeStock, itemStock } from '../../../../services/rackbeat/items';
import type { ItemOperation } from '../../../operation/operation';
import { chosenKind, storedOfKind } from '../../fields/itemKind';
import { asNumber } from '../../fields/sentFields';
import { locationLocator } from '../../fields/stockLocators';
import type { RackbeatRun } from '../../rackbeatRun';
import { chosenKey, orNotThere } from '../../records/recordWork';
import { stockRow } from '../../records/stock';

export const getProductStock: ItemOperation<RackbeatRun> = {
	value: 'getStock',
	name: 'Get Stock',
	action: 'Get stock of a product',
	description: 'Get how many of a product or lot are at each location, or at one',
	properties: [
		...storedOfKind,
		{
			displayName: 'Quantity',
			name: 'which',
			type: 'options',
			options: [
				{ name: 'Free', value: 'free', description: 'Stock less what sales orders have promised' },
				{ name: 'On Hand', value: 'onHand', description: 'What is there' },
			],
			default: 'onHand',
			description: 'Which quantity Rackbeat is asked for',
		},
		{ ...locationLocator, required: false, description: 'One location; empty is all of them' },
	],
	async execute(run, itemIndex) {
		const { functions } = run;
		const shown = chosenKind(run, itemIndex);
		const number = chosenKey(run, itemIndex, shown);
		const chosen = functions.getNodeParameter('location', itemIndex, '', { extractValue: true });
		const location = asNumber(chosen);
		const isFree = functions.getNodeParameter('which', itemIndex, 'onHand') === 'free';
		const api = await run.api(itemIndex);
		const at = location === null ? undefined : String(location);
		const kind = shown.chosenBy === 'item' ? 'items' : 'products';
		const asked = isFree ? freeStock(api, number, at) : itemStock(api, kind, number, at);
		const rows = await orNotThere(asked, shown, number);
		return rows.map((row) => ({ json: stockRow(number, row) }));
	},
};
