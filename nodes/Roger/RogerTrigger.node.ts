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
import { TYPE_OPTIONS } from './fields/documentTypes';
import { teamLocator } from './locators';
import * as listSearch from './methods/listSearch';
import { rogerEvents } from './polling/events';
import type { FoundExpense } from './polling/expenseEvent';
import { rogerPolling } from './polling/rogerPolling';

interface Options {
	startFrom?: string;
	types?: string[];
}

async function watched(functions: IPollFunctions) {
	const { startFrom = '', types = [] } = functions.getNodeParameter('options', {}) as Options;
	const context = await rogerPolling(functions);
	const event = chosenEvent(functions, rogerEvents);
	const isWanted = (found: FoundExpense | null): boolean =>
		found !== null &&
		found.isNews &&
		(types.length === 0 || types.includes(found.expense.type ?? ''));
	return { event, context, account: context.teamId, startFrom, isWanted };
}

export class RogerTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Roger Trigger',
		name: 'rogerTrigger',
		icon: { light: 'file:roger.svg', dark: 'file:roger.dark.svg' },
		group: ['trigger'],
		version: 1,
		subtitle: '={{ $parameter["event"] }}',
		description: 'Starts the workflow when something happens in Roger, today Corpay One',
		defaults: { name: 'Roger Trigger' },
		polling: true,
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'rogerOAuth2Api', required: true }],
		properties: [
			{
				displayName:
					'Roger tells no time of change, so each poll reads the list of documents: one call for each hundred. With many documents poll every 15 minutes or less often.',
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
				options: eventOptions(rogerEvents),
				default: 'expenseApproved',
			},
			{
				displayName: 'Options',
				name: 'options',
				type: 'collection',
				placeholder: 'Add Option',
				default: {},
				options: [
					{
						displayName: 'Document Types',
						name: 'types',
						type: 'multiOptions',
						options: TYPE_OPTIONS,
						default: [],
						description: 'Only these types; all where none is chosen',
					},
					{
						displayName: 'Start From',
						name: 'startFrom',
						type: 'dateTime',
						default: '',
						description:
							'When the trigger runs for the first time, hand on documents dated from this day on. Without it only what happens from then on.',
					},
				],
			},
		],
	};

	methods = { listSearch };

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
