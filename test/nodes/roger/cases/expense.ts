import type { IDataObject } from 'n8n-workflow';
import type { CaseWorld, OperationCase } from '../../../engine/operationCase';
import { DEMO_TEAM } from '../../../simulators/roger';
import { byId, byNumber, fileItem, idOf, known, team } from '../roger';

const GET = 'GET /v3/expenses/{expenseId}';
const of = (id: string): IDataObject => ({ team, expense: byId(id) });
const listOf = async (world: CaseWorld): Promise<IDataObject> => ({
	list: await idOf(world, 'list', 'Projekt'),
});

const reading: OperationCase[] = [
	{
		resource: 'expense',
		operation: 'getAll',
		parameters: { team, returnAll: true, filters: { states: ['Refunded'], types: ['Bill'] } },
		request: 'GET /v2/expenses',
		query: { TeamId: DEMO_TEAM, State: 'Refunded', Type: 'Bill', Offset: '0', Count: '100' },
		answer: { id: 'Re01Retu', state: 'Refunded', amountOre: 18_750, amount: 187.5 },
	},
	{
		resource: 'expense',
		operation: 'get',
		parameters: of('Bk03Delt'),
		request: GET,
		answer: {
			...{ id: 'Bk03Delt', team: DEMO_TEAM, amountOre: 113_333, settled: false },
			issueDate: '2026-11-04',
			lines: [
				{ amountOre: 80_000, categoryNumber: '2000' },
				{ amountOre: 33_333, categoryNumber: '7300', note: 'Andel af webshop' },
			],
		},
	},
	{
		resource: 'expense',
		operation: 'downloadAttachment',
		parameters: of('Kv01Kort'),
		request: GET,
		answer: { id: 'Kv01Kort', mimeType: 'image/png' },
		file: { field: 'data', mimeType: 'image/png' },
	},
	{
		resource: 'expense',
		operation: 'getActivities',
		prepare: async ({ run }) => {
			await run('expense', 'addMessage', { ...of('Aw01Vent'), message: 'Må vi det?' });
			return {};
		},
		parameters: of('Aw01Vent'),
		request: 'GET /v2/expenses/{expenseId}/activities',
		answer: { expense: 'Aw01Vent', type: 'Message', body: 'Må vi det?' },
	},
	{
		resource: 'expense',
		operation: 'getApprovers',
		parameters: of('Aw01Vent'),
		request: 'GET /v2/expenses/{expenseId}/approvers',
		answer: { expense: 'Aw01Vent', userId: 'Usr4Inge' },
	},
	{
		resource: 'expense',
		operation: 'getLinks',
		parameters: of('Kn02Brug'),
		request: 'GET /v2/expenses/{expenseId}/links',
		answer: { expense: 'Kn02Brug', linkedExpense: 'Bk08Rest', linkedAmountOre: 12_500 },
	},
];

const making: OperationCase[] = [
	{
		resource: 'expense',
		operation: 'upload',
		parameters: { team, type: 'Receipt' },
		items: [fileItem()],
		request: 'POST /v2/expenses',
		body: {
			...{ teamId: DEMO_TEAM, financialDocumentType: 'Receipt', receive: 'API' },
			expenses: [{ bytes: expect.stringMatching(/^JVBERi/) }],
		},
		answer: { team: DEMO_TEAM, state: 'Pending' },
	},
	{
		resource: 'expense',
		operation: 'generate',
		prepare: known('vendor', 'Webhus ApS'),
		parameters: ({ vendor }) => ({
			...{ team, type: 'Bill', amount: '1250.50' },
			additionalFields: {
				...{ supplierInvoiceNumber: 'W-99', issueDate: '2026-11-20', dueDate: '2026-12-20' },
				currency: 'DKK',
				...{ vendor: byId(vendor), category: byNumber('7300'), creditorName: 'Webhus ApS' },
			},
		}),
		request: 'POST /v2/expenses/generate',
		body: ({ vendor }: IDataObject) => ({
			...{ teamId: DEMO_TEAM, financialDocumentType: 'Bill', amount: 125_050 },
			...{ invoiceId: 'W-99', issueDate: '2026-11-20', dueDate: '2026-12-20', vendorId: vendor },
			paymentInstructions: { transferType: 'None' },
		}),
		answer: { team: DEMO_TEAM, amountOre: 125_050, amount: 1250.5 },
	},
	{
		resource: 'expense',
		operation: 'addAttachment',
		parameters: { ...of('Bk01Hele'), unify: 'all' },
		items: [fileItem(Buffer.from('%PDF-1.4 one more'))],
		request: 'POST /v2/expenses/{expenseId}/attachments',
		body: {
			attachments: [{ bytes: expect.any(String) }],
			replaceMainAttachment: false,
			generateUnifiedAttachment: true,
		},
		answer: { id: 'Bk01Hele', added: true },
	},
	{
		resource: 'expense',
		operation: 'addMessage',
		parameters: { ...of('Bk01Hele'), message: 'Hvad er det her?' },
		request: 'POST /v2/expenses/{expenseId}/activities',
		body: { body: 'Hvad er det her?', type: 'Text' },
		answer: { id: 'Bk01Hele', message: 'Hvad er det her?' },
	},
];

const coding: OperationCase[] = [
	{
		resource: 'expense',
		operation: 'setLines',
		prepare: known('category', 'Fragt, køb'),
		parameters: ({ category }) => ({
			...of('Bk02Uden'),
			lines: {
				line: [
					{ amount: '1000', category: byId(category), note: 'Diesel' },
					{ amount: '250.00', category: byNumber('7300') },
				],
			},
		}),
		request: 'PATCH /v2/expenses/{expenseId}/amountlines',
		alsoRequests: [GET],
		body: ({ category }: IDataObject) => ({
			amountLines: [
				{ amount: 100_000, labels: [], category, note: 'Diesel' },
				{ amount: 25_000, labels: [], category: expect.any(String) },
			],
		}),
		answer: { id: 'Bk02Uden', lines: 2, amountOre: 125_000 },
	},
	{
		resource: 'expense',
		operation: 'setCategory',
		prepare: known('category', 'Fragt, køb'),
		parameters: ({ category }) => ({ ...of('Bk02Uden'), category: byId(category) }),
		request: 'PATCH /v2/expenses/{expenseId}/category',
		body: ({ category }: IDataObject) => ({ categoryId: category }),
		answer: ({ category }) => ({ id: 'Bk02Uden', categoryId: category }),
	},
	{
		resource: 'expense',
		operation: 'addLabel',
		prepare: async (world) => {
			const { list } = await listOf(world);
			const label = await idOf(world, 'label', 'Ombygning', { list: byId(list) });
			return { list, label };
		},
		parameters: ({ list, label }) => ({
			...of('Bk02Uden'),
			list: byId(list),
			label: byId(label),
		}),
		request: 'POST /v2/expenses/{expenseId}/labels',
		body: ({ label }: IDataObject) => ({ labelId: label }),
		answer: ({ label }) => ({ id: 'Bk02Uden', labelId: label }),
	},
	{
		resource: 'expense',
		operation: 'setCoding',
		prepare: async (world) => {
			await world.demo.roger.switches({ jsonPatch: 'works' });
			return await known('category', 'Fragt, køb')(world);
		},
		parameters: ({ category }) => ({
			...of('Bk02Uden'),
			updateFields: { category: byId(category) },
		}),
		request: 'PATCH /v2/expenses/{expenseId}',
		alsoRequests: [GET],
		body: ({ category }: IDataObject) => [{ op: 'add', path: '/categoryId', value: category }],
		answer: { id: 'Bk02Uden', changed: true, codedBy: 'patch' },
		isRemembered: true,
	},
];

const deciding: OperationCase[] = [
	{
		resource: 'expense',
		operation: 'approve',
		parameters: { ...of('Aw01Vent'), releasePayment: true },
		request: 'PATCH /v2/expenses/{expenseId}/approve',
		answer: { id: 'Aw01Vent', approved: true },
	},
	{
		resource: 'expense',
		operation: 'decline',
		parameters: { ...of('Aw01Vent'), cancelDocument: true, reason: 'Ikke bestilt' },
		request: 'PATCH /v2/expenses/{expenseId}/decline',
		body: { note: 'Ikke bestilt' },
		answer: { id: 'Aw01Vent', declined: true, reason: 'Ikke bestilt' },
	},
	{
		resource: 'expense',
		operation: 'delete',
		parameters: { ...of('Bk07Slet'), deleteForGood: true },
		request: 'DELETE /v2/expenses/{expenseId}',
		answer: { id: 'Bk07Slet', deleted: true },
	},
];

export const expenseCases: OperationCase[] = [...reading, ...making, ...coding, ...deciding];
