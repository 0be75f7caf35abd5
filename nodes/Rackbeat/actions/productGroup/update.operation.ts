import type { ItemOperation } from '../../../operation/operation';
import { sentCollection } from '../../fields/sentFields';
import { suppressWebhooksField } from '../../fields/writing';
import { productGroupLocator } from '../../fields/stockLocators';
import type { RackbeatRun } from '../../rackbeatRun';
import { updateChosen } from '../../records/recordWork';
import { PRODUCT_GROUP, PRODUCT_GROUP_CHANGES } from '../../records/productGroup';

export const updateProductGroupOperation: ItemOperation<RackbeatRun> = {
	value: 'update',
	name: 'Update',
	action: 'Update product group',
	description: 'Change fields of a product group; what is not named stays as it is',
	properties: [
		productGroupLocator,
		sentCollection('Update Fields', 'updateFields', PRODUCT_GROUP_CHANGES),
		suppressWebhooksField,
	],
	execute: (run, itemIndex) => updateChosen(run, itemIndex, PRODUCT_GROUP, PRODUCT_GROUP_CHANGES),
};
