import type { ItemOperation } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';
import { readReport, reportForm } from './reportForm';

/** Get the balance (balance). */
export const getBalanceReport: ItemOperation<DineroRun> = {
	value: 'getBalance',
	name: 'Get Balance Report',
	action: 'Get balance report',
	description:
		'Get the balance (balance): assets and liabilities with their balances at the end of an accounting year, debit positive',
	properties: reportForm('balance'),
	execute: (run, itemIndex) => readReport(run, itemIndex, 'balance'),
};
