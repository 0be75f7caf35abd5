import type { ItemOperation } from '../../../operation/operation';
import { basisBody, basisFields, sentCollection } from '../../fields/sentFields';
import { suppressWebhooksField } from '../../fields/writing';
import type { RackbeatRun } from '../../rackbeatRun';
import { PRODUCT } from '../../records/item';
import { ITEM_BASIS, ITEM_FIELDS, underAllNames } from '../../records/itemFields';
import { collected, createShown } from '../../records/recordWork';

export const createProductOperation: ItemOperation<RackbeatRun> = {
	value: 'create',
	name: 'Create',
	action: 'Create product',
	description: 'Create a product; stock and cost come from purchases and adjustments',
	properties: [
		...basisFields(ITEM_BASIS),
		sentCollection('Additional Fields', 'additionalFields', ITEM_FIELDS),
		suppressWebhooksField,
	],
	execute: (run, itemIndex) =>
		createShown(
			run,
			itemIndex,
			PRODUCT,
			underAllNames({
				...basisBody(run.functions, itemIndex, ITEM_BASIS),
				...collected(run, itemIndex, 'additionalFields', ITEM_FIELDS),
			}),
		),
};
