import type { ItemOperation } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';
import { readReport, reportForm } from './reportForm';

/** Get the opening balances (primo) of an accounting year. */
export const getPrimoReport: ItemOperation<DineroRun> = {
	value: 'getPrimo',
	name: 'Get Opening Report',
	action: 'Get opening report',
	description: 'Get the opening balances (primo) of an accounting year, debit positive',
	properties: reportForm('primo'),
	execute: (run, itemIndex) => readReport(run, itemIndex, 'primo'),
};
