import type { Resource } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';
import { getBalanceReport } from './getBalance.operation';
import { getPrimoReport } from './getPrimo.operation';
import { getResultReport } from './getResult.operation';
import { getSaldoReport } from './getSaldo.operation';

export const reportResource: Resource<DineroRun> = {
	value: 'report',
	name: 'Report',
	operations: [getBalanceReport, getPrimoReport, getResultReport, getSaldoReport],
};
