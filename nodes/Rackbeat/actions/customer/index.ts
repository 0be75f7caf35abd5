import type { Resource } from '../../../operation/operation';
import type { RackbeatRun } from '../../rackbeatRun';
import { addCustomerAddressOperation } from './addAddress.operation';
import { createCustomerOperation } from './create.operation';
import { deleteCustomerOperation } from './delete.operation';
import { deleteCustomerAddressOperation } from './deleteAddress.operation';
import { getCustomerOperation } from './get.operation';
import { getCustomerAddresses } from './getAddresses.operation';
import { getAllCustomers } from './getAll.operation';
import { updateCustomerOperation } from './update.operation';
import { getCustomerCustomFields } from './getCustomFields.operation';
import { setCustomerCustomFields } from './setCustomFields.operation';
import { getCustomerPrices } from './getPrices.operation';
import { getCustomerItems } from './getItems.operation';
import { getCustomerItem } from './getItem.operation';
import { getCustomerDiscountGroups } from './getDiscountGroups.operation';
import { addCustomerDiscountGroup } from './addDiscountGroup.operation';
import { updateCustomerDiscountGroup } from './updateDiscountGroup.operation';
import { removeCustomerDiscountGroup } from './removeDiscountGroup.operation';

export const customerResource: Resource<RackbeatRun> = {
	value: 'customer',
	name: 'Customer',
	operations: [
		createCustomerOperation,
		deleteCustomerOperation,
		getCustomerOperation,
		getAllCustomers,
		updateCustomerOperation,
		addCustomerAddressOperation,
		deleteCustomerAddressOperation,
		getCustomerAddresses,
		getCustomerCustomFields,
		setCustomerCustomFields,
		getCustomerPrices,
		getCustomerItems,
		getCustomerItem,
		getCustomerDiscountGroups,
		addCustomerDiscountGroup,
		updateCustomerDiscountGroup,
		removeCustomerDiscountGroup,
	],
};
