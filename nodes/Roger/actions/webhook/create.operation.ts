import { createWebhook } from '../../../../services/roger/webhooks';
import type { ItemOperation } from '../../../operation/operation';
import { eventsField, urlField } from '../../fields/webhookFields';
import { chosen, emptyField, teamLocator } from '../../locators';
import type { RogerRun } from '../../rogerRun';
import { webhookRow } from '../../rows/registerRows';

export const createWebhookOperation: ItemOperation<RogerRun> = {
	value: 'create',
	name: 'Create',
	action: 'Create webhook',
	description:
		'Have Roger call an address, which must answer while it is made. Each run makes one more; the sync log needs one.',
	properties: [teamLocator, urlField, eventsField],
	async execute({ functions, api }, itemIndex) {
		const teamId = chosen(functions, teamLocator, itemIndex);
		const url = String(functions.getNodeParameter('url', itemIndex)).trim();
		const events = functions.getNodeParameter('events', itemIndex) as string[];
		if (url === '') throw emptyField('Address', 'url');
		// What Roger does without events is not known.
		if (events.length === 0) throw emptyField('Events', 'events');
		return { json: webhookRow(await createWebhook(await api(), { url, teamId, events })) };
	},
};
