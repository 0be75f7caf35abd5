import { randomBytes } from 'node:crypto';
import type { Api } from '../api';
import type { Call } from '../call';
import { gone, list, one } from '../api';
import { live, nextId, required } from '../find';
import { webhookModel } from '../input/models';
import { orRefuse, readBody } from '../input/readBody';
import type { Delivery, DeliveryAttempt, Row, Webhook } from '../model';
import { omit } from '../omit';
import { madeAt } from '../stamp';
import { knownEvents } from '../webhooks/events';

const NEED = 'unnamed setting';

const LOCAL =
	/^(localhost|.*\.local|0\.0\.0\.0|127\..*|10\..*|192\.168\..*|172\.(1[6-9]|2\d|3[01])\..*|\[.*\])$/i;

function checkUrl(call: Call, url: string | undefined): void {
	if (url === undefined || call.sim.switches.is('webhook_urls', 'any')) {
		return;
	}
	const { protocol, hostname } = new URL(url);
	if (protocol !== 'https:' || LOCAL.test(hostname)) {
		orRefuse(call, { url: ['The url must be a public https address.'] });
	}
}

function checkEvent(call: Call, event: string | undefined): void {
	const strict = call.sim.switches.is('unknown_event', '422');
	if (event !== undefined && strict && !knownEvents(call.sim).has(event)) {
		orRefuse(call, { event: ['The selected event is invalid.'] });
	}
}

const shown = (webhook: Webhook): Row => omit(webhook, 'token', 'deleted_at');

function wanted(call: Call): Webhook {
	const id = Number(call.params['id']);
	return required(
		call.sim,
		live(call.state.webhooks).find((webhook) => webhook.id === id),
	);
}

function create(call: Call): unknown {
	const input = readBody(call, webhookModel);
	checkUrl(call, input.url);
	checkEvent(call, input.event);
	const standing = live(call.state.webhooks).find(
		({ event, url }) => event === input.event && url === input.url,
	);
	if (standing) {
		Object.assign(standing, { is_active: input.is_active, updated_at: call.now });
		return call.sim.switches.is('upsert_answer', '201_with_token')
			? one(call, 'webhook', { ...shown(standing), token: standing.token }, 201)
			: one(call, 'webhook', shown(standing));
	}
	const webhook: Webhook = {
		id: nextId(call.state),
		...input,
		plugin: null,
		token: randomBytes(16).toString('hex'),
		failures_since_last_success: 0,
		...madeAt(call.now),
	};
	call.state.webhooks.push(webhook);
	return one(call, 'webhook', { ...shown(webhook), token: webhook.token }, 201);
}

function change(call: Call): unknown {
	const webhook = wanted(call);
	const input = readBody(call, webhookModel.partial());
	checkUrl(call, input.url);
	checkEvent(call, input.event);
	Object.assign(webhook, input, { updated_at: call.now });
	return one(call, 'webhook', shown(webhook));
}

function logOf({ body, event }: Delivery, { attempt, ...entry }: DeliveryAttempt): Row {
	return { ...entry, attempt, event, request: body };
}

function logs(call: Call, webhook?: Webhook): Row[] {
	return call.state.deliveries
		.filter(({ webhook_id }) => webhook === undefined || webhook_id === webhook.id)
		.flatMap((delivery) => delivery.attempts.map((attempt) => logOf(delivery, attempt)));
}

/** Webhooks: one event each, made or renewed by (event, url). */
export function addWebhookRoutes(api: Api): void {
	api.on('GET', '/webhooks', NEED, (call) =>
		list(call, 'webhooks', live(call.state.webhooks).map(shown), { filters: { event: 'event' } }),
	);
	api.on('POST', '/webhooks', NEED, create);
	api.on('GET', '/webhooks/:id', NEED, (call) => one(call, 'webhook', shown(wanted(call))));
	api.on('PUT', '/webhooks/:id', NEED, change);
	api.on('DELETE', '/webhooks/:id', NEED, (call) => {
		wanted(call).deleted_at = call.now;
		return gone(call);
	});
	api.on('GET', '/webhooks/:id/logs', NEED, (call) =>
		list(call, 'webhook_logs', logs(call, wanted(call))),
	);
	api.on('GET', '/webhooks/logs/:log', NEED, (call) => {
		const log = logs(call).find(({ id }) => id === Number(call.params['log']));
		return one(call, 'webhook_log', required(call.sim, log));
	});
}
