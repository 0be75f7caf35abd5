import type { ItemOperation } from '../../../operation/operation';
import { setCustomFieldsOf } from '../../customFields/operations';
import { invoiceLocator } from '../../locators';
import type { RackbeatRun } from '../../rackbeatRun';
import { CUSTOMER_INVOICE } from '../../records/customerInvoice';

export const setCustomerInvoiceCustomFields: ItemOperation<RackbeatRun> = setCustomFieldsOf({
	owner: CUSTOMER_INVOICE,
	locator: invoiceLocator,
	use: 'sales',
	thing: 'a customer invoice',
});
