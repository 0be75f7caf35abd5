import type { ItemOperation } from '../../../operation/operation';
import { getCustomFieldsOf } from '../../customFields/operations';
import { customerLocator } from '../../locators';
import type { RackbeatRun } from '../../rackbeatRun';
import { CUSTOMER } from '../../records/customer';

export const getCustomerCustomFields: ItemOperation<RackbeatRun> = getCustomFieldsOf({
	owner: CUSTOMER,
	locator: customerLocator,
	thing: 'a customer',
});
