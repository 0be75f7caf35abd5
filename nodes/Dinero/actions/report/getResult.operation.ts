import type { ItemOperation } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';
import { readReport, reportForm } from './reportForm';

/** Get the income statement (resultat). */
export const getResultReport: ItemOperation<DineroRun> = {
	value: 'getResult',
	name: 'Get Income Statement',
	action: 'Get income statement',
	description:
		'Get the income statement (resultat): income and expenses of an accounting year, debit positive',
	properties: reportForm('result'),
	execute: (run, itemIndex) => readReport(run, itemIndex, 'result'),
};
