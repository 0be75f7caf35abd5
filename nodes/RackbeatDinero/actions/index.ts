import type { OperationTable } from '../../operation/operation';
import type { BridgeRun } from '../bridgeRun';
import { settingsResource } from '../settings/settingsResource';
import { planCustomerOperation } from './customer/plan.operation';
import { planCustomerInvoiceOperation } from './customerInvoice/plan.operation';
import { compareOperation } from './reconciliation/compare.operation';
import { planInitialSyncOperation } from './initialSync/plan.operation';
import { showInitialSyncOperation } from './initialSync/showResult.operation';
import { planProductOperation } from './product/plan.operation';
import { planSupplierOperation } from './supplier/plan.operation';
import { planSupplierInvoiceOperation } from './supplierInvoice/plan.operation';
import { transferResource } from './transfer';
import { planStockValueOperation } from './stockValue/plan.operation';

/** Everything that the bridge can do: it reads both systems and writes to neither. */
export const RACKBEAT_DINERO_OPERATIONS: OperationTable<BridgeRun> = [
	{
		value: 'customerInvoice',
		name: 'Customer Invoice',
		operations: [planCustomerInvoiceOperation],
	},
	{
		value: 'reconciliation',
		name: 'Reconciliation',
		operations: [compareOperation],
	},
	{
		value: 'initialSync',
		name: 'Initial Sync',
		operations: [planInitialSyncOperation, showInitialSyncOperation],
	},
	settingsResource,
	{
		value: 'customer',
		name: 'Customer',
		operations: [planCustomerOperation],
	},
	{
		value: 'supplier',
		name: 'Supplier',
		operations: [planSupplierOperation],
	},
	{
		value: 'product',
		name: 'Product',
		operations: [planProductOperation],
	},
	{
		value: 'supplierInvoice',
		name: 'Supplier Invoice',
		operations: [planSupplierInvoiceOperation],
	},
	{
		value: 'stockValue',
		name: 'Stock Value',
		operations: [planStockValueOperation],
	},
	transferResource,
];
