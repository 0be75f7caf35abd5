import type { ItemOperation } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';
import { readReport, reportForm } from './reportForm';

/** Get the trial balance (saldo). */
export const getSaldoReport: ItemOperation<DineroRun> = {
	value: 'getSaldo',
	name: 'Get Trial Balance',
	action: 'Get trial balance',
	description:
		'Get the trial balance (saldo): every account with its balance in an accounting year, debit positive',
	properties: reportForm('saldo'),
	execute: (run, itemIndex) => readReport(run, itemIndex, 'saldo'),
};
