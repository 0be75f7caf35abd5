import type { OperationCase } from '../../../engine/operationCase';
import { inNumberOrder } from '../rackbeat';

export const layoutCases: OperationCase[] = [
	inNumberOrder({
		resource: 'layout',
		operation: 'getAll',
		parameters: { returnAll: true, simplify: true },
		request: 'GET /layouts',
		answer: { number: '1', name: 'Standard' },
	}),
];
