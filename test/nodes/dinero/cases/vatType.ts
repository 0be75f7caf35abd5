import type { OperationCase } from '../../../engine/operationCase';

export const vatTypeCases: OperationCase[] = [
	{
		resource: 'vatType',
		operation: 'getAll',
		parameters: { returnAll: true },
		request: 'GET /v1/{org}/vatTypes',
		answer: { VatCode: expect.any(String), VatRate: expect.any(Number) },
	},
];
