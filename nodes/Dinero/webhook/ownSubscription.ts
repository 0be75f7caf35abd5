import type { IDataObject, IHookFunctions, IPollFunctions } from 'n8n-workflow';
import { Blocked, problem } from '../../../bookkeeping/reasons/problem';
import type { DineroApi } from '../../../services/dinero/api';
import { listWebhookSubscriptions, unsubscribeWebhook } from '../../../services/dinero/webhooks';
import { v4 } from '../../../vendor/uuid';
import { toNodeError } from '../../operation/nodeError';
import { pollOnce } from '../../polling/pollOnce';
import { subscribeOnce } from '../actions/webhook/subscribeOnce';
import { dineroApiFor } from '../dineroAccess';
import { watched } from '../polling/dineroPolling';
import { isRefusal, refusalText } from '../posting/refusal';
import { withWebhookAccess } from '../webhookAccess';
import { forgetTurns } from './inTurn';

/** Kept beside the state of the event; the key is part of the address and shown to nobody. */
interface Kept {
	hookEvent: string;
	hookUri: string;
	hookKey: string;
}

export function keptSubscription(data: IDataObject): Kept | undefined {
	const { hookEvent, hookUri, hookKey } = data;
	const texts = [hookEvent, hookUri, hookKey];
	return texts.every((text) => typeof text === 'string' && text !== '')
		? ({ hookEvent, hookUri, hookKey } as Kept)
		: undefined;
}

const eventOf = (functions: IHookFunctions): string =>
	String(functions.getNodeParameter('webhookEvent', '', { extractValue: true }));

/** Whether our subscription stands under the event and address that are wanted now. */
export async function subscriptionStands(functions: IHookFunctions): Promise<boolean> {
	const kept = keptSubscription(functions.getWorkflowStaticData('node'));
	const address = functions.getNodeWebhookUrl('default') ?? '';
	if (!kept || kept.hookEvent !== eventOf(functions) || !kept.hookUri.startsWith(`${address}?`)) {
		return false;
	}
	const api = await dineroApiFor(functions, 'form');
	const standing = await withWebhookAccess(() => listWebhookSubscriptions(api));
	return standing.some(({ EventId, Uri }) => EventId === kept.hookEvent && Uri === kept.hookUri);
}

/** A refused event in words that tell the way out; everything else stays what it is. */
const eventProblem = (error: unknown, eventId: string): unknown =>
	isRefusal(error)
		? new Blocked([problem('EVENT_REFUSED', { eventId, detail: refusalText(error) })])
		: error;

/** @throws Blocked when the event is taken, unknown to Dinero, or closed to the login */
async function subscribed(api: DineroApi, eventId: string, uri: string): Promise<void> {
	try {
		await withWebhookAccess(() => subscribeOnce(api, eventId, uri, false));
	} catch (error) {
		throw eventProblem(error, eventId);
	}
}

/**
 * Subscribes an address that holds a key of our own, since Dinero signs nothing. What happened before
 * is taken for old first, so that the first call hands on only what is new. An event that is taken or
 * refused stops a test in the editor; in production it is written to n8n's log, since the polling
 * trigger beside this node finds everything, only later.
 */
export async function subscribeOwn(functions: IHookFunctions): Promise<boolean> {
	const data = functions.getWorkflowStaticData('node');
	try {
		const api = await dineroApiFor(functions, 'form');
		const polling = functions as unknown as IPollFunctions;
		await pollOnce(polling, () => watched(polling));
		const key = v4();
		const uri = `${functions.getNodeWebhookUrl('default') ?? ''}?key=${key}`;
		const eventId = eventOf(functions);
		// Kept before the call: Dinero may try the address at once.
		Object.assign(data, { hookEvent: eventId, hookUri: uri, hookKey: key });
		await subscribed(api, eventId, uri);
	} catch (error) {
		forget(data);
		if (functions.getMode() === 'manual' || !(error instanceof Blocked)) {
			throw toNodeError(functions.getNode(), error);
		}
		functions.logger.warn(`${functions.getNode().name}: ${error.message}`);
	}
	return true;
}

function forget(data: IDataObject): void {
	forgetTurns(String(data['hookKey']));
	for (const field of ['hookEvent', 'hookUri', 'hookKey', 'hookTurn']) delete data[field];
}

/** Ends our own subscription; where another address has taken the event, that one is left alone. */
export async function unsubscribeOwn(functions: IHookFunctions): Promise<boolean> {
	const data = functions.getWorkflowStaticData('node');
	const kept = keptSubscription(data);
	try {
		if (kept) {
			const api = await dineroApiFor(functions, 'form');
			const standing = (await listWebhookSubscriptions(api)).filter(
				({ EventId }) => EventId === kept.hookEvent,
			);
			// Ending an event ends it for all its addresses, so only when ours is the only one.
			if (standing.length > 0 && standing.every(({ Uri }) => Uri === kept.hookUri)) {
				await unsubscribeWebhook(api, kept.hookEvent);
			}
		}
	} catch (error) {
		throw toNodeError(functions.getNode(), error);
	}
	forget(data);
	return true;
}
