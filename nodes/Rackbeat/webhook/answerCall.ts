import {
	sleep,
	type IDataObject,
	type IWebhookFunctions,
	type IWebhookResponseData,
} from 'n8n-workflow';
import { problemsOf } from '../../operation/nodeError';
import { accountNumber, rackbeatApiFor } from '../rackbeatRun';
import { chosenHook } from './chosenHook';
import { isFromOurHook, judge, type Delivery } from './delivery';
import type { HookEvent } from './hookEvents';
import { keptHook } from './lifecycle';

/** Answers Rackbeat itself and starts nothing. */
function answered(functions: IWebhookFunctions, status: number): IWebhookResponseData {
	functions.getResponseObject().status(status).end();
	return { noWebhookResponse: true };
}

const started = (item: IDataObject): IWebhookResponseData => ({ workflowData: [[{ json: item }]] });

/** Rackbeat waits 15 seconds for an answer; what was just written may take a moment to be readable. */
const NOT_YET_MS = 2_000;

/** What the call points at; where it is not there it is looked for once more. */
async function foundBy(read: () => ReturnType<HookEvent['read']>) {
	const found = await read();
	if (found !== undefined) return found;
	await sleep(NOT_YET_MS);
	return await read();
}

/**
 * Answers one call of Rackbeat. A call without our token starts nothing. What it points at is read
 * anew; when that fails Rackbeat is asked to call again, which it does for about a day.
 */
export async function answerCall(functions: IWebhookFunctions): Promise<IWebhookResponseData> {
	const kept = keptHook(functions.getWorkflowStaticData('node'));
	const delivery: Delivery = {
		headers: functions.getHeaderData() as Record<string, unknown>,
		body: functions.getBodyData(),
	};
	// Before anything is asked of Rackbeat: a stranger must not use up our calls.
	if (!kept || !isFromOurHook(delivery, kept)) return answered(functions, 401);
	try {
		const api = await rackbeatApiFor(functions, 'form');
		const account = await accountNumber(api);
		const verdict = judge(delivery, kept, account);
		if (verdict.kind === 'foreign') return answered(functions, 401);
		const event = chosenHook(functions);
		if (!event) return started({ account, ...delivery.body, event: verdict.event });
		const { key, event: hook } = verdict;
		if (key === null) return answered(functions, 200);
		const found = await foundBy(() => event.read({ api, account }, key, hook));
		return found ? started({ event: event.value, ...found }) : answered(functions, 200);
	} catch (error) {
		const sentences = problemsOf(error).map(({ en }) => en);
		functions.logger.warn(`${functions.getNode().name}: ${sentences.join(' ')}`);
		return answered(functions, 503);
	}
}
