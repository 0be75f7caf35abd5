import { simplifyField } from '../../../operation/fields';
import type { ItemOperation } from '../../../operation/operation';
import { customerGroupLocator } from '../../locators';
import type { RackbeatRun } from '../../rackbeatRun';
import { CUSTOMER_GROUP } from '../../records/customerGroup';
import { getChosen } from '../../records/recordWork';

export const getCustomerGroupOperation: ItemOperation<RackbeatRun> = {
	value: 'get',
	name: 'Get',
	action: 'Get customer group',
	description: 'Get one customer group by its number',
	properties: [customerGroupLocator, simplifyField],
	execute: (run, itemIndex) => getChosen(run, itemIndex, CUSTOMER_GROUP),
};
