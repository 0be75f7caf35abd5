import {
	NodeConnectionTypes,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
	type IPollFunctions,
} from 'n8n-workflow';
import { toNodeError } from '../operation/nodeError';
import { pollOnce, sampleOf } from '../polling/pollOnce';
import { chosenEvent, eventOptions } from '../polling/pollingEvent';
import { rackbeatEvents } from './polling/events';
import { rackbeatPolling } from './polling/rackbeatPolling';

async function watched(functions: IPollFunctions) {
	const { startFrom = '' } = functions.getNodeParameter('options', {}) as { startFrom?: string };
	const context = await rackbeatPolling(functions);
	const event = chosenEvent(functions, rackbeatEvents);
	return { event, context, account: context.account, startFrom };
}

export class RackbeatTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Rackbeat Trigger',
		name: 'rackbeatTrigger',
		icon: { light: 'file:rackbeat.svg', dark: 'file:rackbeat.dark.svg' },
		group: ['trigger'],
		version: 1,
		subtitle: '={{ $parameter["event"] }}',
		description: 'Starts the workflow when something happens in Rackbeat',
		defaults: { name: 'Rackbeat Trigger' },
		polling: true,
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'rackbeatApi', required: true }],
		properties: [
			{
				displayName: 'Event',
				name: 'event',
				type: 'options',
				noDataExpression: true,
				options: eventOptions(rackbeatEvents),
				default: 'customerInvoiceBooked',
			},
			{
				displayName: 'Options',
				name: 'options',
				type: 'collection',
				placeholder: 'Add Option',
				default: {},
				options: [
					{
						displayName: 'Start From',
						name: 'startFrom',
						type: 'dateTime',
						default: '',
						description:
							'When the trigger runs for the first time, hand on what happened from this day on. Without it only what happens from then on.',
					},
				],
			},
		],
	};

	async poll(this: IPollFunctions): Promise<INodeExecutionData[][] | null> {
		try {
			if (this.getMode() === 'manual') return [await sampleOf(this, await watched(this))];
			const items = await pollOnce(this, () => watched(this));
			return items.length === 0 ? null : [items];
		} catch (error) {
			throw toNodeError(this.getNode(), error);
		}
	}
}
