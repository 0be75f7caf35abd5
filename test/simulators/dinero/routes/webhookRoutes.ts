import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Api, Call } from '../api';
import { field } from '../binding';
import { DineroProblem, invalid } from '../problems';
import { isAccepted, postTo } from '../webhooks/delivering';
import type { Subscription } from '../webhooks/model';
import { deliveryBody, eventId, EVENTS, eventsAnswer } from '../webhooks/webhookFacts';

const subscribeModel = z.object({ EventId: field.requiredText(), Uri: field.requiredText() });
const unsubscribeModel = z.object({ EventId: field.requiredText() });

/** Source: Dinero's news of the analysis integration. */
function mustBeVisma({ sim, token }: Call): void {
	if (sim.switches.is('webhookLogin', 'vismaOnly') && token.kind !== 'visma') {
		throw new DineroProblem(403, 41, 'Webhooks are not available to personal integrations');
	}
}

const own = (call: Call): Subscription[] =>
	call.org.webhooks.subscriptions.filter(({ clientId }) => clientId === call.token.clientId);

function checkEvent({ sim }: Call, id: string): void {
	const form = sim.switches.get('webhookEventIds');
	if (!EVENTS.some((event) => eventId(event, form) === id)) {
		throw invalid('EventId', `There is no event ${id}.`);
	}
}

async function checkUri({ sim, org }: Call, id: string, uri: string): Promise<void> {
	if (!URL.canParse(uri) || !/^https?:$/.test(new URL(uri).protocol)) {
		throw invalid('Uri', 'The Uri is not an address.');
	}
	const asks = sim.switches.is('webhookPing', 'posted');
	if (asks && !isAccepted(await postTo(uri, deliveryBody(org.id, id)))) {
		throw invalid('Uri', 'The Uri does not answer.');
	}
}

function shown({ sim }: Call, { id, eventId: event, uri, createdAt }: Subscription) {
	const row = { EventId: event, Uri: uri };
	return sim.switches.is('webhookSubscriptionsShape', 'ownId')
		? { Id: id, ...row, CreatedAt: createdAt }
		: row;
}

async function subscribe(call: Call): Promise<unknown> {
	mustBeVisma(call);
	const { EventId, Uri } = call.body(subscribeModel);
	checkEvent(call, EventId);
	await checkUri(call, EventId, Uri);
	const { webhooks } = call.org;
	const several = call.sim.switches.is('webhookUris', 'several');
	const replaced = own(call).filter(
		({ eventId: event, uri }) => event === EventId && (!several || uri === Uri),
	);
	const subscription: Subscription = {
		id: randomUUID(),
		clientId: call.token.clientId,
		eventId: EventId,
		uri: Uri,
		createdAt: call.now,
		failuresInARow: 0,
	};
	webhooks.subscriptions = [
		...webhooks.subscriptions.filter((other) => !replaced.includes(other)),
		subscription,
	];
	const tells = call.sim.switches.is('webhookSubscribeAnswer', 'subscription');
	return tells ? shown(call, subscription) : undefined;
}

function unsubscribe(call: Call): undefined {
	mustBeVisma(call);
	const { EventId } = call.body(unsubscribeModel);
	checkEvent(call, EventId);
	const gone = own(call).filter(({ eventId: event }) => event === EventId);
	if (gone.length === 0 && call.sim.switches.is('webhookUnsubscribeUnknown', 'refused')) {
		throw invalid('EventId', `There is no subscription to ${EventId}.`);
	}
	const { webhooks } = call.org;
	webhooks.subscriptions = webhooks.subscriptions.filter((other) => !gone.includes(other));
	return undefined;
}

function events(call: Call): unknown {
	mustBeVisma(call);
	const { switches } = call.sim;
	return eventsAnswer(switches.get('webhookEventsShape'), switches.get('webhookEventIds'));
}

function subscriptions(call: Call): unknown {
	mustBeVisma(call);
	const rows = own(call).map((subscription) => shown(call, subscription));
	return call.sim.switches.is('webhookSubscriptionsShape', 'paged') ? { Collection: rows } : rows;
}

/** Webhooks: one subscription for each event, only for logins by Visma Connect. */
export function addWebhookRoutes(api: Api): void {
	api.on('GET', 'v1/:org/webhooks/events', events);
	api.on('GET', 'v1/:org/webhooks/subscriptions', subscriptions);
	api.on('POST', 'v1/:org/webhooks/subscribe', subscribe);
	api.on('DELETE', 'v1/:org/webhooks/unsubscribe', unsubscribe);
}
