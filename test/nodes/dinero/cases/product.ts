import type { IDataObject } from 'n8n-workflow';
import type { CaseWorld, OperationCase } from '../../../engine/operationCase';
import { chosen } from '../dinero';

const form = {
	name: 'Cykelhjelm',
	unitPrice: 249.5,
	account: chosen(1000),
	unit: 'parts',
	additionalFields: {
		productNumber: 'H-100',
		externalReference: 'webshop:product:H-100',
		comment: 'Med lys',
	},
};

/** One product in the company. */
export async function product({ run }: CaseWorld, changes: IDataObject = {}): Promise<IDataObject> {
	const [made] = await run('product', 'create', { ...form, ...changes });
	return { guid: String(made?.json['productGuid']) };
}

const PRODUCTS = '/v1/{org}/products';

export const productCases: OperationCase[] = [
	{
		resource: 'product',
		operation: 'create',
		parameters: form,
		request: `POST ${PRODUCTS}`,
		alsoRequests: [`GET ${PRODUCTS}`],
		body: {
			Name: 'Cykelhjelm',
			ProductNumber: 'H-100',
			BaseAmountValue: 249.5,
			Quantity: 1,
			AccountNumber: 1000,
			Unit: 'parts',
			ExternalReference: 'webshop:product:H-100',
			Comment: 'Med lys',
		},
		answer: { productGuid: expect.stringMatching(/^[0-9a-f-]{36}$/), created: true },
	},
	{
		resource: 'product',
		operation: 'create',
		title: 'without reference or number looks for nothing',
		parameters: { ...form, additionalFields: { quantity: 2.5 } },
		request: `POST ${PRODUCTS}`,
		body: { Quantity: 2.5, ExternalReference: null, ProductNumber: null },
	},
	{
		resource: 'product',
		operation: 'get',
		prepare: product,
		parameters: ({ guid }) => ({ product: chosen(guid), simplify: true }),
		request: `GET ${PRODUCTS}/{guid}`,
		answer: { productNumber: 'H-100', unitPrice: 249.5, unitPriceInclVat: 311.88, quantity: 1 },
	},
	{
		resource: 'product',
		operation: 'get',
		title: 'raw',
		prepare: product,
		parameters: ({ guid }) => ({ product: chosen(guid), simplify: false }),
		request: `GET ${PRODUCTS}/{guid}`,
		answer: { Comment: 'Med lys', TotalAmountInclVat: 311.88 },
	},
	{
		resource: 'product',
		operation: 'getAll',
		prepare: product,
		parameters: { returnAll: false, limit: 7, simplify: true, filters: {} },
		request: `GET ${PRODUCTS}`,
		query: { page: '0', pageSize: '7' },
		answer: { name: 'Cykelhjelm', accountNumber: 1000, deletedAt: null },
	},
	{
		resource: 'product',
		operation: 'getAll',
		title: 'with every filter',
		prepare: product,
		parameters: {
			returnAll: true,
			simplify: true,
			filters: {
				Name: 'hjelm',
				ProductNumber: 'H-100',
				ExternalReference: 'webshop:product:H-100',
				freeTextSearch: 'Cykel',
				changesSince: '2020-01-01T00:00:00.000+01:00',
			},
		},
		request: `GET ${PRODUCTS}`,
		query: {
			queryFilter:
				"Name contains 'hjelm';ProductNumber eq 'H-100';ExternalReference eq 'webshop:product:H-100'",
			freeTextSearch: 'Cykel',
			changesSince: '2019-12-31T23:00:00Z',
		},
		answer: { productNumber: 'H-100' },
	},
	{
		resource: 'product',
		operation: 'update',
		prepare: product,
		parameters: ({ guid }) => ({
			product: chosen(guid),
			updateFields: { unitPrice: 199.95, account: chosen(1350) },
		}),
		request: `PUT ${PRODUCTS}/{guid}`,
		alsoRequests: [`GET ${PRODUCTS}/{guid}`],
		body: {
			BaseAmountValue: 199.95,
			AccountNumber: 1350,
			Name: 'Cykelhjelm',
			ProductNumber: 'H-100',
			Comment: 'Med lys',
		},
		answer: { updated: true },
	},
	{
		resource: 'product',
		operation: 'delete',
		prepare: product,
		parameters: ({ guid }) => ({ product: chosen(guid) }),
		request: `DELETE ${PRODUCTS}/{guid}`,
		answer: { deleted: true },
	},
];
