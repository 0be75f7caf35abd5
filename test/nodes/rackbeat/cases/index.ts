import type { OperationCase } from '../../../engine/operationCase';
import { customerGroupCases } from './customerGroup';
import { paymentTermCases } from './paymentTerm';
import { supplierGroupCases } from './supplierGroup';
import { unitCases } from './unit';

/** Every operation of the Rackbeat node at work, a resource to a file. */
export const RACKBEAT_CASES: readonly OperationCase[] = [
	...customerGroupCases,
	...supplierGroupCases,
	...paymentTermCases,
	...unitCases,
];
