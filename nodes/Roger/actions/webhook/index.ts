import type { Resource } from '../../../operation/operation';
import type { RogerRun } from '../../rogerRun';
import { getAllWebhooks } from './getAll.operation';
import { getWebhookOperation } from './get.operation';
import { createWebhookOperation } from './create.operation';
import { updateWebhookOperation } from './update.operation';
import { deleteWebhookOperation } from './delete.operation';

export const webhookResource: Resource<RogerRun> = {
	value: 'webhook',
	name: 'Webhook',
	operations: [
		getAllWebhooks,
		getWebhookOperation,
		createWebhookOperation,
		updateWebhookOperation,
		deleteWebhookOperation,
	],
};
