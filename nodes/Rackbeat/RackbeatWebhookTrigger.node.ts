import {
	NodeConnectionTypes,
	type IHookFunctions,
	type INodeType,
	type INodeTypeDescription,
	type IWebhookFunctions,
	type IWebhookResponseData,
} from 'n8n-workflow';
import { answerCall } from './webhook/answerCall';
import { hookEvents, OWN_EVENT } from './webhook/hookEvents';
import { hookStands, makeOwnHook, removeOwnHook } from './webhook/ownHook';

const eventOptions = [
	...hookEvents.map(({ name, value }) => ({ name, value })),
	{ name: 'Own Event Name', value: OWN_EVENT },
].sort((a, b) => a.name.localeCompare(b.name, 'en'));

/** Called by Rackbeat itself; beside the polling trigger, which finds what calls miss. */
export class RackbeatWebhookTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Rackbeat Webhook Trigger',
		name: 'rackbeatWebhookTrigger',
		icon: { light: 'file:rackbeat.svg', dark: 'file:rackbeat.dark.svg' },
		group: ['trigger'],
		version: 1,
		subtitle: '={{ $parameter["event"] }}',
		description:
			'Starts the workflow at once when Rackbeat calls; put it beside the Rackbeat Trigger',
		defaults: { name: 'Rackbeat Webhook Trigger' },
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'rackbeatApi', required: true }],
		webhooks: [
			{ name: 'default', httpMethod: 'POST', responseMode: 'onReceived', path: 'rackbeat' },
		],
		properties: [
			{
				displayName:
					'Rackbeat may call twice, late, or not at all. Use the Rackbeat Trigger or a sweep beside this node, and Post, which may meet a document any number of times.',
				name: 'notice',
				type: 'notice',
				default: '',
			},
			{
				displayName: 'Event',
				name: 'event',
				type: 'options',
				noDataExpression: true,
				options: eventOptions,
				default: 'customerInvoiceBooked',
			},
			{
				displayName: 'Event Name',
				name: 'eventName',
				type: 'string',
				required: true,
				displayOptions: { show: { event: [OWN_EVENT] } },
				default: '',
				placeholder: 'e.g. delivery_terms.created',
				description:
					'Name of the event as Rackbeat writes it; its calls are handed on as they came',
			},
		],
	};

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
