import type { IDataObject, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import { problemsOf } from '../../operation/nodeError';
import { accountNumber, rackbeatApiFor } from '../rackbeatRun';
import { chosenHook } from './chosenHook';
import { judge } from './delivery';
import { keptHook } from './lifecycle';

/** Answers Rackbeat itself and starts nothing. */
function answered(functions: IWebhookFunctions, status: number): IWebhookResponseData {
	functions.getResponseObject().status(status).end();
	return { noWebhookResponse: true };
}

const started = (item: IDataObject): IWebhookResponseData => ({ workflowData: [[{ json: item }]] });

/**
 * Answers one call of Rackbeat. A call without our token starts nothing. What it points at is read
 * anew; when that fails Rackbeat is asked to call again, which it does for about a day.
 */
export async function answerCall(functions: IWebhookFunctions): Promise<IWebhookResponseData> {
	const kept = keptHook(functions.getWorkflowStaticData('node'));
	if (!kept) return answered(functions, 401);
	try {
		const api = await rackbeatApiFor(functions, 'form');
		const delivery = {
			headers: functions.getHeaderData() as Record<string, unknown>,
			body: functions.getBodyData(),
		};
		const account = await accountNumber(api);
		const verdict = judge(delivery, kept, account);
		if (verdict.kind === 'foreign') return answered(functions, 401);
		const event = chosenHook(functions);
		if (!event) return started({ account, ...delivery.body, event: verdict.event });
		if (verdict.key === null) return answered(functions, 200);
		const found = await event.read({ api, account }, verdict.key, verdict.event);
		return found ? started({ event: event.value, ...found }) : answered(functions, 200);
	} catch (error) {
		const sentences = problemsOf(error).map(({ en }) => en);
		functions.logger.warn(`${functions.getNode().name}: ${sentences.join(' ')}`);
		return answered(functions, 503);
	}
}
