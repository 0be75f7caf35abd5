import type { ItemOperation } from '../../../operation/operation';
import { suppressWebhooksField } from '../../fields/writing';
import { productGroupLocator } from '../../fields/stockLocators';
import type { RackbeatRun } from '../../rackbeatRun';
import { deleteChosen } from '../../records/recordWork';
import { PRODUCT_GROUP } from '../../records/productGroup';

export const deleteProductGroupOperation: ItemOperation<RackbeatRun> = {
	value: 'delete',
	name: 'Delete',
	action: 'Delete product group',
	description: 'Delete a product group that no item has',
	properties: [productGroupLocator, suppressWebhooksField],
	execute: (run, itemIndex) => deleteChosen(run, itemIndex, PRODUCT_GROUP),
};
