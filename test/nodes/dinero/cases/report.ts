import type { OperationCase } from '../../../engine/operationCase';
import { chosen } from '../dinero';
import { twoYears } from './entry';

const every = {
	includeSummaryAccount: true,
	showAccountNo: true,
	showVatType: true,
	showZeroAccount: true,
};
const asked = {
	includeSummaryAccount: 'true',
	showAccountNo: 'true',
	showVatType: 'true',
	showZeroAccount: 'true',
};

const form = { accountingYear: chosen('2026'), returnAll: true, simplify: true, options: {} };

export const reportCases: OperationCase[] = [
	{
		resource: 'report',
		operation: 'getSaldo',
		prepare: twoYears,
		parameters: form,
		request: 'GET /v1/{org}/{accountingYear}/reports/saldo',
		query: { includeSummaryAccount: 'false', showAccountNo: 'true' },
		answer: { accountingYear: '2026', accountNumber: 2000, amount: 449.6 },
	},
	{
		resource: 'report',
		operation: 'getResult',
		prepare: twoYears,
		parameters: { ...form, options: { ...every, includeLedgerEntries: true } },
		request: 'GET /v1/{org}/{accountingYear}/reports/result',
		query: { ...asked, includeLedgerEntries: 'true' },
		answer: { accountNumber: 1000, amount: 0, vatType: expect.any(String), entries: [] },
	},
	{
		resource: 'report',
		operation: 'getPrimo',
		prepare: twoYears,
		parameters: { ...form, options: every },
		request: 'GET /v1/{org}/{accountingYear}/reports/primo',
		query: asked,
		answer: { accountingYear: '2026' },
	},
	{
		resource: 'report',
		operation: 'getBalance',
		title: 'raw',
		prepare: twoYears,
		parameters: { ...form, returnAll: false, limit: 1, simplify: false },
		request: 'GET /v1/{org}/{accountingYear}/reports/balance',
		answer: { AccountNumber: 53500, Amount: -899.2 },
	},
];
