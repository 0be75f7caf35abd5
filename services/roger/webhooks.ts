import { z } from '../../vendor/zod';
import type { RogerApi } from './api';
import { id, inData, inWrapper, optionalText, row, rows } from './shapes';

/** A text where it is created, an object where it is listed. */
const eventName = z
	.union([z.string(), z.object({ event: z.string() }).passthrough()])
	.transform((found) => (typeof found === 'string' ? found : found.event));

const webhook = row({ id, url: optionalText, events: rows(eventName).optional() });

export type RogerWebhook = z.output<typeof webhook>;

/** The names of Roger's events (source: its guide, by a public client); none for duplicates or deletion. */
export const ROGER_EVENTS = [
	'expense.state.pending',
	'expense.state.awaiting',
	'expense.state.booked',
	'expense.state.initialized',
	'expense.state.paid',
	'expense.state.paused',
	'expense.state.refunded',
	'expense.state.cancelled',
	'expense.vendor.updated',
	'expense.amount.updated',
	'expense.amountlines.updated',
	'expense.label.updated',
	'expense.note.updated',
	'expense.item.updated',
	'expense.date.updated',
	'expense.type.updated',
	'expense.invoicenumber.updated',
	'expense.paymentdate.updated',
	'expense.category.updated',
	'expense.department.updated',
	'expense.creditnote.linked',
	'payment.updated',
	'expense.approval.declined',
	'expense.approval.approved',
	'expense.approver.added',
] as const;

const one = inWrapper('webhook', webhook);

/** The webhooks of this API client for a company. */
export const listWebhooks = (api: RogerApi, teamId: string): Promise<RogerWebhook[]> =>
	api.read(
		{ method: 'GET', path: ['v1', 'webhooks'], query: { TeamId: teamId } },
		inData(rows(webhook)),
	);

export const getWebhook = (api: RogerApi, webhookId: string): Promise<RogerWebhook> =>
	api.read({ method: 'GET', path: ['v1', 'webhooks', webhookId] }, one);

/** Roger calls the address at once and stores the webhook only when it answers 200. */
export const createWebhook = (
	api: RogerApi,
	fields: { url: string; teamId: string; events: readonly string[] },
): Promise<RogerWebhook> =>
	api.read({ method: 'POST', path: ['v1', 'webhooks'], json: fields }, one);

/** Sets the events, and the address where one is given, which is then called at once. */
export const updateWebhook = (
	api: RogerApi,
	fields: { webhookId: string; events: readonly string[]; url?: string },
): Promise<void> => api.send({ method: 'PUT', path: ['v1', 'webhooks'], json: fields });

export const deleteWebhook = (api: RogerApi, webhookId: string): Promise<void> =>
	api.send({ method: 'DELETE', path: ['v1', 'webhooks', webhookId] });

/** What is written into the Integrations tab of a document. */
export interface SyncLogRow {
	/** Most plausibly the body of the event that is reported (UNCONFIRMED); never empty. */
	eventPayload: string;
	state: string;
	statusCode: number;
	errorMessage?: string;
}

/** Writes how the export of a document went, through a webhook of the same API client. */
export const addSyncLog = (
	api: RogerApi,
	webhookId: string,
	expenseId: string,
	fields: SyncLogRow,
): Promise<void> =>
	api.send({
		method: 'POST',
		path: ['v1', 'webhooks', webhookId, 'expenses', expenseId, 'logs'],
		json: fields,
	});
