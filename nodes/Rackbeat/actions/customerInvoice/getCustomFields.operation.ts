import type { ItemOperation } from '../../../operation/operation';
import { getCustomFieldsOf } from '../../customFields/operations';
import { invoiceLocator } from '../../locators';
import type { RackbeatRun } from '../../rackbeatRun';
import { CUSTOMER_INVOICE } from '../../records/customerInvoice';

export const getCustomerInvoiceCustomFields: ItemOperation<RackbeatRun> = getCustomFieldsOf({
	owner: CUSTOMER_INVOICE,
	locator: invoiceLocator,
	thing: 'a customer invoice',
});
