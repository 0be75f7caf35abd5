import type { OperationCase } from '../../../engine/operationCase';

export const organizationCases: OperationCase[] = [
	{
		resource: 'organization',
		operation: 'getAll',
		parameters: { returnAll: true },
		request: 'GET /v1/organizations',
		query: {
			fields:
				'Id,Name,Type,IsPro,IsPayingPro,IsVatFree,IsTaxFreeUnion,Email,Phone,Street,City,ZipCode,AttPerson,VatNumber',
		},
		answer: { Id: 1001, Name: 'Frihjul Cykler ApS', IsPro: true },
	},
	{
		resource: 'organization',
		operation: 'getSubscriptions',
		parameters: { returnAll: true },
		request: 'GET /v1.1/organizations',
		answer: { Id: 1001, Subscription: { HasPro: true, HasTotal: false } },
	},
];
