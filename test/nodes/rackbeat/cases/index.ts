import type { OperationCase } from '../../../engine/operationCase';
import { unitCases } from './unit';

/** Every operation of the Rackbeat node at work, a resource to a file. */
export const RACKBEAT_CASES: readonly OperationCase[] = [...unitCases];
