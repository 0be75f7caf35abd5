import type { Resource } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';
import { getAccountingYears } from './getAll.operation';

export const accountingYearResource: Resource<DineroRun> = {
	value: 'accountingYear',
	name: 'Accounting Year',
	operations: [getAccountingYears],
};
