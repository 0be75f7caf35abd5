import type { OperationCase } from '../../../engine/operationCase';
import { byId, known, team } from '../roger';

export const vendorCases: OperationCase[] = [
	{
		resource: 'vendor',
		operation: 'getAll',
		parameters: { team, returnAll: true },
		request: 'GET /v2/teams/{teamId}/vendors',
		answer: { name: 'Nordisk Cykelimport A/S', identification: 'DK 11 22 34 94' },
	},
	{
		resource: 'vendor',
		operation: 'getAll',
		title: 'by external id',
		parameters: { team, filters: { externalId: '5b1d7a52-0a4c-4a5e-9a51-6f6b1f1c2402' } },
		request: 'GET /v2/teams/{teamId}/vendors',
		query: { ExternalId: '5b1d7a52-0a4c-4a5e-9a51-6f6b1f1c2402' },
		answer: { name: 'Webhus ApS' },
	},
	{
		resource: 'vendor',
		operation: 'get',
		prepare: known('vendor', 'Webhus ApS'),
		parameters: ({ vendor }) => ({ team, vendor: byId(vendor) }),
		request: 'GET /v2/teams/{teamId}/vendors/{vendorId}',
		answer: { name: 'Webhus ApS', identification: '31000033', source: 'dinero' },
	},
	{
		resource: 'vendor',
		operation: 'import',
		parameters: {
			team,
			name: 'Kaffe & Co ApS',
			additionalFields: { identification: '12 34 56 74', country: 'DK', externalId: 'k-1' },
		},
		request: 'POST /v2/teams/{teamId}/vendors',
		alsoRequests: ['GET /v2/teams/{teamId}/vendors'],
		body: {
			vendors: [
				{
					...{ name: 'Kaffe & Co ApS', identification: '12 34 56 74' },
					...{ country: 'DK', externalId: 'k-1' },
				},
			],
		},
		answer: { name: 'Kaffe & Co ApS', id: expect.any(String), found: true },
	},
	{
		resource: 'vendor',
		operation: 'setExternalId',
		prepare: known('vendor', 'Tanken ved Torvet'),
		parameters: ({ vendor }) => ({ team, vendor: byId(vendor), externalId: 'guid-1' }),
		request: 'PATCH /v2/teams/{teamId}/vendors/{vendorId}/initialize-external-identification',
		body: { source: 'dinero', externalId: 'guid-1' },
		answer: ({ vendor }) => ({ id: vendor, externalId: 'guid-1', changed: true }),
		isRemembered: true,
	},
	{
		resource: 'vendor',
		operation: 'setExternalId',
		title: 'over another one',
		prepare: known('vendor', 'Webhus ApS'),
		parameters: ({ vendor }) => ({
			...{ team, vendor: byId(vendor), externalId: 'guid-2', source: 'test' },
			replaceExisting: true,
		}),
		request: 'PATCH /v2/teams/{teamId}/vendors/{vendorId}/external-id',
		body: { source: 'test', externalId: 'guid-2' },
		answer: { externalId: 'guid-2', changed: true },
		isRemembered: true,
	},
];
