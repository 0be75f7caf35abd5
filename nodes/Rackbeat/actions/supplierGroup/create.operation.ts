import type { ItemOperation } from '../../../operation/operation';
import { sentCollection } from '../../fields/sentFields';
import { suppressWebhooksField } from '../../fields/writing';
import type { RackbeatRun } from '../../rackbeatRun';
import { SUPPLIER_GROUP_FIELDS, SUPPLIER_GROUP } from '../../records/supplierGroup';
import { collected, createShown } from '../../records/recordWork';
import { nameField } from '../../records/registerFields';

export const createSupplierGroupOperation: ItemOperation<RackbeatRun> = {
	value: 'create',
	name: 'Create',
	action: 'Create supplier group',
	description: 'Create a supplier group',
	properties: [
		nameField,
		sentCollection('Additional Fields', 'additionalFields', SUPPLIER_GROUP_FIELDS),
		suppressWebhooksField,
	],
	execute: (run, itemIndex) =>
		createShown(run, itemIndex, SUPPLIER_GROUP, {
			name: run.functions.getNodeParameter('name', itemIndex) as string,
			...collected(run, itemIndex, 'additionalFields', SUPPLIER_GROUP_FIELDS),
		}),
};
