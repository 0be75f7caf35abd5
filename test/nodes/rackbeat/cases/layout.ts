import type { OperationCase } from '../../../engine/operationCase';

export const layoutCases: OperationCase[] = [
	{
		resource: 'layout',
		operation: 'getAll',
		parameters: { returnAll: true, simplify: true },
		request: 'GET /layouts',
		answer: { number: '1', name: 'Standard' },
	},
];
