import { Blocked, problem } from '../../../../bookkeeping/reasons/problem';
import type { DineroApi } from '../../../../services/dinero/api';
import { listWebhookSubscriptions, subscribeWebhook } from '../../../../services/dinero/webhooks';
import { OutcomeUnknown } from '../../../../services/http/serviceError';

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/** The address as Dinero is to call it. @throws Blocked for anything but https beyond this machine */
export function webhookUri(text: string): string {
	const uri = text.trim();
	const url = URL.canParse(uri) ? new URL(uri) : undefined;
	const local = url?.protocol === 'http:' && LOOPBACK.has(url.hostname);
	if (url?.protocol === 'https:' || local) return uri;
	const detail = 'it must be an address that begins with https://';
	throw new Blocked([problem('SETTINGS_INVALID', { field: 'uri', detail }, 'uri')]);
}

const addressesOf = async (api: DineroApi, eventId: string): Promise<string[]> =>
	(await listWebhookSubscriptions(api))
		.filter((row) => row.EventId === eventId)
		.map(({ Uri }) => Uri ?? '');

/** Whether it stands, although no clear answer came; any other error goes on. */
async function settle(api: DineroApi, eventId: string, uri: string, error: unknown): Promise<void> {
	const stands = error instanceof OutcomeUnknown && (await addressesOf(api, eventId)).includes(uri);
	if (!stands) throw error;
}

/**
 * Subscribes an address to an event. Dinero may keep only one address for an event (not documented), so
 * another one is not pushed out unless the user says so.
 * @returns false when the address was subscribed before, and nothing was done
 * @throws Blocked WEBHOOK_TAKEN
 */
export async function subscribeOnce(
	api: DineroApi,
	eventId: string,
	uri: string,
	replace: boolean,
): Promise<boolean> {
	const standing = await addressesOf(api, eventId);
	if (standing.includes(uri)) return false;
	if (standing.length > 0 && !replace)
		throw new Blocked([problem('WEBHOOK_TAKEN', { eventId, uri: standing.join(', ') })]);
	try {
		await subscribeWebhook(api, { EventId: eventId, Uri: uri });
	} catch (error) {
		await settle(api, eventId, uri, error);
	}
	return true;
}
