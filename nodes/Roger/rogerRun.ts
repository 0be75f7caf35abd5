import type { IAllExecuteFunctions, IExecuteFunctions, ILoadOptionsFunctions } from 'n8n-workflow';
import { createRogerApi, type RogerApi } from '../../services/roger/api';
import { executionCache } from '../operation/executionCache';
import { n8nSendWithoutLogin } from '../operation/n8nSend';
import type { Run } from '../operation/operation';
import { n8nSurroundings } from '../operation/surroundings';

/** What the operations of the Roger node are given. */
export interface RogerRun extends Run {
	api(): Promise<RogerApi>;
}

const CREDENTIAL = 'rogerOAuth2Api';

interface RogerCredential {
	baseUrl: string;
	limitPerMinute?: number;
	webhookSecret?: string;
}

/** A client of the credential's user. `patience` 'form' tells trouble at once. */
export async function rogerApiFor(
	functions: IAllExecuteFunctions | ILoadOptionsFunctions,
	patience: 'run' | 'form',
	onWarning?: (text: string) => void,
): Promise<RogerApi> {
	const credential = await functions.getCredentials<RogerCredential>(CREDENTIAL);
	const surroundings = n8nSurroundings(functions as IAllExecuteFunctions, CREDENTIAL, patience);
	return createRogerApi({
		surroundings,
		withoutLogin: n8nSendWithoutLogin(functions as IAllExecuteFunctions),
		baseUrl: credential.baseUrl,
		credentialKey: functions.getNode().credentials?.[CREDENTIAL]?.id ?? credential.baseUrl,
		...(credential.limitPerMinute && { limitPerMinute: credential.limitPerMinute }),
		...(onWarning && { onWarning }),
	});
}

/** The secret that signs the calls of webhooks; empty where the user gave none. */
export async function webhookSecret(functions: IAllExecuteFunctions): Promise<string> {
	const { webhookSecret: secret = '' } =
		await functions.getCredentials<RogerCredential>(CREDENTIAL);
	return secret;
}

export function rogerRun(functions: IExecuteFunctions): RogerRun {
	const cache = executionCache(functions.getExecutionId(), Date.now());
	const told = new Set<string>();
	const warn = (text: string): void => {
		if (told.has(text)) return;
		told.add(text);
		functions.addExecutionHints({ message: `Roger: ${text}`, location: 'outputPane' });
	};
	return { functions, cache, api: () => rogerApiFor(functions, 'run', warn) };
}
