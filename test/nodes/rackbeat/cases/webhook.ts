import { setTimeout } from 'node:timers/promises';
import type { IDataObject } from 'n8n-workflow';
import type { CaseWorld, OperationCase } from '../../../engine/operationCase';
import { listed } from '../rackbeat';

const basis = { event: 'product.created', url: 'https://example.com/rackbeat' };

const standing = async ({ run }: CaseWorld): Promise<IDataObject> => {
	const [made] = await run('webhook', 'create', basis);
	return { id: made?.json['id'] };
};

/** A webhook whose receiver does not answer, and one attempt to reach it. */
const delivered = async ({ demo, run }: CaseWorld): Promise<IDataObject> => {
	await demo.rackbeat.switches({ webhook_urls: 'any' });
	const hook = { event: 'payment_terms.created', url: 'http://127.0.0.1:9/nobody' };
	const [made] = await run('webhook', 'create', hook);
	const terms = { name: 'Netto 20', termType: 'net', days: 20, suppressWebhooks: false };
	await run('paymentTerm', 'create', terms);
	const webhook = listed(made?.json['id']);
	for (let round = 0; round < 100; round += 1) {
		const [log] = await run('webhook', 'getLogs', { webhook, returnAll: true });
		if (log) return { id: made?.json['id'], log: log.json['id'] };
		await setTimeout(20);
	}
	throw new Error('Nothing was delivered');
};

export const webhookCases: OperationCase[] = [
	{
		resource: 'webhook',
		operation: 'create',
		parameters: { ...basis, returnToken: false },
		request: 'POST /webhooks',
		body: { ...basis, is_active: true },
		answer: { ...basis, active: true, ofPlugin: false },
	},
	{
		resource: 'webhook',
		operation: 'get',
		prepare: standing,
		parameters: ({ id }) => ({ webhook: listed(id) }),
		request: 'GET /webhooks/{id}',
		answer: { ...basis, failuresSinceLastSuccess: 0 },
	},
	{
		resource: 'webhook',
		operation: 'getAll',
		prepare: standing,
		parameters: { returnAll: true, filters: { event: 'product.created' } },
		request: 'GET /webhooks',
		query: { event: 'product.created' },
		answer: basis,
	},
	{
		resource: 'webhook',
		operation: 'update',
		prepare: standing,
		parameters: ({ id }) => ({ webhook: listed(id), updateFields: { active: false } }),
		request: 'PUT /webhooks/{id}',
		body: { is_active: false },
		answer: { active: false },
	},
	{
		resource: 'webhook',
		operation: 'delete',
		prepare: standing,
		parameters: ({ id }) => ({ webhook: listed(id) }),
		request: 'DELETE /webhooks/{id}',
		answer: { deleted: true },
	},
	{
		resource: 'webhook',
		operation: 'getLogs',
		prepare: delivered,
		parameters: ({ id }) => ({ webhook: listed(id), returnAll: true }),
		request: 'GET /webhooks/{id}/logs',
		answer: { event: 'payment_terms.created', status: null },
	},
	{
		resource: 'webhook',
		operation: 'getLog',
		prepare: delivered,
		parameters: ({ log }) => ({ logId: log }),
		request: 'GET /webhooks/logs/{log_id}',
		answer: { event: 'payment_terms.created' },
	},
];
