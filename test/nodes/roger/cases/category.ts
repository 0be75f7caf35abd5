import type { OperationCase } from '../../../engine/operationCase';
import { byId, byNumber, known, team } from '../roger';

export const categoryCases: OperationCase[] = [
	{
		resource: 'category',
		operation: 'getAll',
		parameters: { team, returnAll: true },
		request: 'GET /v1/teams/{teamId}/categories',
		answer: { name: 'Drift', selectable: false, number: null },
	},
	{
		resource: 'category',
		operation: 'get',
		prepare: known('category', 'Vareforbrug'),
		parameters: ({ category }) => ({ team, category: byId(category) }),
		request: 'GET /v1/teams/{teamId}/categories/{categoryId}',
		answer: { number: '2000', name: 'Vareforbrug', externalId: '2000', selectable: true },
	},
	{
		resource: 'category',
		operation: 'get',
		title: 'by account number',
		parameters: { team, category: byNumber('7300') },
		request: 'GET /v1/teams/{teamId}/categories/{categoryId}',
		answer: { number: '7300', name: 'Internet og webhotel' },
	},
	{
		resource: 'category',
		operation: 'merge',
		parameters: {
			team,
			categories: {
				row: [
					{ name: 'Løn og personale' },
					{ name: 'Kurser', number: '3150', externalId: '3150', parent: 'Løn og personale' },
				],
			},
		},
		request: 'PUT /v1/teams/{teamId}/categories',
		body: {
			source: 'dinero',
			categories: [
				{ id: 'row-0', name: 'Løn og personale', parentId: null, selectable: true },
				{ id: 'row-1', name: 'Kurser', number: '3150', externalId: '3150', parentId: 'row-0' },
			],
		},
		answer: { name: 'Løn og personale', id: expect.any(String), stands: true },
	},
	{
		resource: 'category',
		operation: 'merge',
		title: 'later, by JSON',
		parameters: {
			team,
			specifyRows: 'json',
			categoriesJson: '[{"name": "Kurser", "number": "3150"}]',
			options: { later: true, source: 'e-conomic' },
		},
		request: 'PUT /v1/teams/{teamId}/categories/async',
		body: { source: 'e-conomic', categories: [{ name: 'Kurser', number: '3150' }] },
		answer: { name: 'Kurser', id: null, stands: null },
	},
	{
		resource: 'category',
		operation: 'update',
		prepare: known('category', 'Fragt, køb'),
		parameters: ({ category }) => ({
			team,
			category: byId(category),
			updateFields: { name: 'Fragt', selectable: false },
		}),
		request: 'PUT /v1/teams/{teamId}/categories/{categoryId}',
		body: { name: 'Fragt', selectable: false },
		answer: { number: '2100', name: 'Fragt', selectable: false },
	},
	{
		resource: 'category',
		operation: 'delete',
		prepare: known('category', 'Repræsentation'),
		parameters: ({ category }) => ({ team, category: byId(category), deleteForGood: true }),
		request: 'DELETE /v1/teams/{teamId}/categories/{categoryId}',
		answer: ({ category }) => ({ id: category, deleted: true }),
	},
];
