import type { IHookFunctions } from 'n8n-workflow';
import { Blocked } from '../../../bookkeeping/reasons/problem';
import { toNodeError } from '../../operation/nodeError';
import { rogerApiFor } from '../rogerRun';
import {
	chosenHook,
	chosenTeam,
	forgetHook,
	keptHook,
	makeHook,
	removeHook,
	removeRests,
	stands,
} from './lifecycle';

const wantedBy = (functions: IHookFunctions) => ({
	url: functions.getNodeWebhookUrl('default') ?? '',
	team: chosenTeam(functions),
	events: chosenHook(functions).hooks,
});

/** Whether the webhook of this node stands; rests of an earlier choice are cleared away. */
export async function hookStands(functions: IHookFunctions): Promise<boolean> {
	const data = functions.getWorkflowStaticData('node');
	const kept = keptHook(data);
	const wanted = wantedBy(functions);
	const api = await rogerApiFor(functions, 'form');
	if (kept && (await stands(api, kept, wanted))) return true;
	if (kept) await removeHook(api, kept.id);
	await removeRests(api, wanted.team, wanted.url);
	forgetHook(data);
	return false;
}

/**
 * Makes the webhook; Roger calls its address meanwhile. A refusal stops a test in the editor with
 * Roger's words; in production it is written to n8n's log and the workflow goes live all the same, since
 * the polling trigger beside this node finds everything, only later.
 */
export async function makeOwnHook(functions: IHookFunctions): Promise<boolean> {
	const data = functions.getWorkflowStaticData('node');
	const isTest = functions.getMode() === 'manual';
	try {
		const api = await rogerApiFor(functions, 'form');
		Object.assign(data, await makeHook(api, wantedBy(functions)));
	} catch (error) {
		if (isTest || !(error instanceof Blocked)) throw toNodeError(functions.getNode(), error);
		functions.logger.warn(`${functions.getNode().name}: ${error.message}`);
	}
	return true;
}

/** Deletes the webhook of this node and no other. */
export async function removeOwnHook(functions: IHookFunctions): Promise<boolean> {
	const data = functions.getWorkflowStaticData('node');
	const kept = keptHook(data);
	try {
		if (kept) await removeHook(await rogerApiFor(functions, 'form'), kept.id);
	} catch (error) {
		throw toNodeError(functions.getNode(), error);
	}
	forgetHook(data);
	return true;
}
