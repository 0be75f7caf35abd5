import type { ItemOperation } from '../../../operation/operation';
import { suppressWebhooksField } from '../../fields/writing';
import { customerLocator } from '../../locators';
import type { RackbeatRun } from '../../rackbeatRun';
import { CUSTOMER } from '../../records/customer';
import { deleteChosen } from '../../records/recordWork';

export const deleteCustomerOperation: ItemOperation<RackbeatRun> = {
	value: 'delete',
	name: 'Delete',
	action: 'Delete customer',
	description: 'Delete a customer that no document uses; bar it otherwise',
	properties: [customerLocator, suppressWebhooksField],
	execute: (run, itemIndex) => deleteChosen(run, itemIndex, CUSTOMER),
};
