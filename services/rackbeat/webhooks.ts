import { z } from '../../vendor/zod';
import type { RackbeatApi } from './api';
import {
	collectPages,
	LIST_PAGE,
	numberOrText,
	onlyList,
	optionalFlag,
	optionalText,
} from './lists';
import { createRecord, type RackbeatRecord, type RecordKind } from './records';

/** Webhooks: one event each. Those of installed apps are listed as well; their `plugin` is set. */
export const WEBHOOKS: RecordKind = {
	path: ['webhooks'],
	listKey: 'webhooks',
	keys: ['webhook'],
};

const webhook = z
	.object({
		id: numberOrText,
		event: z.string(),
		url: z.string(),
		is_active: optionalFlag,
		plugin: z.unknown(),
		/** Told only when the webhook is made (source: Rackbeat's webhook guide). */
		token: z.string().nullish(),
		failures_since_last_success: numberOrText.nullish(),
	})
	.passthrough();

export type Webhook = z.infer<typeof webhook>;

/** @throws ServiceError, ShapeDrift when an answer is no webhook */
export const webhookOf = (record: RackbeatRecord): Webhook => webhook.parse(record);

/** All webhooks of the account, those of installed apps included; of one event when it is named. */
export const listWebhooks = async (api: RackbeatApi, event?: string): Promise<Webhook[]> => {
	const query = event === undefined ? {} : { event };
	const rows = await collectPages(api, { path: ['webhooks'], key: 'webhooks', query }, webhook);
	// The filter may be ignored in silence.
	return event === undefined ? rows : rows.filter((row) => row.event === event);
};

/**
 * Makes a webhook, or renews the one that has this event and address already; only a new one tells
 * its token for sure.
 * @throws ServiceError kind validation for an event or address that Rackbeat refuses
 */
export const createWebhook = async (
	api: RackbeatApi,
	event: string,
	url: string,
	isActive = true,
): Promise<Webhook> =>
	webhookOf(
		await createRecord(api, WEBHOOKS, { event, url, is_active: isActive }, { quiet: false }),
	);

const logEntry = z
	.object({
		id: numberOrText.nullish(),
		event: optionalText,
		status: numberOrText.nullish(),
		created_at: optionalText,
	})
	.passthrough();

export type WebhookLogEntry = z.infer<typeof logEntry>;

/** The newest deliveries of one webhook, with what its receiver answered. */
export const listWebhookLogs = (api: RackbeatApi, id: string): Promise<WebhookLogEntry[]> =>
	api.read(
		{ method: 'GET', path: ['webhooks', id, 'logs'], query: { limit: LIST_PAGE } },
		onlyList(logEntry),
	);

const singleLog = z.preprocess((body) => {
	if (typeof body !== 'object' || body === null) return body;
	const { webhook_log: wrapped, log } = body as { webhook_log?: unknown; log?: unknown };
	return wrapped ?? log ?? body;
}, logEntry);

/** One delivery. */
export const getWebhookLog = (api: RackbeatApi, log: string): Promise<WebhookLogEntry> =>
	api.read({ method: 'GET', path: ['webhooks', 'logs', log] }, singleLog);
