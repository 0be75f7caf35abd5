import type { ItemOperation } from '../../../operation/operation';
import { sentCollection } from '../../fields/sentFields';
import { suppressWebhooksField } from '../../fields/writing';
import { customerGroupLocator } from '../../locators';
import type { RackbeatRun } from '../../rackbeatRun';
import { CUSTOMER_GROUP_CHANGES, CUSTOMER_GROUP } from '../../records/customerGroup';
import { updateChosen } from '../../records/recordWork';

export const updateCustomerGroupOperation: ItemOperation<RackbeatRun> = {
	value: 'update',
	name: 'Update',
	action: 'Update customer group',
	description: 'Change fields of a customer group; what is not named stays as it is',
	properties: [
		customerGroupLocator,
		sentCollection('Update Fields', 'updateFields', CUSTOMER_GROUP_CHANGES),
		suppressWebhooksField,
	],
	execute: (run, itemIndex) => updateChosen(run, itemIndex, CUSTOMER_GROUP, CUSTOMER_GROUP_CHANGES),
};
