import { variationMatrix } from '../../../../services/rackbeat/items';
import type { ItemOperation } from '../../../operation/operation';
import { productLocator } from '../../fields/stockLocators';
import { rawJson } from '../../rawJson';
import type { RackbeatRun } from '../../rackbeatRun';
import { PRODUCT } from '../../records/item';
import { chosenKey, orNotThere } from '../../records/recordWork';

export const getProductVariations: ItemOperation<RackbeatRun> = {
	value: 'getVariations',
	name: 'Get Variations',
	action: 'Get variations of a product',
	description: 'Get the variations of a product, such as size and colour, as Rackbeat gives them',
	properties: [productLocator],
	async execute(run, itemIndex) {
		const product = chosenKey(run, itemIndex, PRODUCT);
		const asked = variationMatrix(await run.api(itemIndex), product);
		const variations = await orNotThere(asked, PRODUCT, product);
		return { json: { product, variations: rawJson(variations) } };
	},
};
