import type { ItemOperation } from '../../../operation/operation';
import { webhookLocator } from '../../locators';
import type { RackbeatRun } from '../../rackbeatRun';
import { WEBHOOK } from '../../records/webhook';
import { deleteChosen } from '../../records/recordWork';

export const deleteWebhookOperation: ItemOperation<RackbeatRun> = {
	value: 'delete',
	name: 'Delete',
	action: 'Delete webhook',
	description: 'Delete a webhook; leave those of installed apps alone',
	properties: [webhookLocator],
	execute: (run, itemIndex) => deleteChosen(run, itemIndex, WEBHOOK),
};
