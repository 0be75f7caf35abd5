import type { OperationCase } from '../../../engine/operationCase';
import { inNumberOrder, listed, madeBy } from '../rackbeat';

export const unitCases: OperationCase[] = [
	inNumberOrder({
		resource: 'unit',
		operation: 'getAll',
		parameters: { returnAll: true },
		request: 'GET /units',
		answer: { number: '1', name: 'stk' },
	}),
	{
		resource: 'unit',
		operation: 'get',
		parameters: { unit: listed('3') },
		request: 'GET /units/{number}',
		answer: { number: '3', name: 'sæt' },
	},
	{
		resource: 'unit',
		operation: 'create',
		parameters: { name: 'kasse', additionalFields: { ownNumber: '77' } },
		request: 'POST /units',
		query: { suppress_webhooks: 'true' },
		body: { name: 'kasse', number: 77 },
		answer: { number: '77', name: 'kasse' },
	},
	{
		resource: 'unit',
		operation: 'update',
		parameters: { unit: listed('1'), updateFields: { name: 'styk' } },
		request: 'PUT /units/{number}',
		query: { suppress_webhooks: 'true' },
		body: { name: 'styk' },
		answer: { number: '1', name: 'styk' },
	},
	{
		resource: 'unit',
		operation: 'delete',
		prepare: madeBy('unit', { name: 'overflødig' }),
		parameters: ({ number }) => ({ unit: listed(number) }),
		request: 'DELETE /units/{number}',
		query: { suppress_webhooks: 'true' },
		answer: { deleted: true },
	},
];
