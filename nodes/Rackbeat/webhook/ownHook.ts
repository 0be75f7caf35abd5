import type { IHookFunctions } from 'n8n-workflow';
import { Blocked } from '../../../bookkeeping/reasons/problem';
import { toNodeError } from '../../operation/nodeError';
import { rackbeatApiFor } from '../rackbeatRun';
import { hookNames } from './chosenHook';
import {
	forgetHook,
	keepHook,
	keptHook,
	makeFirst,
	ownUrl,
	removeHook,
	removeRests,
	stands,
} from './lifecycle';

/** Whether the webhook of this node stands; rests of an earlier choice are cleared away. */
export async function hookStands(functions: IHookFunctions): Promise<boolean> {
	const data = functions.getWorkflowStaticData('node');
	const kept = keptHook(data);
	const url = ownUrl(functions);
	const api = await rackbeatApiFor(functions, 'form');
	const isWanted = kept !== undefined && hookNames(functions).includes(kept.event);
	if (kept && isWanted && (await stands(api, kept, url))) return true;
	await removeRests(api, url);
	forgetHook(data);
	return false;
}

/**
 * Makes the webhook. An event or address that Rackbeat refuses stops a test in the editor with its
 * words; in production it is written to n8n's log and the workflow goes live all the same, since the
 * polling trigger beside this node finds everything, only later.
 */
export async function makeOwnHook(functions: IHookFunctions): Promise<boolean> {
	const data = functions.getWorkflowStaticData('node');
	const isTest = functions.getMode() === 'manual';
	try {
		const api = await rackbeatApiFor(functions, 'form');
		keepHook(data, await makeFirst(api, hookNames(functions), ownUrl(functions)));
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
		if (kept) await removeHook(await rackbeatApiFor(functions, 'form'), kept);
	} catch (error) {
		throw toNodeError(functions.getNode(), error);
	}
	forgetHook(data);
	return true;
}
