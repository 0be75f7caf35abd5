import type { IPollFunctions, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import { problemsOf } from '../../operation/nodeError';
import { pollOnce } from '../../polling/pollOnce';
import { isSameToken } from '../../polling/sameToken';
import { watched } from '../polling/dineroPolling';
import { keptSubscription } from './ownSubscription';

function answered(functions: IWebhookFunctions, status: number): IWebhookResponseData {
	functions.getResponseObject().status(status).end();
	return { noWebhookResponse: true };
}

/**
 * Answers one call of Dinero. Nothing in the call is believed: it only says that it is time to look.
 * What is new since the last look is read and handed on; when that fails Dinero is answered 503, and
 * the next look finds it.
 */
export async function answerCall(functions: IWebhookFunctions): Promise<IWebhookResponseData> {
	const kept = keptSubscription(functions.getWorkflowStaticData('node'));
	const { key } = functions.getQueryData() as { key?: unknown };
	if (!kept || !isSameToken(key, kept.hookKey)) return answered(functions, 401);
	try {
		const polling = functions as unknown as IPollFunctions;
		const items = await pollOnce(polling, () => watched(polling));
		return items.length === 0 ? answered(functions, 200) : { workflowData: [items] };
	} catch (error) {
		const sentences = problemsOf(error).map(({ en }) => en);
		functions.logger.warn(`${functions.getNode().name}: ${sentences.join(' ')}`);
		return answered(functions, 503);
	}
}
