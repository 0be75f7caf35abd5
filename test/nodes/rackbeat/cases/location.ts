import type { OperationCase } from '../../../engine/operationCase';
import { inNumberOrder, listed, madeBy } from '../rackbeat';

export const locationCases: OperationCase[] = [
	inNumberOrder({
		resource: 'location',
		operation: 'getAll',
		parameters: { returnAll: true },
		request: 'GET /locations',
		answer: { number: '1', name: 'Hovedlager', isDefault: true, parent: null },
	}),
	{
		resource: 'location',
		operation: 'getAll',
		title: 'below one',
		parameters: { list: 'children', location: listed('1'), returnAll: true },
		request: 'GET /locations/{number}/children',
		answer: { number: '12', name: 'Hylde A1', parent: '1' },
	},
	inNumberOrder({
		resource: 'location',
		operation: 'getAll',
		title: 'the whole tree',
		parameters: { list: 'flat', returnAll: false, limit: 2 },
		request: 'GET /locations/flat',
		query: { limit: '2' },
		answer: { number: '1' },
	}),
	{
		resource: 'location',
		operation: 'get',
		parameters: { location: listed('11') },
		request: 'GET /locations/{number}',
		answer: { number: '11', name: 'Butik', isDefault: false },
	},
	{
		resource: 'location',
		operation: 'create',
		parameters: {
			name: 'Hylde B2',
			additionalFields: { barcode: 'B2', parentLocation: listed('1') },
		},
		request: 'POST /locations',
		query: { suppress_webhooks: 'true' },
		body: { name: 'Hylde B2', barcode: 'B2', parent_id: 1 },
		answer: { name: 'Hylde B2', barcode: 'B2', parent: '1' },
	},
	{
		resource: 'location',
		operation: 'update',
		parameters: { location: listed('11'), updateFields: { name: 'Forretning' } },
		request: 'PUT /locations/{number}',
		query: { suppress_webhooks: 'true' },
		body: { name: 'Forretning' },
		answer: { number: '11', name: 'Forretning' },
	},
	{
		resource: 'location',
		operation: 'delete',
		prepare: madeBy('location', { name: 'Tom hylde' }),
		parameters: ({ number }) => ({ location: listed(number) }),
		request: 'DELETE /locations/{number}',
		query: { suppress_webhooks: 'true' },
		answer: { deleted: true },
	},
	{
		resource: 'location',
		operation: 'getStock',
		parameters: { location: listed('1'), item: listed('R/12+3') },
		request: 'GET /locations/{number}/get-stock/{item}',
		answer: { location: '1', item: 'R/12+3', quantity: 38 },
	},
];
