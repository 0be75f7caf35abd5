import type { OperationTable } from '../../operation/operation';
import type { DineroRun } from '../dineroRun';
import { postPlanOperation } from './plan/post.operation';

/** All operations of the Dinero node. */
export const DINERO_OPERATIONS: OperationTable<DineroRun> = [
	{ value: 'plan', name: 'Plan', operations: [postPlanOperation] },
];
