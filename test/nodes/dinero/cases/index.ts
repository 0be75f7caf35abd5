import type { OperationCase } from '../../../engine/operationCase';
import { accountCases } from './account';
import { accountingYearCases } from './accountingYear';
import { contactCases } from './contact';
import { countryCases } from './country';
import { fileCases } from './file';
import { organizationCases } from './organization';
import { productCases } from './product';
import { vatTypeCases } from './vatType';

/** Every operation of the Dinero node at work, a resource to a file. */
export const DINERO_CASES: readonly OperationCase[] = [
	...accountCases,
	...accountingYearCases,
	...contactCases,
	...countryCases,
	...fileCases,
	...organizationCases,
	...productCases,
	...vatTypeCases,
];
