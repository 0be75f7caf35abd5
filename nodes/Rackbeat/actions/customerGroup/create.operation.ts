import type { ItemOperation } from '../../../operation/operation';
import { sentCollection } from '../../fields/sentFields';
import { suppressWebhooksField } from '../../fields/writing';
import type { RackbeatRun } from '../../rackbeatRun';
import { CUSTOMER_GROUP_FIELDS, CUSTOMER_GROUP } from '../../records/customerGroup';
import { collected, createShown } from '../../records/recordWork';
import { nameField } from '../../records/registerFields';

export const createCustomerGroupOperation: ItemOperation<RackbeatRun> = {
	value: 'create',
	name: 'Create',
	action: 'Create customer group',
	description: 'Create a customer group',
	properties: [
		nameField,
		sentCollection('Additional Fields', 'additionalFields', CUSTOMER_GROUP_FIELDS),
		suppressWebhooksField,
	],
	execute: (run, itemIndex) =>
		createShown(run, itemIndex, CUSTOMER_GROUP, {
			name: run.functions.getNodeParameter('name', itemIndex) as string,
			...collected(run, itemIndex, 'additionalFields', CUSTOMER_GROUP_FIELDS),
		}),
};
