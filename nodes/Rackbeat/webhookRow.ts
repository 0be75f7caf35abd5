import type { IDataObject } from 'n8n-workflow';
import { flagOf, textOf } from '../../bookkeeping/document/rawValue';
import type { Webhook } from '../../services/rackbeat/webhooks';

/** A webhook without its token, which is a secret. */
export const webhookRow = (webhook: Webhook): IDataObject => ({
	id: textOf(webhook.id),
	event: webhook.event,
	url: webhook.url,
	active: flagOf(webhook.is_active) ?? true,
	ofPlugin: webhook.plugin !== null && webhook.plugin !== undefined && webhook.plugin !== '',
	failuresSinceLastSuccess: Number(webhook.failures_since_last_success ?? 0),
});
