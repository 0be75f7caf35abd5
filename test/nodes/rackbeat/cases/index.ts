import type { OperationCase } from '../../../engine/operationCase';
import { customerCases } from './customer';
import { customerGroupCases } from './customerGroup';
import { locationCases } from './location';
import { paymentTermCases } from './paymentTerm';
import { supplierCases } from './supplier';
import { productGroupCases } from './productGroup';
import { supplierGroupCases } from './supplierGroup';
import { unitCases } from './unit';

/** Every operation of the Rackbeat node at work, a resource to a file. */
export const RACKBEAT_CASES: readonly OperationCase[] = [
	...customerCases,
	...customerGroupCases,
	...supplierCases,
	...supplierGroupCases,
	...paymentTermCases,
	...productGroupCases,
	...unitCases,
	...locationCases,
];
