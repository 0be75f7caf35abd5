import type { OperationCase } from '../../../engine/operationCase';
import { listed, madeBy } from '../rackbeat';

export const customerGroupCases: OperationCase[] = [
	{
		resource: 'customerGroup',
		operation: 'getAll',
		parameters: { returnAll: true, simplify: true },
		request: 'GET /customer-groups',
		answer: { number: expect.any(String), name: expect.any(String) },
	},
	{
		resource: 'customerGroup',
		operation: 'get',
		parameters: { customerGroup: listed('1'), simplify: true },
		request: 'GET /customer-groups/{number}',
		answer: { number: '1' },
	},
	{
		resource: 'customerGroup',
		operation: 'create',
		parameters: { name: 'Ny' },
		request: 'POST /customer-groups',
		query: { suppress_webhooks: 'true' },
		body: { name: 'Ny' },
		answer: { name: 'Ny' },
	},
	{
		resource: 'customerGroup',
		operation: 'update',
		parameters: { customerGroup: listed('1'), updateFields: { name: 'Omdøbt' } },
		request: 'PUT /customer-groups/{number}',
		query: { suppress_webhooks: 'true' },
		body: { name: 'Omdøbt' },
		answer: { number: '1', name: 'Omdøbt' },
	},
	{
		resource: 'customerGroup',
		operation: 'delete',
		prepare: madeBy('customerGroup', { name: 'Overflødig' }),
		parameters: ({ number }) => ({ customerGroup: listed(number) }),
		request: 'DELETE /customer-groups/{number}',
		query: { suppress_webhooks: 'true' },
		answer: { deleted: true },
	},
];
