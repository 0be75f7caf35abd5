import type { ItemOperation } from '../../../operation/operation';
import { setCustomFieldsOf } from '../../customFields/operations';
import { supplierInvoiceLocator } from '../../locators';
import type { RackbeatRun } from '../../rackbeatRun';
import { SUPPLIER_INVOICE } from '../../records/supplierInvoice';

export const setSupplierInvoiceCustomFields: ItemOperation<RackbeatRun> = setCustomFieldsOf({
	owner: SUPPLIER_INVOICE,
	locator: supplierInvoiceLocator,
	use: 'purchasing',
	thing: 'a supplier invoice',
});
