import { listFields, simplifyField } from '../../../operation/fields';
import type { ItemOperation } from '../../../operation/operation';
import { SUPPLIER_FILTERS, invoiceFilters, invoicesAskedFor } from '../../invoices/invoiceFilters';
import type { RackbeatRun } from '../../rackbeatRun';
import { SUPPLIER_INVOICE } from '../../records/supplierInvoice';

export const getAllSupplierInvoices: ItemOperation<RackbeatRun> = {
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many supplier invoices',
	description: 'Get supplier invoices without their lines, oldest change first',
	properties: [...listFields, simplifyField, invoiceFilters(SUPPLIER_FILTERS)],
	execute: (run, itemIndex) => invoicesAskedFor(run, itemIndex, SUPPLIER_INVOICE, SUPPLIER_FILTERS),
};
