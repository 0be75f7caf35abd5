import { listWebhookEvents } from '../../../../services/dinero/webhooks';
import { listFields, simplifyField, wantedRows } from '../../../operation/fields';
import type { ItemOperation } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';
import { rawJson } from '../../rows';
import { withWebhookAccess } from '../../webhookAccess';

/** Get the events that one can subscribe to. */
export const getWebhookEvents: ItemOperation<DineroRun> = {
	value: 'getEvents',
	name: 'Get Many Events',
	action: 'Get many webhook events',
	description:
		'Get the events that Dinero can send to an address; open only to a sign-in with Visma Connect (OAuth2)',
	properties: [...listFields, simplifyField],
	async execute({ functions, api }, itemIndex) {
		const client = await api(itemIndex);
		const events = await withWebhookAccess(() => listWebhookEvents(client));
		const simple = functions.getNodeParameter('simplify', itemIndex);
		return events.slice(0, wantedRows(functions, itemIndex)).map((event) => ({
			json: simple
				? { eventId: event.EventId, description: event.Description ?? null }
				: rawJson(event),
		}));
	},
};
