import type { IDataObject } from 'n8n-workflow';
import type { CaseWorld, OperationCase } from '../../../engine/operationCase';
import { listed } from '../rackbeat';

const resource = 'customer';
const GROUPS = '/customers/{number}/discount-groups';

const joined = async ({ run }: CaseWorld): Promise<IDataObject> => {
	const chosen = { customer: listed('20'), discountGroup: listed(2) };
	await run(resource, 'addDiscountGroup', chosen);
	return chosen;
};

/** What a customer pays. */
export const customerTermsCases: OperationCase[] = [
	{
		...{ resource, operation: 'getPrices' },
		parameters: { customer: listed('17'), returnAll: true },
		request: 'GET /customers/{number}/prices',
		answer: { customer: '17', item: 'R/12+3', salesPrice: 129.5, currency: 'DKK' },
	},
	{
		...{ resource, operation: 'getItems' },
		parameters: { customer: listed('17'), returnAll: true, search: 'hjelm Bysol, hvid' },
		request: 'GET /customers/{number}/lineables',
		query: { search: 'hjelm Bysol, hvid' },
		answer: { customer: '17', item: 'H-100', salesPrice: 249.5, discountPercent: 15 },
	},
	{
		...{ resource, operation: 'getItem' },
		parameters: { customer: listed('17'), item: listed('R/12+3') },
		request: 'GET /customers/{number}/lineables/{item}',
		answer: { item: 'R/12+3', salesPrice: 129.5, regularSalesPrice: 145, hasOwnPrice: true },
	},
	{
		...{ resource, operation: 'getDiscountGroups' },
		parameters: { customer: listed('17') },
		request: `GET ${GROUPS}`,
		answer: { customer: '17', discountGroup: '1', discountPercent: 15, ownPercent: 15 },
	},
	{
		...{ resource, operation: 'addDiscountGroup' },
		parameters: { customer: listed('20'), discountGroup: listed('#2') },
		request: `POST ${GROUPS}/{id}`,
		alsoRequests: [`GET ${GROUPS}`],
		query: { suppress_webhooks: 'true' },
		answer: {
			customer: '20',
			discountGroup: '2',
			discountPercent: 5,
			ownPercent: null,
			added: true,
		},
	},
	{
		...{ resource, operation: 'updateDiscountGroup', prepare: joined },
		parameters: (chosen) => ({ ...chosen, discountPercent: 7.5 }),
		request: `PUT ${GROUPS}/{id}`,
		query: { suppress_webhooks: 'true' },
		body: { override_discount_percentage: 7.5 },
		answer: { customer: '20', discountGroup: '2', discountPercent: 7.5, ownPercent: 7.5 },
	},
	{
		...{ resource, operation: 'removeDiscountGroup', prepare: joined },
		parameters: (chosen) => chosen,
		request: `DELETE ${GROUPS}/{id}`,
		query: { suppress_webhooks: 'true' },
		answer: { customer: '20', discountGroup: '2', deleted: true },
	},
];
