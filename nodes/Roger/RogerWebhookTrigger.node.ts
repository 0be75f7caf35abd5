import {
	NodeConnectionTypes,
	type IHookFunctions,
	type INodeType,
	type INodeTypeDescription,
	type IWebhookFunctions,
	type IWebhookResponseData,
} from 'n8n-workflow';
import { teamLocator } from './locators';
import * as listSearch from './methods/listSearch';
import { answerCall } from './webhook/answerCall';
import { hookEvents } from './webhook/hookEvents';
import { hookStands, makeOwnHook, removeOwnHook } from './webhook/ownHook';

const eventOptions = hookEvents
	.map(({ name, value, description }) => ({ name, value, description }))
	.sort((a, b) => a.name.localeCompare(b.name, 'en'));

/** Called by Roger itself; beside the polling trigger, which finds what calls miss. */
export class RogerWebhookTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Roger Webhook Trigger',
		name: 'rogerWebhookTrigger',
		icon: { light: 'file:roger.svg', dark: 'file:roger.dark.svg' },
		group: ['trigger'],
		version: 1,
		subtitle: '={{ $parameter["event"] }}',
		description:
			'Starts the workflow at once when Roger (Corpay One) calls; put it beside the Roger Trigger',
		defaults: { name: 'Roger Webhook Trigger' },
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'rogerOAuth2Api', required: true }],
		webhooks: [{ name: 'default', httpMethod: 'POST', responseMode: 'onReceived', path: 'roger' }],
		properties: [
			{
				displayName:
					'Roger may call twice, late, or not at all. Use the Roger Trigger or a sweep beside this node, and Post, which may meet a document any number of times. Give the credential the Webhook Secret, so that calls of others start nothing.',
				name: 'notice',
				type: 'notice',
				default: '',
			},
			teamLocator,
			{
				displayName: 'Event',
				name: 'event',
				type: 'options',
				noDataExpression: true,
				options: eventOptions,
				default: 'expenseApproved',
			},
		],
	};

	methods = { listSearch };

	webhookMethods = {
		default: {
			async checkExists(this: IHookFunctions): Promise<boolean> {
				return await hookStands(this);
			},
			async create(this: IHookFunctions): Promise<boolean> {
				return await makeOwnHook(this);
			},
			async delete(this: IHookFunctions): Promise<boolean> {
				return await removeOwnHook(this);
			},
		},
	};

	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		return await answerCall(this);
	}
}
