import type { IDataObject } from 'n8n-workflow';
import type { CaseWorld, OperationCase } from '../../../engine/operationCase';
import { DEMO_TEAM } from '../../../simulators/roger';
import { startReceiver } from '../receiver';
import { byId, team } from '../roger';

const EVENTS = ['expense.state.booked'];

const address = async (): Promise<IDataObject> => ({ url: (await startReceiver()).url });

async function made({ run }: CaseWorld): Promise<IDataObject> {
	const { url } = await address();
	const [webhook] = await run('webhook', 'create', { team, url, events: EVENTS });
	return { url, webhook: webhook?.json['id'] };
}

const booked = { team, expense: byId('Bk01Hele') };
const payload = JSON.stringify({
	data: { event: 'expense.state.booked', bill: { id: 'Bk01Hele' } },
});

export const webhookCases: OperationCase[] = [
	{
		resource: 'webhook',
		operation: 'create',
		prepare: address,
		parameters: ({ url }) => ({ team, url, events: EVENTS }),
		request: 'POST /v1/webhooks',
		body: ({ url }: IDataObject) => ({ url, teamId: DEMO_TEAM, events: EVENTS }),
		answer: ({ url }) => ({ url, events: EVENTS, id: expect.any(String) }),
	},
	{
		resource: 'webhook',
		operation: 'getAll',
		prepare: made,
		parameters: { team, returnAll: true },
		request: 'GET /v1/webhooks',
		query: { TeamId: DEMO_TEAM },
		answer: ({ url, webhook }) => ({ id: webhook, url, events: EVENTS }),
	},
	{
		resource: 'webhook',
		operation: 'get',
		prepare: made,
		parameters: ({ webhook }) => ({ webhook: byId(webhook) }),
		request: 'GET /v1/webhooks/{webhookId}',
		answer: ({ url, webhook }) => ({ id: webhook, url, events: EVENTS }),
	},
	{
		resource: 'webhook',
		operation: 'update',
		prepare: made,
		parameters: ({ webhook }) => ({ webhook: byId(webhook), events: ['expense.state.paid'] }),
		request: 'PUT /v1/webhooks',
		alsoRequests: ['GET /v1/webhooks/{webhookId}'],
		body: ({ webhook }: IDataObject) => ({ webhookId: webhook, events: ['expense.state.paid'] }),
		answer: ({ url }) => ({ url, events: ['expense.state.paid'] }),
	},
	{
		resource: 'webhook',
		operation: 'delete',
		prepare: made,
		parameters: ({ webhook }) => ({ webhook: byId(webhook) }),
		request: 'DELETE /v1/webhooks/{webhookId}',
		answer: ({ webhook }) => ({ id: webhook, deleted: true }),
	},
	{
		resource: 'syncLog',
		operation: 'write',
		prepare: made,
		parameters: ({ webhook }) => ({ ...booked, webhook: byId(webhook), outcome: 'exported' }),
		request: 'POST /v1/webhooks/{webhookId}/expenses/{expenseId}/logs',
		body: { state: 'Booked', statusCode: 200, eventPayload: payload },
		answer: { expense: 'Bk01Hele', outcome: 'exported', state: 'Booked', errorMessage: null },
	},
	{
		resource: 'syncLog',
		operation: 'write',
		title: 'of a failure',
		prepare: made,
		parameters: ({ webhook }) => ({
			...{ ...booked, webhook: byId(webhook), outcome: 'failed' },
			message: 'Kontoen 2000 findes ikke i Dinero',
			options: { state: 'Paid' },
		}),
		request: 'POST /v1/webhooks/{webhookId}/expenses/{expenseId}/logs',
		body: { state: 'Paid', statusCode: 500, errorMessage: 'Kontoen 2000 findes ikke i Dinero' },
		answer: { outcome: 'failed', statusCode: 500 },
	},
];
