import { convertToLot } from '../../../../services/rackbeat/items';
import type { ItemOperation } from '../../../operation/operation';
import { productLocator } from '../../fields/stockLocators';
import { suppressWebhooksField, writingOf } from '../../fields/writing';
import type { RackbeatRun } from '../../rackbeatRun';
import { LOT, PRODUCT } from '../../records/item';
import { chosenKey, orNotThere } from '../../records/recordWork';

export const convertProductToLot: ItemOperation<RackbeatRun> = {
	value: 'convertToLot',
	name: 'Convert to Lot',
	action: 'Convert product to lot',
	description:
		'Turn a product into a lot (stykliste); Rackbeat refuses it when the product is used or has stock',
	properties: [productLocator, suppressWebhooksField],
	async execute(run, itemIndex) {
		const number = chosenKey(run, itemIndex, PRODUCT);
		const writing = writingOf(run.functions, itemIndex);
		const asked = convertToLot(await run.api(itemIndex), number, writing);
		return { json: LOT.row(await orNotThere(asked, PRODUCT, number)) };
	},
};
