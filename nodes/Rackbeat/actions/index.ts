import type { OperationTable } from '../../operation/operation';
import type { RackbeatRun } from '../rackbeatRun';
import { accountResource } from './account';
import { contactPersonResource } from './contactPerson';
import { customerResource } from './customer';
import { customFieldResource } from './customField';
import { customerInvoiceResource } from './customerInvoice';
import { customerGroupResource } from './customerGroup';
import { employeeResource } from './employee';
import { inventoryResource } from './inventory';
import { layoutResource } from './layout';
import { locationResource } from './location';
import { lotResource } from './lot';
import { orderResource } from './order';
import { paymentTermResource } from './paymentTerm';
import { planResource } from './plan';
import { productResource } from './product';
import { productGroupResource } from './productGroup';
import { purchaseOrderResource } from './purchaseOrder';
import { reportResource } from './report';
import { supplierResource } from './supplier';
import { supplierGroupResource } from './supplierGroup';
import { supplierInvoiceResource } from './supplierInvoice';
import { unitResource } from './unit';
import { webhookResource } from './webhook';

/** All operations of the Rackbeat node, a resource to a folder. */
export const RACKBEAT_OPERATIONS: OperationTable<RackbeatRun> = [
	customerInvoiceResource,
	supplierInvoiceResource,
	orderResource,
	purchaseOrderResource,
	customerResource,
	customerGroupResource,
	contactPersonResource,
	supplierResource,
	supplierGroupResource,
	paymentTermResource,
	productResource,
	lotResource,
	productGroupResource,
	unitResource,
	customFieldResource,
	locationResource,
	inventoryResource,
	reportResource,
	layoutResource,
	employeeResource,
	webhookResource,
	accountResource,
	planResource,
];
