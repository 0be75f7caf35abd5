import { keyOf, nameOf } from '../../../../bookkeeping/document/rawValue';
import { productPart } from '../../../../services/rackbeat/items';
import { listFields, wantedRows } from '../../../operation/fields';
import type { ItemOperation } from '../../../operation/operation';
import { productLocator } from '../../fields/stockLocators';
import type { RackbeatRun } from '../../rackbeatRun';
import { PRODUCT } from '../../records/item';
import { numberOf, textIn } from '../../records/recordValue';
import { chosenKey, orNotThere } from '../../records/recordWork';

export const getProductUnits: ItemOperation<RackbeatRun> = {
	value: 'getUnits',
	name: 'Get Units',
	action: 'Get units of a product',
	description: 'Get the units that a product has beside its own, and how many they are',
	properties: [productLocator, ...listFields],
	async execute(run, itemIndex) {
		const product = chosenKey(run, itemIndex, PRODUCT);
		const paging = { limit: wantedRows(run.functions, itemIndex) };
		const asked = productPart(await run.api(itemIndex), product, 'units', paging);
		const rows = await orNotThere(asked, PRODUCT, product);
		return rows.map((row) => ({
			json: {
				product,
				unit: keyOf(row['unit']),
				name: textIn(row, 'name') || nameOf(row['unit']),
				quantity: numberOf(row, 'quantity'),
			},
		}));
	},
};
