import { deleteWebhook } from '../../../../services/roger/webhooks';
import type { ItemOperation } from '../../../operation/operation';
import { chosen, teamOfListLocator, webhookLocator } from '../../locators';
import type { RogerRun } from '../../rogerRun';

export const deleteWebhookOperation: ItemOperation<RogerRun> = {
	value: 'delete',
	name: 'Delete',
	action: 'Delete webhook',
	description: 'Delete a webhook; Roger then calls its address no more',
	properties: [teamOfListLocator, webhookLocator],
	async execute({ functions, api }, itemIndex) {
		const id = chosen(functions, webhookLocator, itemIndex);
		await deleteWebhook(await api(), id);
		return { json: { id, deleted: true } };
	},
};
