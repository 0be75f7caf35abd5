import type { OperationCase } from '../../../engine/operationCase';
import { categoryCases } from './category';
import { expenseCases } from './expense';
import { listCases } from './list';
import { teamCases } from './team';
import { vendorCases } from './vendor';
import { webhookCases } from './webhook';

/** Every operation of the Roger node at work, a resource to a file. */
export const ROGER_CASES: readonly OperationCase[] = [
	...expenseCases,
	...teamCases,
	...categoryCases,
	...vendorCases,
	...listCases,
	...webhookCases,
];
