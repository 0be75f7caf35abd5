import { listWebhookSubscriptions } from '../../../../services/dinero/webhooks';
import { listFields, simplifyField, wantedRows } from '../../../operation/fields';
import type { ItemOperation } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';
import { rawJson } from '../../rows';
import { withWebhookAccess } from '../../webhookAccess';

/** Get the subscriptions of this application. */
export const getWebhooks: ItemOperation<DineroRun> = {
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many webhooks',
	description:
		'Get the subscriptions of your application in the company; open only to a sign-in with Visma Connect (OAuth2)',
	properties: [...listFields, simplifyField],
	async execute({ functions, api }, itemIndex) {
		const client = await api(itemIndex);
		const rows = await withWebhookAccess(() => listWebhookSubscriptions(client));
		const simple = functions.getNodeParameter('simplify', itemIndex);
		return rows.slice(0, wantedRows(functions, itemIndex)).map((row) => ({
			json: simple ? { eventId: row.EventId, uri: row.Uri ?? null } : rawJson(row),
		}));
	},
};
