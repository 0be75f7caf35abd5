import {
	NodeConnectionTypes,
	type IHookFunctions,
	type INodeType,
	type INodeTypeDescription,
	type IWebhookFunctions,
	type IWebhookResponseData,
} from 'n8n-workflow';
import { organizationField } from './fields/access';
import { webhookEventLocator } from './fields/locators';
import { triggerFields } from './fields/triggerFields';
import * as listSearch from './methods/listSearch';
import { answerCall } from './webhook/answerCall';
import { subscribeOwn, subscriptionStands, unsubscribeOwn } from './webhook/ownSubscription';

/** Called by Dinero itself; beside the polling trigger, which finds what calls miss. */
export class DineroWebhookTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Dinero Webhook Trigger',
		name: 'dineroWebhookTrigger',
		icon: { light: 'file:dinero.svg', dark: 'file:dinero.dark.svg' },
		group: ['trigger'],
		version: 1,
		subtitle: '={{ $parameter["event"] }}',
		description: 'Starts the workflow at once when Dinero calls; put it beside the Dinero Trigger',
		defaults: { name: 'Dinero Webhook Trigger' },
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'dineroOAuth2Api', required: true }],
		webhooks: [{ name: 'default', httpMethod: 'POST', responseMode: 'onReceived', path: 'dinero' }],
		properties: [
			{
				displayName:
					'Dinero offers webhooks only to a sign-in with Visma Connect. It may call twice, late, or not at all: use the Dinero Trigger or a sweep beside this node, and Post, which may meet a document any number of times.',
				name: 'notice',
				type: 'notice',
				default: '',
			},
			// The company is chosen as in the other nodes; this one knows no other way to log in.
			{ displayName: 'Authentication', name: 'authentication', type: 'hidden', default: 'oAuth2' },
			organizationField,
			{
				...webhookEventLocator,
				displayName: 'Dinero Calls For',
				name: 'webhookEvent',
				description: 'The event of Dinero that says it is time to look',
			},
			...triggerFields,
		],
	};

	methods = { listSearch };

	webhookMethods = {
		default: {
			async checkExists(this: IHookFunctions): Promise<boolean> {
				return await subscriptionStands(this);
			},
			async create(this: IHookFunctions): Promise<boolean> {
				return await subscribeOwn(this);
			},
			async delete(this: IHookFunctions): Promise<boolean> {
				return await unsubscribeOwn(this);
			},
		},
	};

	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		return await answerCall(this);
	}
}
