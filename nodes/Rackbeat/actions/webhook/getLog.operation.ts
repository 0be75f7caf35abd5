import type { ItemOperation } from '../../../operation/operation';
import { getWebhookLog } from '../../../../services/rackbeat/webhooks';
import type { RackbeatRun } from '../../rackbeatRun';
import { webhookLogRow } from '../../webhookLogRow';

export const getWebhookLogOperation: ItemOperation<RackbeatRun> = {
	value: 'getLog',
	name: 'Get Log',
	action: 'Get one delivery of a webhook',
	description: 'Get one delivery by the ID that Get Logs tells',
	properties: [
		{ displayName: 'Log ID', name: 'logId', type: 'string', required: true, default: '' },
	],
	async execute(run, itemIndex) {
		const id = String(run.functions.getNodeParameter('logId', itemIndex));
		return { json: webhookLogRow(await getWebhookLog(await run.api(itemIndex), id)) };
	},
};
