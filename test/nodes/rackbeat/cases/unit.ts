import type { OperationCase } from '../../../engine/operationCase';

export const unitCases: OperationCase[] = [
	{
		resource: 'unit',
		operation: 'getAll',
		parameters: { returnAll: true },
		request: 'GET /units',
		answer: { name: expect.any(String) },
	},
];
