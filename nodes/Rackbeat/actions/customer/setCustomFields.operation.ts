import type { ItemOperation } from '../../../operation/operation';
import { setCustomFieldsOf } from '../../customFields/operations';
import { customerLocator } from '../../locators';
import type { RackbeatRun } from '../../rackbeatRun';
import { CUSTOMER } from '../../records/customer';

export const setCustomerCustomFields: ItemOperation<RackbeatRun> = setCustomFieldsOf({
	owner: CUSTOMER,
	locator: customerLocator,
	use: 'customer',
	thing: 'a customer',
});
