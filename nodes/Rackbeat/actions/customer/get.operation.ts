import { simplifyField } from '../../../operation/fields';
import type { ItemOperation } from '../../../operation/operation';
import { customerLocator } from '../../locators';
import type { RackbeatRun } from '../../rackbeatRun';
import { CUSTOMER } from '../../records/customer';
import { getChosen } from '../../records/recordWork';

export const getCustomerOperation: ItemOperation<RackbeatRun> = {
	value: 'get',
	name: 'Get',
	action: 'Get customer',
	description: 'Get one customer by its number',
	properties: [customerLocator, simplifyField],
	execute: (run, itemIndex) => getChosen(run, itemIndex, CUSTOMER),
};
