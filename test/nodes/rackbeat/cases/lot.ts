import type { OperationCase } from '../../../engine/operationCase';
import { inNumberOrder, inReading, listed, madeBy } from '../rackbeat';

const BASIS = {
	number: 'HJUL-26',
	name: 'Forhjul 26"',
	productGroup: listed('3'),
	salesPrice: 580,
};
const LINES = {
	line: [
		{ item: listed('D-28'), quantity: 1 },
		{ item: listed('HJUL-28'), quantity: 0.5 },
	],
};
const SENT = [
	{ item_id: 'D-28', product_id: 'D-28', quantity: 1 },
	{ item_id: 'HJUL-28', product_id: 'HJUL-28', quantity: 0.5 },
];

const cases: OperationCase[] = [
	{
		resource: 'lot',
		operation: 'getAll',
		parameters: { returnAll: true },
		request: 'GET /lots',
		answer: { number: 'HJUL-28', type: 'lot' },
	},
	{
		resource: 'lot',
		operation: 'get',
		parameters: { lot: listed('HJUL-28') },
		request: 'GET /lots/{number}',
		answer: { number: 'HJUL-28', costPrice: 310.5, stockQuantity: 8 },
	},
	{
		resource: 'lot',
		operation: 'create',
		parameters: { ...BASIS, lines: LINES, additionalFields: { minProduced: 2 } },
		request: 'POST /lots',
		query: { suppress_webhooks: 'true' },
		body: { number: 'HJUL-26', group: 3, min_produced: 2, lines: SENT },
		answer: { number: 'HJUL-26', type: 'lot', salesPrice: 580 },
	},
	{
		resource: 'lot',
		operation: 'update',
		parameters: {
			lot: listed('HJUL-28'),
			lines: LINES,
			updateFields: { adjustToZero: true, name: 'Forhjul' },
		},
		request: 'PUT /lots/{number}',
		query: { suppress_webhooks: 'true' },
		body: { name: 'Forhjul', adjust_to_zero: true, lines: SENT },
		answer: { number: 'HJUL-28', name: 'Forhjul' },
	},
	{
		resource: 'lot',
		operation: 'delete',
		prepare: madeBy('lot', BASIS),
		parameters: ({ number }) => ({ lot: listed(number) }),
		request: 'DELETE /lots/{number}',
		query: { suppress_webhooks: 'true' },
		answer: { deleted: true },
	},
	inNumberOrder({
		resource: 'lot',
		operation: 'getStock',
		parameters: { lot: listed('HJUL-28') },
		request: 'GET /lots/{number}/locations',
		answer: { item: 'HJUL-28', location: '1', quantity: 8 },
	}),
	{
		resource: 'lot',
		operation: 'getStock',
		title: 'at one location',
		parameters: { lot: listed('HJUL-28'), location: listed('11') },
		request: 'GET /lots/{number}/locations/{location}',
		answer: { item: 'HJUL-28', location: '11', quantity: 0 },
	},
];

export const lotCases = cases.map(inReading({ lots_allowed: true }));
