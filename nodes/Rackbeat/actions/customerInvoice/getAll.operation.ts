import { listFields, simplifyField } from '../../../operation/fields';
import type { ItemOperation } from '../../../operation/operation';
import { CUSTOMER_FILTERS, invoiceFilters, invoicesAskedFor } from '../../invoices/invoiceFilters';
import type { RackbeatRun } from '../../rackbeatRun';
import { CUSTOMER_INVOICE } from '../../records/customerInvoice';

export const getAllCustomerInvoices: ItemOperation<RackbeatRun> = {
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many customer invoices',
	description: 'Get customer invoices without their lines, oldest change first',
	properties: [...listFields, simplifyField, invoiceFilters(CUSTOMER_FILTERS)],
	execute: (run, itemIndex) => invoicesAskedFor(run, itemIndex, CUSTOMER_INVOICE, CUSTOMER_FILTERS),
};
