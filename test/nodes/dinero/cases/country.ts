import type { OperationCase } from '../../../engine/operationCase';

export const countryCases: OperationCase[] = [
	{
		resource: 'country',
		operation: 'getAll',
		parameters: { returnAll: true },
		request: 'GET /v1/countries',
		answer: { Key: 'DK', DanishName: 'Danmark', EnglishName: 'Denmark' },
	},
];
