import type { ItemOperation } from '../../../operation/operation';
import { sentCollection } from '../../fields/sentFields';
import { productLocator } from '../../fields/stockLocators';
import { suppressWebhooksField } from '../../fields/writing';
import type { RackbeatRun } from '../../rackbeatRun';
import { PRODUCT } from '../../records/item';
import { ITEM_CHANGES, underAllNames } from '../../records/itemFields';
import { updateChosen } from '../../records/recordWork';

export const updateProductOperation: ItemOperation<RackbeatRun> = {
	value: 'update',
	name: 'Update',
	action: 'Update product',
	description: 'Change fields of a product; what is not named stays as it is',
	properties: [
		productLocator,
		sentCollection('Update Fields', 'updateFields', ITEM_CHANGES),
		suppressWebhooksField,
	],
	execute: (run, itemIndex) => updateChosen(run, itemIndex, PRODUCT, ITEM_CHANGES, underAllNames),
};
