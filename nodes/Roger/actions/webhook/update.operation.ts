import { getWebhook, updateWebhook } from '../../../../services/roger/webhooks';
import type { ItemOperation } from '../../../operation/operation';
import { eventsField, urlField } from '../../fields/webhookFields';
import { chosen, emptyField, teamOfListLocator, webhookLocator } from '../../locators';
import type { RogerRun } from '../../rogerRun';
import { webhookRow } from '../../rows/registerRows';

export const updateWebhookOperation: ItemOperation<RogerRun> = {
	value: 'update',
	name: 'Update',
	action: 'Update webhook',
	description: 'Set the events of a webhook, and its address where one is given',
	properties: [
		teamOfListLocator,
		webhookLocator,
		eventsField,
		{ ...urlField, required: false, description: 'The new address; it stays where it is empty' },
	],
	async execute({ functions, api }, itemIndex) {
		const webhookId = chosen(functions, webhookLocator, itemIndex);
		const url = String(functions.getNodeParameter('url', itemIndex, '')).trim();
		const events = functions.getNodeParameter('events', itemIndex) as string[];
		if (events.length === 0) throw emptyField('Events', 'events');
		const client = await api();
		await updateWebhook(client, { webhookId, events, ...(url !== '' && { url }) });
		return { json: webhookRow(await getWebhook(client, webhookId)) };
	},
};
