import type {
	INodeExecutionData,
	IPollFunctions,
	IWebhookFunctions,
	IWebhookResponseData,
} from 'n8n-workflow';
import { problemsOf } from '../../operation/nodeError';
import { pollOnce } from '../../polling/pollOnce';
import { isSameToken } from '../../polling/sameToken';
import { watched } from '../polling/dineroPolling';
import { inTurn } from './inTurn';
import { keptSubscription } from './ownSubscription';

/** Answers Dinero itself; without items nothing is started. */
function answered(
	functions: IWebhookFunctions,
	status: number,
	items: INodeExecutionData[] = [],
): IWebhookResponseData {
	functions.getResponseObject().status(status).end();
	return { noWebhookResponse: true, ...(items.length > 0 && { workflowData: [items] }) };
}

/**
 * Answers one call of Dinero. Nothing in the call is believed: it only says that it is time to look.
 * What is new since the last look is read and handed on; when that fails Dinero is answered 503, and
 * the next look finds it. The answer is ours also when a run is started: n8n 2.41 saves what was kept
 * of a call before the run only then, and loses it otherwise (webhook-helpers, workflow-runner).
 */
export async function answerCall(functions: IWebhookFunctions): Promise<IWebhookResponseData> {
	const data = functions.getWorkflowStaticData('node');
	const kept = keptSubscription(data);
	const { key } = functions.getQueryData() as { key?: unknown };
	if (!kept || !isSameToken(key, kept.hookKey)) return answered(functions, 401);
	try {
		const polling = functions as unknown as IPollFunctions;
		const look = () => pollOnce(polling, () => watched(polling));
		return answered(functions, 200, await inTurn(kept.hookKey, data, look));
	} catch (error) {
		const sentences = problemsOf(error).map(({ en }) => en);
		functions.logger.warn(`${functions.getNode().name}: ${sentences.join(' ')}`);
		return answered(functions, 503);
	}
}
