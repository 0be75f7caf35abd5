import type { OperationCase } from '../../../engine/operationCase';

export const employeeCases: OperationCase[] = [
	{
		resource: 'employee',
		operation: 'getAll',
		parameters: { returnAll: true, simplify: true },
		request: 'GET /employees',
		answer: { number: '1', name: 'Salg' },
	},
];
