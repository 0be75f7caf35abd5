import { listFields, wantedRows } from '../../../operation/fields';
import type { ItemOperation } from '../../../operation/operation';
import { listWebhooks } from '../../../../services/rackbeat/webhooks';
import type { RackbeatRun } from '../../rackbeatRun';
import { webhookRow } from '../../webhookRow';

export const getAllWebhooks: ItemOperation<RackbeatRun> = {
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many webhooks',
	description: 'Get the webhooks of the account, those of installed apps included',
	properties: [
		...listFields,
		{
			displayName: 'Filters',
			name: 'filters',
			type: 'collection',
			placeholder: 'Add Filter',
			default: {},
			options: [{ displayName: 'Event', name: 'event', type: 'string', default: '' }],
		},
	],
	async execute(run, itemIndex) {
		const { functions } = run;
		const { event } = functions.getNodeParameter('filters', itemIndex, {}) as { event?: string };
		const rows = await listWebhooks(await run.api(itemIndex), event || undefined);
		const limit = wantedRows(functions, itemIndex);
		return rows.slice(0, limit).map((row) => ({ json: webhookRow(row) }));
	},
};
