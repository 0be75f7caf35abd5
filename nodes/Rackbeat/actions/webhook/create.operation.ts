import type { ItemOperation } from '../../../operation/operation';
import { createWebhook } from '../../../../services/rackbeat/webhooks';
import type { RackbeatRun } from '../../rackbeatRun';
import { webhookRow } from '../../webhookRow';

export const createWebhookOperation: ItemOperation<RackbeatRun> = {
	value: 'create',
	name: 'Create',
	action: 'Create webhook',
	description:
		'Have Rackbeat call an address when something happens; the same event and address is renewed. The Rackbeat Trigger makes its own.',
	properties: [
		{
			displayName: 'Event',
			name: 'event',
			type: 'string',
			required: true,
			default: '',
			placeholder: 'e.g. order.created',
			description:
				'Name of the event. Known are product.created, product.updated, order.created and order.shipped; for others see Rackbeat’s guide.',
		},
		{
			displayName: 'URL',
			name: 'url',
			type: 'string',
			required: true,
			default: '',
			placeholder: 'e.g. https://example.com/rackbeat',
			description: 'A public https address',
		},
		{
			displayName: 'Return Token',
			name: 'returnToken',
			type: 'boolean',
			default: false,
			description:
				'Whether the secret that comes with each delivery is put into the output. Rackbeat tells it only now.',
		},
	],
	async execute(run, itemIndex) {
		const { functions } = run;
		const made = await createWebhook(
			await run.api(itemIndex),
			functions.getNodeParameter('event', itemIndex) as string,
			functions.getNodeParameter('url', itemIndex) as string,
		);
		const isWanted = functions.getNodeParameter('returnToken', itemIndex) === true;
		return { json: { ...webhookRow(made), ...(isWanted && { token: made.token ?? null }) } };
	},
};
