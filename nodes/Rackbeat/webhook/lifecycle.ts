import type { IDataObject, IHookFunctions } from 'n8n-workflow';
import { Blocked, problem } from '../../../bookkeeping/reasons/problem';
import { flagOf } from '../../../bookkeeping/document/rawValue';
import { ServiceError } from '../../../services/http/serviceError';
import type { RackbeatApi } from '../../../services/rackbeat/api';
import { deleteRecord, getRecord, updateRecord } from '../../../services/rackbeat/records';
import {
	createWebhook,
	listWebhooks,
	webhookOf,
	WEBHOOKS,
	type Webhook,
} from '../../../services/rackbeat/webhooks';

/** What is kept of our own webhook; the token is never shown. */
export interface KeptHook {
	id: string;
	event: string;
	url: string;
	token: string;
}

const LOUD = { quiet: false };

/** The webhook that this node made, if it has one. */
export function keptHook(data: IDataObject): KeptHook | undefined {
	const { id, event, url, token } = data;
	const texts = [id, event, url, token];
	return texts.every((text) => typeof text === 'string' && text !== '')
		? ({ id, event, url, token } as KeptHook)
		: undefined;
}

export function keepHook(data: IDataObject, hook: KeptHook): void {
	Object.assign(data, hook);
}

export function forgetHook(data: IDataObject): void {
	for (const field of ['id', 'event', 'url', 'token']) delete data[field];
}

/** Wakes a webhook that Rackbeat has put to sleep after failures. */
async function revive(api: RackbeatApi, { id, is_active: isActive }: Webhook): Promise<void> {
	if (flagOf(isActive) === false)
		await updateRecord(api, WEBHOOKS, String(id), { is_active: true }, LOUD);
}

/** Whether our webhook stands as we keep it; an inactive one is made active again. */
export async function stands(api: RackbeatApi, kept: KeptHook, url: string): Promise<boolean> {
	const found = await getRecord(api, WEBHOOKS, kept.id);
	if (!found) return false;
	const webhook = webhookOf(found);
	if (webhook.url !== url || webhook.event !== kept.event) return false;
	await revive(api, webhook);
	return true;
}

/**
 * Makes a webhook whose token we know. Where one with this event and address stands already, it is a
 * rest of ours (the address holds an id that nobody else has); its token is told to nobody any more,
 * so it is replaced.
 */
async function makeHook(api: RackbeatApi, event: string, url: string): Promise<KeptHook> {
	const first = await createWebhook(api, event, url);
	if (first.token) return { id: String(first.id), event, url, token: first.token };
	await deleteRecord(api, WEBHOOKS, String(first.id), LOUD);
	const second = await createWebhook(api, event, url);
	if (!second.token) throw new Blocked([problem('WEBHOOK_WITHOUT_TOKEN', { event })]);
	return { id: String(second.id), event, url, token: second.token };
}

/** The webhook, or Rackbeat's words when it refuses the event or the address. */
const tryHook = (api: RackbeatApi, event: string, url: string): Promise<KeptHook | string> =>
	makeHook(api, event, url).catch((error: unknown) =>
		error instanceof ServiceError && error.kind === 'validation'
			? `${event}: ${error.messages.map(({ text }) => text).join(' ')}`
			: Promise.reject(error),
	);

/**
 * Makes a webhook under the first of the names that Rackbeat takes.
 * @throws Blocked (`WEBHOOK_REFUSED`) with Rackbeat's words when it takes none
 */
export async function makeFirst(
	api: RackbeatApi,
	names: readonly string[],
	url: string,
): Promise<KeptHook> {
	const refusals: string[] = [];
	for (const event of names) {
		const made = await tryHook(api, event, url);
		if (typeof made !== 'string') return made;
		refusals.push(made);
	}
	throw new Blocked([problem('WEBHOOK_REFUSED', { detail: refusals.join('; ') })]);
}

/** Deletes our webhook; one that is gone already is as good. */
export const removeHook = async (api: RackbeatApi, { id }: KeptHook): Promise<void> => {
	const found = await getRecord(api, WEBHOOKS, id);
	if (found) await deleteRecord(api, WEBHOOKS, id, LOUD);
};

/** Removes rests of ours: webhooks that call exactly our address under another event. */
export async function removeRests(api: RackbeatApi, url: string): Promise<void> {
	const rests = (await listWebhooks(api)).filter((webhook) => webhook.url === url);
	for (const { id } of rests) await deleteRecord(api, WEBHOOKS, String(id), LOUD);
}

/** The address that Rackbeat is to call. */
export const ownUrl = (functions: IHookFunctions): string =>
	functions.getNodeWebhookUrl('default') ?? '';
