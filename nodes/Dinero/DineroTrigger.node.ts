import {
	NodeConnectionTypes,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
	type IPollFunctions,
} from 'n8n-workflow';
import { toNodeError } from '../operation/nodeError';
import { pollOnce, sampleOf } from '../polling/pollOnce';
import { accessFields } from './fields/access';
import { triggerFields } from './fields/triggerFields';
import * as listSearch from './methods/listSearch';
import { watched } from './polling/dineroPolling';

export class DineroTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Dinero Trigger',
		name: 'dineroTrigger',
		icon: { light: 'file:dinero.svg', dark: 'file:dinero.dark.svg' },
		group: ['trigger'],
		version: 1,
		subtitle: '={{ $parameter["event"] }}',
		description: 'Starts the workflow when something happens in Dinero',
		defaults: { name: 'Dinero Trigger' },
		polling: true,
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [
			{
				name: 'dineroApi',
				required: true,
				displayOptions: { show: { authentication: ['apiKey'] } },
			},
			{
				name: 'dineroOAuth2Api',
				required: true,
				displayOptions: { show: { authentication: ['oAuth2'] } },
			},
		],
		properties: [...accessFields(), ...triggerFields],
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
