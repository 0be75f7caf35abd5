import type { OperationCase } from '../../../engine/operationCase';
import { inNumberOrder, listed, madeBy } from '../rackbeat';

const NEW = { name: 'Tøj', hasInventory: true };

export const productGroupCases: OperationCase[] = [
	inNumberOrder({
		resource: 'productGroup',
		operation: 'getAll',
		parameters: { returnAll: true },
		request: 'GET /product-groups',
		answer: { number: '1', name: 'Cykler', hasInventory: true, vatDomestic: '25', vatEu: '0' },
	}),
	{
		resource: 'productGroup',
		operation: 'get',
		parameters: { productGroup: listed('6') },
		request: 'GET /product-groups/{number}',
		answer: { number: '6', hasInventory: false, vatDomestic: '0' },
	},
	{
		resource: 'productGroup',
		operation: 'create',
		parameters: { ...NEW, additionalFields: { vatEu: 12.5, spreadCost: false } },
		request: 'POST /product-groups',
		query: { suppress_webhooks: 'true' },
		body: { name: 'Tøj', has_inventory: true, vat_eu: 12.5, should_spread_cost: false },
		answer: { name: 'Tøj', hasInventory: true, vatEu: '12.5' },
	},
	{
		resource: 'productGroup',
		operation: 'update',
		parameters: { productGroup: listed('6'), updateFields: { vatDomestic: 25, sellable: true } },
		request: 'PUT /product-groups/{number}',
		query: { suppress_webhooks: 'true' },
		body: { vat_domestic: 25, is_sellable: true },
		answer: { number: '6', vatDomestic: '25' },
	},
	{
		resource: 'productGroup',
		operation: 'delete',
		prepare: madeBy('productGroup', NEW),
		parameters: ({ number }) => ({ productGroup: listed(number) }),
		request: 'DELETE /product-groups/{number}',
		query: { suppress_webhooks: 'true' },
		answer: { deleted: true },
	},
];
