import type { OperationCase } from '../../../engine/operationCase';
import { productCases } from './product';
import { vatTypeCases } from './vatType';

/** Every operation of the Dinero node at work, a resource to a file. */
export const DINERO_CASES: readonly OperationCase[] = [...productCases, ...vatTypeCases];
