import { keyOf } from '../../../../bookkeeping/document/rawValue';
import { linesMissingStock } from '../../../../services/rackbeat/inventory';
import type { ItemOperation } from '../../../operation/operation';
import { movementLocator } from '../../fields/inventoryFields';
import type { RackbeatRun } from '../../rackbeatRun';
import { numberOf } from '../../records/recordValue';
import { chosenNumber, orNotThere } from '../../records/recordWork';
import { MOVEMENT } from '../../records/regulation';

export const getMissingStockOperation: ItemOperation<RackbeatRun> = {
	value: 'getMissingStock',
	name: 'Get Missing Stock',
	action: 'Get missing stock of a movement',
	description: 'Get what an internal movement (flytning) takes more of than there is',
	properties: [movementLocator],
	async execute(run, itemIndex) {
		const movement = chosenNumber(run, itemIndex, MOVEMENT.chosenBy);
		const asked = linesMissingStock(await run.api(itemIndex), movement);
		const rows = await orNotThere(asked, MOVEMENT, movement);
		return rows.map((row) => ({
			json: {
				movement,
				item: keyOf(row['item']) ?? keyOf(row['item_id']) ?? keyOf(row['child_id']),
				quantity: numberOf(row, 'quantity'),
			},
		}));
	},
};
