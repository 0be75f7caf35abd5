import { z } from '../../vendor/zod';
import { isEmptyBody } from '../http/body';
import type { DineroApi } from './api';
import { text } from './lists';

// Dinero documents the calls but none of their answers, so every plausible form is read.

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** The rows of a list that is empty, bare, or inside the envelope of Dinero's paged lists. */
function rowsOf(body: unknown): unknown {
	if (isEmptyBody(body)) return [];
	if (!isFields(body)) return body;
	const [, rows] = Object.entries(body).find(([name]) => name.toLowerCase() === 'collection') ?? [];
	return rows ?? body;
}

/** The first of the names that the row has, whatever its casing. */
function valueOf(row: Fields, names: readonly string[]): unknown {
	const byName = new Map(Object.entries(row).map(([name, value]) => [name.toLowerCase(), value]));
	return names.map((name) => byName.get(name)).find((value) => value !== undefined);
}

/** A row under the names that we give it; one that is only a text is the id itself. */
const named =
	(names: Readonly<Record<string, readonly string[]>>) =>
	(row: unknown): unknown => {
		if (typeof row === 'string') return { EventId: row };
		if (!isFields(row)) return row;
		const found = Object.entries(names).map(([name, from]) => [name, valueOf(row, from)]);
		return { ...row, ...Object.fromEntries(found) };
	};

const listOf = <Schema extends z.ZodTypeAny>(
	names: Readonly<Record<string, readonly string[]>>,
	schema: Schema,
) => z.preprocess(rowsOf, z.array(z.preprocess(named(names), schema)));

const id = z.union([z.string().min(1), z.number()]).transform(String);

const event = z.object({ EventId: id, Description: text }).passthrough();
const subscription = z.object({ EventId: id, Uri: text }).passthrough();

const events = listOf(
	{ EventId: ['eventid', 'id', 'name'], Description: ['description', 'name', 'title'] },
	event,
);
// An Id beside the EventId would be the subscription's own.
const subscriptions = listOf(
	{ EventId: ['eventid', 'event', 'id'], Uri: ['uri', 'url'] },
	subscription,
);

/** Something that Dinero can tell of; its id is only known from this list. */
export type WebhookEvent = z.infer<typeof event>;
/** Where Dinero sends the deliveries of one event. */
export type WebhookSubscription = z.infer<typeof subscription>;

/**
 * The events that one can subscribe to. Open only to logins by Visma Connect (source: Dinero's news
 * of the analysis integration).
 * @throws ServiceError kind forbidden with a personal integration
 */
export const listWebhookEvents = (api: DineroApi): Promise<WebhookEvent[]> =>
	api.read({ method: 'GET', path: ['webhooks', 'events'] }, events);

/** The subscriptions of this application in the company. @throws ServiceError kind forbidden */
export const listWebhookSubscriptions = (api: DineroApi): Promise<WebhookSubscription[]> =>
	api.read({ method: 'GET', path: ['webhooks', 'subscriptions'] }, subscriptions);

/**
 * Has an event delivered to an address; a second address for the same event may replace the first
 * (not documented). @throws ServiceError kind forbidden, OutcomeUnknown
 */
export const subscribeWebhook = (
	api: DineroApi,
	body: { EventId: string; Uri: string },
): Promise<void> => api.send({ method: 'POST', path: ['webhooks', 'subscribe'], json: body });

/** Ends the deliveries of an event, to all its addresses. The event stands in the body of the DELETE. */
export const unsubscribeWebhook = (api: DineroApi, EventId: string): Promise<void> =>
	api.send({ method: 'DELETE', path: ['webhooks', 'unsubscribe'], json: { EventId } });
