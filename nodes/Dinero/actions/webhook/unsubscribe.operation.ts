import { unsubscribeWebhook } from '../../../../services/dinero/webhooks';
import type { ItemOperation } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';
import { chosenKey, webhookEventLocator } from '../../fields/locators';
import { withWebhookAccess } from '../../webhookAccess';

/** End the deliveries of an event. */
export const unsubscribeWebhookOperation: ItemOperation<DineroRun> = {
	value: 'unsubscribe',
	name: 'Unsubscribe',
	action: 'Unsubscribe from a webhook event',
	description:
		'End the deliveries of an event to all its addresses, those of a Dinero Trigger included; open only to a sign-in with Visma Connect (OAuth2)',
	properties: [webhookEventLocator],
	async execute({ functions, api }, itemIndex) {
		const eventId = chosenKey(functions, 'event', itemIndex);
		const client = await api(itemIndex);
		await withWebhookAccess(() => unsubscribeWebhook(client, eventId));
		return { json: { eventId, subscribed: false } };
	},
};
