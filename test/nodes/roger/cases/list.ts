import type { IDataObject } from 'n8n-workflow';
import type { CaseWorld, OperationCase } from '../../../engine/operationCase';
import { byId, idOf, known, team } from '../roger';

/** The list of VAT and one of its labels. */
async function vatLabel(world: CaseWorld): Promise<IDataObject> {
	const list = await idOf(world, 'list', 'Moms');
	return { list, label: await idOf(world, 'label', 'EU-varer', { list: byId(list) }) };
}

export const listCases: OperationCase[] = [
	{
		resource: 'list',
		operation: 'getAll',
		parameters: { team, returnAll: true },
		request: 'GET /v1/teams/{teamId}/lists',
		answer: { name: 'Moms', type: 'Vat', onBills: true },
	},
	{
		resource: 'list',
		operation: 'get',
		prepare: known('list', 'Projekt'),
		parameters: ({ list }) => ({ team, list: byId(list) }),
		request: 'GET /v1/teams/{teamId}/lists/{listId}',
		answer: { name: 'Projekt', type: 'EconomicProjects' },
	},
	{
		resource: 'list',
		operation: 'create',
		parameters: {
			team,
			type: 'EconomicProjects',
			additionalFields: { name: 'Sæson', onBills: true },
		},
		request: 'POST /v1/teams/{teamId}/lists',
		body: { type: 'EconomicProjects', name: 'Sæson', onBills: true },
		answer: { name: 'Sæson', type: 'EconomicProjects', onBills: true },
	},
	{
		resource: 'list',
		operation: 'update',
		prepare: known('list', 'Projekt'),
		parameters: ({ list }) => ({
			...{ team, list: byId(list) },
			updateFields: { name: 'Projekter', onReceipts: false },
		}),
		request: 'PATCH /v1/teams/{teamId}/lists/{listId}',
		body: { name: 'Projekter', onReceipts: false },
		answer: { name: 'Projekter', onReceipts: false },
	},
	{
		resource: 'list',
		operation: 'delete',
		prepare: known('list', 'Projekt'),
		parameters: ({ list }) => ({ team, list: byId(list), deleteForGood: true }),
		request: 'DELETE /v1/teams/{teamId}/lists/{listId}',
		query: { soft: 'true' },
		answer: { deleted: true },
	},
	{
		resource: 'label',
		operation: 'getAll',
		prepare: known('list', 'Moms'),
		parameters: ({ list }) => ({ team, list: byId(list), returnAll: true }),
		request: 'GET /v1/teams/{teamId}/lists/{listId}/labels',
		answer: { value: 'Købsmoms 25 %', externalId: 'I25' },
	},
	{
		resource: 'label',
		operation: 'get',
		prepare: vatLabel,
		parameters: ({ list, label }) => ({ team, list: byId(list), label: byId(label) }),
		request: 'GET /v1/teams/{teamId}/lists/{listId}/labels/{labelId}',
		answer: { value: 'EU-varer', externalId: 'IEUV' },
	},
	{
		resource: 'label',
		operation: 'merge',
		prepare: known('list', 'Moms'),
		parameters: ({ list }) => ({
			...{ team, list: byId(list) },
			labels: {
				row: [{ value: 'Omvendt moms', externalId: 'IRC', vatRate: '25', isReverseCharge: true }],
			},
		}),
		request: 'PUT /v1/teams/{teamId}/lists/{listId}/labels',
		body: {
			labels: [
				{
					...{ value: 'Omvendt moms', externalId: 'IRC' },
					metadata: { vat: { ratePercentage: 25, isReverseCharge: true } },
				},
			],
		},
		answer: { value: 'Omvendt moms', id: expect.any(String), stands: true },
	},
	{
		resource: 'label',
		operation: 'merge',
		title: 'later, by JSON',
		prepare: known('list', 'Projekt'),
		parameters: ({ list }) => ({
			...{ team, list: byId(list), later: true },
			...{ specifyRows: 'json', labelsJson: '[{"value": "Forår"}]' },
		}),
		request: 'PUT /v1/teams/{teamId}/lists/{listId}/labels/async',
		body: { labels: [{ value: 'Forår' }] },
		answer: { value: 'Forår', stands: null },
	},
];
