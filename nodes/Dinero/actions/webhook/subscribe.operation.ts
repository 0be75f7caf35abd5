import type { ItemOperation } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';
import { chosenKey, webhookEventLocator } from '../../fields/locators';
import { withWebhookAccess } from '../../webhookAccess';
import { subscribeOnce, webhookUri } from './subscribeOnce';

/** Have an event delivered to an address. */
export const subscribeWebhookOperation: ItemOperation<DineroRun> = {
	value: 'subscribe',
	name: 'Subscribe',
	action: 'Subscribe to a webhook event',
	description:
		'Have Dinero send an event to an address; open only to a sign-in with Visma Connect (OAuth2). To start a workflow, use the Dinero Trigger instead.',
	properties: [
		webhookEventLocator,
		{
			displayName: 'Address',
			name: 'uri',
			type: 'string',
			required: true,
			default: '',
			placeholder: 'e.g. https://example.com/dinero',
			description: 'Where the event is sent to, with https. Choose one that nobody can guess.',
		},
		{
			displayName: 'Replace Existing',
			name: 'replace',
			type: 'boolean',
			default: false,
			description:
				'Whether another address of the same event may be pushed out, such as that of a Dinero Trigger; otherwise it is an error',
		},
	],
	async execute({ functions, api }, itemIndex) {
		const eventId = chosenKey(functions, 'event', itemIndex);
		const uri = webhookUri(functions.getNodeParameter('uri', itemIndex) as string);
		const replace = functions.getNodeParameter('replace', itemIndex, false) as boolean;
		const client = await api(itemIndex);
		const isNew = await withWebhookAccess(() => subscribeOnce(client, eventId, uri, replace));
		return { json: { eventId, uri, subscribed: true, isNew } };
	},
};
