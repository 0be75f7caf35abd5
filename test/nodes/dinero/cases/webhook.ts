import type { IDataObject } from 'n8n-workflow';
import type { CaseWorld, OperationCase } from '../../../engine/operationCase';
import { chosen } from '../dinero';

const WEBHOOKS = '/v1/{org}/webhooks';
const URI = 'https://example.com/hemmelig-4f0c2b9e';
const EVENT = 'entries-added';

/** Webhooks open to the login of the walk, and one event under a known id. */
async function open({ demo }: CaseWorld): Promise<IDataObject> {
	const known = { webhookEventIds: 'word', webhookPing: 'none' };
	await demo.dinero.switches({ webhookLogin: 'any', ...known, webhookUris: 'onePerEvent' });
	return {};
}

async function subscribed(world: CaseWorld): Promise<IDataObject> {
	await open(world);
	await world.run('webhook', 'subscribe', { event: chosen(EVENT), uri: URI });
	return {};
}

export const webhookCases: OperationCase[] = [
	{
		resource: 'webhook',
		operation: 'getEvents',
		prepare: async (world) => {
			await open(world);
			await world.demo.dinero.switches({ webhookEventsShape: 'id' });
			return {};
		},
		parameters: { returnAll: true, simplify: true },
		request: `GET ${WEBHOOKS}/events`,
		answer: { eventId: EVENT, description: 'New entries were added to the books' },
	},
	{
		resource: 'webhook',
		operation: 'getAll',
		prepare: subscribed,
		parameters: { returnAll: true, simplify: true },
		request: `GET ${WEBHOOKS}/subscriptions`,
		answer: { eventId: EVENT, uri: URI },
	},
	{
		resource: 'webhook',
		operation: 'subscribe',
		prepare: open,
		parameters: {
			event: chosen(EVENT),
			uri: `={{ "${URI}" + $itemIndex }}`,
			replace: true,
		},
		request: `POST ${WEBHOOKS}/subscribe`,
		alsoRequests: [`GET ${WEBHOOKS}/subscriptions`],
		body: { EventId: EVENT, Uri: `${URI}0` },
		answer: { eventId: EVENT, uri: `${URI}0`, subscribed: true, isNew: true },
	},
	{
		resource: 'webhook',
		operation: 'unsubscribe',
		prepare: async (world) => {
			await subscribed(world);
			await world.demo.dinero.switches({ webhookUnsubscribeUnknown: 'accepted' });
			return {};
		},
		parameters: { event: chosen(EVENT) },
		request: `DELETE ${WEBHOOKS}/unsubscribe`,
		body: { EventId: EVENT },
		answer: { eventId: EVENT, subscribed: false },
	},
];
