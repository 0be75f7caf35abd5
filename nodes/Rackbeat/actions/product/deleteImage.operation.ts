import { deleteImage } from '../../../../services/rackbeat/items';
import type { ItemOperation } from '../../../operation/operation';
import { productLocator } from '../../fields/stockLocators';
import { suppressWebhooksField, writingOf } from '../../fields/writing';
import type { RackbeatRun } from '../../rackbeatRun';
import { PRODUCT } from '../../records/item';
import { chosenKey, orNotThere } from '../../records/recordWork';

export const deleteProductImage: ItemOperation<RackbeatRun> = {
	value: 'deleteImage',
	name: 'Delete Image',
	action: 'Delete image of a product',
	description: 'Take the picture of a product away',
	properties: [productLocator, suppressWebhooksField],
	async execute(run, itemIndex) {
		const product = chosenKey(run, itemIndex, PRODUCT);
		const writing = writingOf(run.functions, itemIndex);
		await orNotThere(deleteImage(await run.api(itemIndex), product, writing), PRODUCT, product);
		return { json: { product, deleted: true } };
	},
};
