import type { IDataObject, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import { orNull } from '../../../services/roger/api';
import { getExpense } from '../../../services/roger/expenses';
import { problemsOf } from '../../operation/nodeError';
import { rogerApiFor, webhookSecret } from '../rogerRun';
import { expenseRow } from '../rows/expenseRow';
import { deliveryOf, VALIDATION, type Delivery } from './delivery';
import { chosenHook, chosenTeam } from './lifecycle';
import { isSigned } from './signature';

/** Answers Roger itself and starts nothing. */
function answered(functions: IWebhookFunctions, status: number): IWebhookResponseData {
	functions.getResponseObject().status(status).end();
	return { noWebhookResponse: true };
}

/** The bytes as they were sent; the signature is over them and no others. */
function rawBody(functions: IWebhookFunctions): Uint8Array {
	const { rawBody: raw } = functions.getRequestObject() as { rawBody?: Uint8Array };
	return raw ?? new TextEncoder().encode(JSON.stringify(functions.getBodyData()));
}

async function isBelieved(functions: IWebhookFunctions): Promise<boolean> {
	const secret = await webhookSecret(functions);
	const header = functions.getHeaderData()['x-roger-signature'];
	return secret === '' || isSigned(header, rawBody(functions), secret, Date.now());
}

/**
 * The document that the call points at, read anew: null when what the event tells of is not so, when it
 * belongs to another company, or when there is none.
 */
async function foundBy(
	functions: IWebhookFunctions,
	{ event, expenseId, teamId }: Delivery,
): Promise<IDataObject | null> {
	const team = chosenTeam(functions);
	const chosen = chosenHook(functions);
	if (expenseId === null || !chosen.hooks.includes(event)) return null;
	if (teamId !== null && teamId !== team) return null;
	const found = await orNull(getExpense(await rogerApiFor(functions, 'form'), expenseId));
	if (!found || (found.owner?.team?.id ?? team) !== team) return null;
	if (chosen.states && !chosen.states.includes(found.state)) return null;
	return { event: chosen.value, ...expenseRow(found, team) };
}

/**
 * Answers one call of Roger. The validation while a webhook is made is answered whoever asks, since it
 * starts nothing and may be unsigned. A call without Roger's signature starts nothing; what it points at
 * is read anew, and when that fails Roger is asked to call again.
 */
export async function answerCall(functions: IWebhookFunctions): Promise<IWebhookResponseData> {
	try {
		const delivery = deliveryOf(functions.getBodyData());
		if (delivery.event === VALIDATION) return answered(functions, 200);
		if (!(await isBelieved(functions))) return answered(functions, 401);
		const item = await foundBy(functions, delivery);
		return item ? { workflowData: [[{ json: item }]] } : answered(functions, 200);
	} catch (error) {
		const sentences = problemsOf(error).map(({ en }) => en);
		functions.logger.warn(`${functions.getNode().name}: ${sentences.join(' ')}`);
		return answered(functions, 503);
	}
}
