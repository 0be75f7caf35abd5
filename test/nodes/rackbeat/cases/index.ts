import type { OperationCase } from '../../../engine/operationCase';
import { accountCases } from './account';
import { contactPersonCases } from './contactPerson';
import { customerCases } from './customer';
import { customerGroupCases } from './customerGroup';
import { customerTermsCases } from './customerTerms';
import { customFieldCases } from './customField';
import { customerInvoiceCases } from './customerInvoice';
import { inventoryCases } from './inventory';
import { locationCases } from './location';
import { employeeCases } from './employee';
import { layoutCases } from './layout';
import { lotCases } from './lot';
import { orderCases } from './order';
import { paymentTermCases } from './paymentTerm';
import { planCases } from './plan';
import { purchaseOrderCases } from './purchaseOrder';
import { reportCases } from './report';
import { supplierCases } from './supplier';
import { productCases } from './product';
import { productGroupCases } from './productGroup';
import { supplierGroupCases } from './supplierGroup';
import { supplierInvoiceCases } from './supplierInvoice';
import { unitCases } from './unit';
import { webhookCases } from './webhook';

/** Every operation of the Rackbeat node at work, a resource to a file. */
export const RACKBEAT_CASES: readonly OperationCase[] = [
	...customerInvoiceCases,
	...supplierInvoiceCases,
	...orderCases,
	...purchaseOrderCases,
	...customerCases,
	...customerTermsCases,
	...customFieldCases,
	...customerGroupCases,
	...contactPersonCases,
	...supplierCases,
	...supplierGroupCases,
	...paymentTermCases,
	...productCases,
	...lotCases,
	...productGroupCases,
	...unitCases,
	...locationCases,
	...inventoryCases,
	...reportCases,
	...layoutCases,
	...employeeCases,
	...webhookCases,
	...accountCases,
	...planCases,
];
