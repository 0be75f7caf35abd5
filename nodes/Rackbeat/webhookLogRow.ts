import type { IDataObject } from 'n8n-workflow';
import { textOf } from '../../bookkeeping/document/rawValue';
import type { WebhookLogEntry } from '../../services/rackbeat/webhooks';

/** One delivery of a webhook. */
export const webhookLogRow = (entry: WebhookLogEntry): IDataObject => ({
	id: textOf(entry.id),
	event: textOf(entry.event),
	/** HTTP status that the receiver answered; null when none came. */
	status: entry.status === null || entry.status === undefined ? null : Number(entry.status),
	createdAt: textOf(entry.created_at),
});
