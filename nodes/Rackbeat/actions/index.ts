import type { OperationTable } from '../../operation/operation';
import type { RackbeatRun } from '../rackbeatRun';
import { getSelfOperation } from './account/getSelf.operation';
import { getCustomerOperation } from './customer/get.operation';
import { getAllCustomers } from './customer/getAll.operation';
import { getCustomerInvoiceOperation } from './customerInvoice/get.operation';
import { getAllCustomerInvoices } from './customerInvoice/getAll.operation';
import { getAllLayouts } from './layout/getAll.operation';
import { getAllProductGroups } from './productGroup/getAll.operation';
import { getAllUnits } from './unit/getAll.operation';

/** Everything that the Rackbeat node can do; all of it reads. */
export const RACKBEAT_OPERATIONS: OperationTable<RackbeatRun> = [
	{
		value: 'customerInvoice',
		name: 'Customer Invoice',
		operations: [getCustomerInvoiceOperation, getAllCustomerInvoices],
	},
	{ value: 'customer', name: 'Customer', operations: [getCustomerOperation, getAllCustomers] },
	{ value: 'productGroup', name: 'Product Group', operations: [getAllProductGroups] },
	{ value: 'unit', name: 'Unit', operations: [getAllUnits] },
	{ value: 'layout', name: 'Layout', operations: [getAllLayouts] },
	{ value: 'account', name: 'Account', operations: [getSelfOperation] },
];
