import type { ItemOperation } from '../../../operation/operation';
import { sentCollection } from '../../fields/sentFields';
import { suppressWebhooksField } from '../../fields/writing';
import type { RackbeatRun } from '../../rackbeatRun';
import { collected, createShown } from '../../records/recordWork';
import { nameField } from '../../records/registerFields';
import { PRODUCT_GROUP, PRODUCT_GROUP_FIELDS, HAS_INVENTORY } from '../../records/productGroup';

export const createProductGroupOperation: ItemOperation<RackbeatRun> = {
	value: 'create',
	name: 'Create',
	action: 'Create product group',
	description: 'Create a product group',
	properties: [
		nameField,
		HAS_INVENTORY.field,
		sentCollection('Additional Fields', 'additionalFields', PRODUCT_GROUP_FIELDS),
		suppressWebhooksField,
	],
	execute: (run, itemIndex) =>
		createShown(run, itemIndex, PRODUCT_GROUP, {
			name: run.functions.getNodeParameter('name', itemIndex) as string,
			has_inventory: run.functions.getNodeParameter('hasInventory', itemIndex) as boolean,
			...collected(run, itemIndex, 'additionalFields', PRODUCT_GROUP_FIELDS),
		}),
};
