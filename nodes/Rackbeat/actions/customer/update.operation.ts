import type { ItemOperation } from '../../../operation/operation';
import { sentCollection } from '../../fields/sentFields';
import { suppressWebhooksField } from '../../fields/writing';
import { customerLocator } from '../../locators';
import type { RackbeatRun } from '../../rackbeatRun';
import { CUSTOMER, CUSTOMER_CHANGES } from '../../records/customer';
import { updateChosen } from '../../records/recordWork';

export const updateCustomerOperation: ItemOperation<RackbeatRun> = {
	value: 'update',
	name: 'Update',
	action: 'Update customer',
	description: 'Change fields of a customer; what is not named stays as it is',
	properties: [
		customerLocator,
		sentCollection('Update Fields', 'updateFields', CUSTOMER_CHANGES),
		suppressWebhooksField,
	],
	execute: (run, itemIndex) => updateChosen(run, itemIndex, CUSTOMER, CUSTOMER_CHANGES),
};
