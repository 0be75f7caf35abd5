import { productPart } from '../../../../services/rackbeat/items';
import { listFields, wantedRows } from '../../../operation/fields';
import type { ItemOperation } from '../../../operation/operation';
import { productLocator } from '../../fields/stockLocators';
import { rawJson } from '../../rawJson';
import type { RackbeatRun } from '../../rackbeatRun';
import { PRODUCT } from '../../records/item';
import { chosenKey, orNotThere } from '../../records/recordWork';

export const getProductPrices: ItemOperation<RackbeatRun> = {
	value: 'getPrices',
	name: 'Get Prices',
	action: 'Get prices of a product',
	description: 'Get the prices of a product in other currencies, as Rackbeat gives them',
	properties: [productLocator, ...listFields],
	async execute(run, itemIndex) {
		const product = chosenKey(run, itemIndex, PRODUCT);
		const paging = { limit: wantedRows(run.functions, itemIndex) };
		const asked = productPart(await run.api(itemIndex), product, 'prices', paging);
		const rows = await orNotThere(asked, PRODUCT, product);
		return rows.map((row) => ({ json: { product, ...rawJson(row) } }));
	},
};
