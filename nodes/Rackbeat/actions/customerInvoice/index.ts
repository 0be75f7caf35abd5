import type { Resource } from '../../../operation/operation';
import type { RackbeatRun } from '../../rackbeatRun';
import { getCustomerInvoiceOperation } from './get.operation';
import { getAllCustomerInvoices } from './getAll.operation';

export const customerInvoiceResource: Resource<RackbeatRun> = {
	value: 'customerInvoice',
	name: 'Customer Invoice',
	operations: [getCustomerInvoiceOperation, getAllCustomerInvoices],
};
