import { getWebhook } from '../../../../services/roger/webhooks';
import type { ItemOperation } from '../../../operation/operation';
import { chosen, teamOfListLocator, webhookLocator } from '../../locators';
import type { RogerRun } from '../../rogerRun';
import { webhookRow } from '../../rows/registerRows';

export const getWebhookOperation: ItemOperation<RogerRun> = {
	value: 'get',
	name: 'Get',
	action: 'Get webhook',
	description: 'Get one webhook with its address and events',
	properties: [teamOfListLocator, webhookLocator],
	async execute({ functions, api }, itemIndex) {
		const id = chosen(functions, webhookLocator, itemIndex);
		return { json: webhookRow(await getWebhook(await api(), id)) };
	},
};
