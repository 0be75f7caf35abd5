import type { Resource } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';
import { getWebhooks } from './getAll.operation';
import { getWebhookEvents } from './getEvents.operation';
import { subscribeWebhookOperation } from './subscribe.operation';
import { unsubscribeWebhookOperation } from './unsubscribe.operation';

export const webhookResource: Resource<DineroRun> = {
	value: 'webhook',
	name: 'Webhook',
	operations: [
		getWebhooks,
		getWebhookEvents,
		subscribeWebhookOperation,
		unsubscribeWebhookOperation,
	],
};
