import { listWebhooks } from '../../../../services/roger/webhooks';
import { listFields, wantedRows } from '../../../operation/fields';
import type { ItemOperation } from '../../../operation/operation';
import { chosen, teamLocator } from '../../locators';
import type { RogerRun } from '../../rogerRun';
import { webhookRow } from '../../rows/registerRows';

export const getAllWebhooks: ItemOperation<RogerRun> = {
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many webhooks',
	description: 'Get the webhooks of a company that the same app has made',
	properties: [teamLocator, ...listFields],
	async execute({ functions, api }, itemIndex) {
		const all = await listWebhooks(await api(), chosen(functions, teamLocator, itemIndex));
		return all.slice(0, wantedRows(functions, itemIndex)).map((each) => ({
			json: webhookRow(each),
		}));
	},
};
