import type { ItemOperation } from '../../../operation/operation';
import { getCustomFieldsOf } from '../../customFields/operations';
import { supplierInvoiceLocator } from '../../locators';
import type { RackbeatRun } from '../../rackbeatRun';
import { SUPPLIER_INVOICE } from '../../records/supplierInvoice';

export const getSupplierInvoiceCustomFields: ItemOperation<RackbeatRun> = getCustomFieldsOf({
	owner: SUPPLIER_INVOICE,
	locator: supplierInvoiceLocator,
	thing: 'a supplier invoice',
});
