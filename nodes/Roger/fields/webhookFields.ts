import type { INodeProperties } from 'n8n-workflow';
import { ROGER_EVENTS } from '../../../services/roger/webhooks';

const words = (event: string): string =>
	event
		.split('.')
		.map((word) => word.charAt(0).toUpperCase() + word.slice(1))
		.join(' ');

/** What Roger can be asked to call for. */
export const eventsField: INodeProperties = {
	displayName: 'Events',
	name: 'events',
	type: 'multiOptions',
	required: true,
	options: ROGER_EVENTS.map((value) => ({ name: words(value), value })).sort((a, b) =>
		a.name.localeCompare(b.name, 'en'),
	),
	default: [],
	description: 'What Roger is to call for',
};

export const urlField: INodeProperties = {
	displayName: 'Address',
	name: 'url',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. https://n8n.example.com/webhook/roger',
	description: 'Roger calls it at once and keeps the webhook only when it answers 200',
};
