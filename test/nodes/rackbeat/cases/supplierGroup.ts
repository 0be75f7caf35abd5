import type { OperationCase } from '../../../engine/operationCase';
import { listed, madeBy } from '../rackbeat';

export const supplierGroupCases: OperationCase[] = [
	{
		resource: 'supplierGroup',
		operation: 'getAll',
		parameters: { returnAll: true, simplify: true },
		request: 'GET /supplier-groups',
		answer: { number: expect.any(String), name: expect.any(String) },
	},
	{
		resource: 'supplierGroup',
		operation: 'get',
		parameters: { supplierGroup: listed('1'), simplify: true },
		request: 'GET /supplier-groups/{number}',
		answer: { number: '1' },
	},
	{
		resource: 'supplierGroup',
		operation: 'create',
		parameters: { name: 'Ny' },
		request: 'POST /supplier-groups',
		query: { suppress_webhooks: 'true' },
		body: { name: 'Ny' },
		answer: { name: 'Ny' },
	},
	{
		resource: 'supplierGroup',
		operation: 'update',
		parameters: { supplierGroup: listed('1'), updateFields: { name: 'Omdøbt' } },
		request: 'PUT /supplier-groups/{number}',
		query: { suppress_webhooks: 'true' },
		body: { name: 'Omdøbt' },
		answer: { number: '1', name: 'Omdøbt' },
	},
	{
		resource: 'supplierGroup',
		operation: 'delete',
		prepare: madeBy('supplierGroup', { name: 'Overflødig' }),
		parameters: ({ number }) => ({ supplierGroup: listed(number) }),
		request: 'DELETE /supplier-groups/{number}',
		query: { suppress_webhooks: 'true' },
		answer: { deleted: true },
	},
];
