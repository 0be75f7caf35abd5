import type { OperationCase } from '../../../engine/operationCase';

export const accountingYearCases: OperationCase[] = [
	{
		resource: 'accountingYear',
		operation: 'getAll',
		parameters: { returnAll: false, limit: 1 },
		request: 'GET /v1/{org}/accountingyears',
		answer: { Name: '2025', FromDate: '2025-01-01', ToDate: '2025-12-31' },
	},
];
