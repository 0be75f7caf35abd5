import type { ItemOperation } from '../../../operation/operation';
import { suppressWebhooksField } from '../../fields/writing';
import { customerGroupLocator } from '../../locators';
import type { RackbeatRun } from '../../rackbeatRun';
import { CUSTOMER_GROUP } from '../../records/customerGroup';
import { deleteChosen } from '../../records/recordWork';

export const deleteCustomerGroupOperation: ItemOperation<RackbeatRun> = {
	value: 'delete',
	name: 'Delete',
	action: 'Delete customer group',
	description: 'Delete a customer group that nothing uses',
	properties: [customerGroupLocator, suppressWebhooksField],
	execute: (run, itemIndex) => deleteChosen(run, itemIndex, CUSTOMER_GROUP),
};
