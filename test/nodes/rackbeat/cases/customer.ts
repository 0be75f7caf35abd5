import type { IDataObject } from 'n8n-workflow';
import type { CaseWorld, OperationCase } from '../../../engine/operationCase';
import { listed, madeBy } from '../rackbeat';

const basis = { name: 'Ny Handel ApS', paymentTerm: listed(1002) };

const withAddress = async ({ run }: CaseWorld): Promise<IDataObject> => {
	const address = { street: 'Lagervej 2' };
	const [made] = await run('customer', 'addAddress', { customer: listed('20'), address });
	return { id: made?.json['id'] };
};

export const customerCases: OperationCase[] = [
	{
		resource: 'customer',
		operation: 'getAll',
		parameters: { returnAll: true, simplify: true, filters: { barred: 'open', search: 'a' } },
		request: 'GET /customers',
		// Once more without filters by a property.
		otherWays: 1,
		query: { is_barred: 'false', search: 'a' },
		answer: { number: expect.any(String), barred: false },
	},
	{
		resource: 'customer',
		operation: 'get',
		parameters: { customer: listed('#20'), simplify: true },
		request: 'GET /customers/{number}',
		answer: { number: '20', name: expect.stringMatching(/./), barred: false },
	},
	{
		resource: 'customer',
		operation: 'create',
		parameters: {
			...basis,
			additionalFields: {
				vatNumber: '11223494',
				vatZone: 'eu',
				ownNumber: '900',
				customerGroup: listed(2),
				city: 'Aarhus',
				phone: '',
			},
		},
		request: 'POST /customers',
		query: { suppress_webhooks: 'true' },
		body: {
			company_name: 'Ny Handel ApS',
			payment_terms_id: 1002,
			company_vat: '11223494',
			vat_zone: 'eu',
			number: 900,
			customer_group_id: 2,
			address_city: 'Aarhus',
			contact_phone: null,
		},
		answer: { number: '900', name: 'Ny Handel ApS', vatNumber: '11223494', paymentTerms: '1002' },
	},
	{
		resource: 'customer',
		operation: 'update',
		prepare: madeBy('customer', basis),
		parameters: ({ number }) => ({
			customer: listed(number),
			updateFields: { isBarred: true, currency: 'EUR' },
			suppressWebhooks: false,
		}),
		request: 'PUT /customers/{number}',
		body: { is_barred: true, currency: 'EUR' },
		answer: { name: 'Ny Handel ApS', barred: true, currency: 'EUR' },
	},
	{
		resource: 'customer',
		operation: 'delete',
		prepare: madeBy('customer', basis),
		parameters: ({ number }) => ({ customer: listed(number) }),
		request: 'DELETE /customers/{number}',
		query: { suppress_webhooks: 'true' },
		answer: { deleted: true },
	},
	{
		resource: 'customer',
		operation: 'addAddress',
		parameters: { customer: listed('20'), address: { street: 'Lagervej 2', city: 'Vejle' } },
		request: 'POST /customers/{number}/addresses',
		query: { suppress_webhooks: 'true' },
		body: { street: 'Lagervej 2', city: 'Vejle' },
		answer: { street: 'Lagervej 2', city: 'Vejle' },
	},
	{
		resource: 'customer',
		operation: 'getAddresses',
		prepare: withAddress,
		parameters: { customer: listed('20') },
		request: 'GET /customers/{number}/addresses',
		answer: { street: 'Lagervej 2' },
	},
	{
		resource: 'customer',
		operation: 'deleteAddress',
		prepare: withAddress,
		parameters: ({ id }) => ({ customer: listed('20'), addressId: id }),
		request: 'DELETE /customers/{number}/addresses/{id}',
		answer: { deleted: true },
	},
];
