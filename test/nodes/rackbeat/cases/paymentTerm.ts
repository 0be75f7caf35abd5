import type { OperationCase } from '../../../engine/operationCase';
import { listed, madeBy } from '../rackbeat';

export const paymentTermCases: OperationCase[] = [
	{
		resource: 'paymentTerm',
		operation: 'getAll',
		parameters: { returnAll: true, simplify: true },
		request: 'GET /payment-terms',
		answer: { number: expect.any(String), name: expect.any(String) },
	},
	{
		resource: 'paymentTerm',
		operation: 'get',
		parameters: { paymentTerm: listed('1001'), simplify: true },
		request: 'GET /payment-terms/{number}',
		answer: { number: '1001', type: 'net', days: 8 },
	},
	{
		resource: 'paymentTerm',
		operation: 'create',
		parameters: { name: 'Ny', termType: 'net', days: 20 },
		request: 'POST /payment-terms',
		query: { suppress_webhooks: 'true' },
		body: { name: 'Ny', type: 'net', maturity_days: 20 },
		answer: { name: 'Ny' },
	},
	{
		resource: 'paymentTerm',
		operation: 'update',
		parameters: { paymentTerm: listed('1001'), updateFields: { name: 'Omdøbt' } },
		request: 'PUT /payment-terms/{number}',
		query: { suppress_webhooks: 'true' },
		body: { name: 'Omdøbt' },
		answer: { number: '1001', name: 'Omdøbt' },
	},
	{
		resource: 'paymentTerm',
		operation: 'delete',
		prepare: madeBy('paymentTerm', { name: 'Overflødig', termType: 'net', days: 20 }),
		parameters: ({ number }) => ({ paymentTerm: listed(number) }),
		request: 'DELETE /payment-terms/{number}',
		query: { suppress_webhooks: 'true' },
		answer: { deleted: true },
	},
];
