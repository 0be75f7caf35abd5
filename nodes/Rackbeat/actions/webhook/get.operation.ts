import type { ItemOperation } from '../../../operation/operation';
import { WEBHOOK } from '../../records/webhook';
import { getChosen } from '../../records/recordWork';
import { webhookLocator } from '../../locators';
import type { RackbeatRun } from '../../rackbeatRun';

export const getWebhookOperation: ItemOperation<RackbeatRun> = {
	value: 'get',
	name: 'Get',
	action: 'Get webhook',
	description: 'Get one webhook with the count of its failures',
	properties: [webhookLocator],
	execute: (run, itemIndex) => getChosen(run, itemIndex, WEBHOOK),
};
