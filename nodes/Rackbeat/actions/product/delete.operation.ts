import type { ItemOperation } from '../../../operation/operation';
import { productLocator } from '../../fields/stockLocators';
import { suppressWebhooksField } from '../../fields/writing';
import type { RackbeatRun } from '../../rackbeatRun';
import { PRODUCT } from '../../records/item';
import { deleteChosen } from '../../records/recordWork';

export const deleteProductOperation: ItemOperation<RackbeatRun> = {
	value: 'delete',
	name: 'Delete',
	action: 'Delete product',
	description: 'Delete a product that has no stock and no transactions',
	properties: [productLocator, suppressWebhooksField],
	execute: (run, itemIndex) => deleteChosen(run, itemIndex, PRODUCT),
};
