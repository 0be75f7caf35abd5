import { listFields, wantedRows } from '../../../operation/fields';
import type { ItemOperation } from '../../../operation/operation';
import { listWebhookLogs } from '../../../../services/rackbeat/webhooks';
import { webhookLocator } from '../../locators';
import { chosenNumber } from '../../records/recordWork';
import type { RackbeatRun } from '../../rackbeatRun';
import { webhookLogRow } from '../../webhookLogRow';

export const getWebhookLogs: ItemOperation<RackbeatRun> = {
	value: 'getLogs',
	name: 'Get Logs',
	action: 'Get deliveries of a webhook',
	description: 'Get the deliveries of a webhook with what its receiver answered',
	properties: [webhookLocator, ...listFields],
	async execute(run, itemIndex) {
		const id = chosenNumber(run, itemIndex, 'webhook');
		const rows = await listWebhookLogs(await run.api(itemIndex), id);
		const limit = wantedRows(run.functions, itemIndex);
		return rows.slice(0, limit).map((row) => ({ json: webhookLogRow(row) }));
	},
};
