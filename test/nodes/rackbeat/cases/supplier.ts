import type { OperationCase } from '../../../engine/operationCase';
import { listed, madeBy } from '../rackbeat';

const basis = { name: 'Ny Handel ApS', paymentTerm: listed(1002) };

export const supplierCases: OperationCase[] = [
	{
		resource: 'supplier',
		operation: 'getAll',
		parameters: { returnAll: true, simplify: true, filters: { barred: 'open', search: 'a' } },
		request: 'GET /suppliers',
		// Once more without filters by a property.
		otherWays: 1,
		query: { is_barred: 'false', search: 'a' },
		answer: { number: expect.any(String), barred: false },
	},
	{
		resource: 'supplier',
		operation: 'get',
		parameters: { supplier: listed('#1'), simplify: true },
		request: 'GET /suppliers/{number}',
		answer: { number: '1', name: expect.stringMatching(/./), barred: false },
	},
	{
		resource: 'supplier',
		operation: 'create',
		parameters: {
			...basis,
			additionalFields: {
				vatNumber: '11223494',
				vatZone: 'eu',
				ownNumber: '900',
				supplierGroup: listed(2),
				city: 'Aarhus',
				phone: '',
			},
		},
		request: 'POST /suppliers',
		query: { suppress_webhooks: 'true' },
		body: {
			company_name: 'Ny Handel ApS',
			payment_terms_id: 1002,
			company_vat: '11223494',
			vat_zone: 'eu',
			number: 900,
			supplier_group_id: 2,
			address_city: 'Aarhus',
			contact_phone: null,
		},
		answer: { number: '900', name: 'Ny Handel ApS', vatNumber: '11223494', paymentTerms: '1002' },
	},
	{
		resource: 'supplier',
		operation: 'update',
		prepare: madeBy('supplier', basis),
		parameters: ({ number }) => ({
			supplier: listed(number),
			updateFields: { isBarred: true, currency: 'EUR' },
			suppressWebhooks: false,
		}),
		request: 'PUT /suppliers/{number}',
		body: { is_barred: true, currency: 'EUR' },
		answer: { name: 'Ny Handel ApS', barred: true, currency: 'EUR' },
	},
	{
		resource: 'supplier',
		operation: 'delete',
		prepare: madeBy('supplier', basis),
		parameters: ({ number }) => ({ supplier: listed(number) }),
		request: 'DELETE /suppliers/{number}',
		query: { suppress_webhooks: 'true' },
		answer: { deleted: true },
	},
];
