import type { ItemOperation } from '../../../operation/operation';
import { sentCollection, type SentField } from '../../fields/sentFields';
import { webhookLocator } from '../../locators';
import type { RackbeatRun } from '../../rackbeatRun';
import { WEBHOOK } from '../../records/webhook';
import { updateChosen } from '../../records/recordWork';

const FIELDS: readonly SentField[] = [
	{
		sends: 'is_active',
		field: {
			displayName: 'Active',
			name: 'active',
			type: 'boolean',
			default: true,
			description: 'Whether Rackbeat calls the address',
		},
	},
	{ sends: 'event', field: { displayName: 'Event', name: 'event', type: 'string', default: '' } },
	{ sends: 'url', field: { displayName: 'URL', name: 'url', type: 'string', default: '' } },
];

export const updateWebhookOperation: ItemOperation<RackbeatRun> = {
	value: 'update',
	name: 'Update',
	action: 'Update webhook',
	description: 'Change a webhook, for instance make an inactive one active again',
	properties: [webhookLocator, sentCollection('Update Fields', 'updateFields', FIELDS)],
	execute: (run, itemIndex) => updateChosen(run, itemIndex, WEBHOOK, FIELDS),
};
