import {
	NodeConnectionTypes,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
	type IPollFunctions,
} from 'n8n-workflow';
import { toNodeError } from '../operation/nodeError';
import { pollBookedInvoices, sampleBookedInvoice } from './polling/bookedInvoices';

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
				options: [
					{
						name: 'Customer Invoice Booked',
						value: 'customerInvoiceBooked',
						description: 'A customer invoice (kundefaktura) was booked',
					},
				],
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
							'Hand on what was booked from this day on, when the trigger runs for the first time. Without it only what is booked from then on.',
					},
				],
			},
		],
	};

	async poll(this: IPollFunctions): Promise<INodeExecutionData[][] | null> {
		try {
			if (this.getMode() === 'manual') return [await sampleBookedInvoice(this)];
			const items = await pollBookedInvoices(this);
			return items.length === 0 ? null : [items];
		} catch (error) {
			throw toNodeError(this.getNode(), error);
		}
	}
}
