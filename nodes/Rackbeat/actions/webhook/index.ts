import type { Resource } from '../../../operation/operation';
import type { RackbeatRun } from '../../rackbeatRun';
import { createWebhookOperation } from './create.operation';
import { deleteWebhookOperation } from './delete.operation';
import { getWebhookOperation } from './get.operation';
import { getAllWebhooks } from './getAll.operation';
import { getWebhookLogOperation } from './getLog.operation';
import { getWebhookLogs } from './getLogs.operation';
import { updateWebhookOperation } from './update.operation';

export const webhookResource: Resource<RackbeatRun> = {
	value: 'webhook',
	name: 'Webhook',
	operations: [
		createWebhookOperation,
		deleteWebhookOperation,
		getWebhookOperation,
		getWebhookLogOperation,
		getWebhookLogs,
		getAllWebhooks,
		updateWebhookOperation,
	],
};
