import type { IAllExecuteFunctions, IExecuteFunctions, ILoadOptionsFunctions } from 'n8n-workflow';
import { createDineroApi, type DineroApi } from '../../services/dinero/api';
import { executionCache } from '../operation/executionCache';
import type { Run } from '../operation/operation';
import { n8nSurroundings } from '../operation/surroundings';

/** What the operations of the Dinero node are given. */
export interface DineroRun extends Run {
	/** The client of the credential's own company; the company never comes from an item. */
	api(itemIndex: number): Promise<DineroApi>;
}

const CREDENTIAL = 'dineroApi';

interface DineroCredential {
	apiKey: string;
	organizationId: number | string;
	baseUrl: string;
	limitPerMinute?: number;
}

/** A client of the credential's company. `patience` 'form' tells trouble at once. */
export async function dineroApiFor(
	functions: IAllExecuteFunctions | ILoadOptionsFunctions,
	patience: 'run' | 'form',
): Promise<DineroApi> {
	const credential = await functions.getCredentials<DineroCredential>(CREDENTIAL);
	const organizationId = Number(credential.organizationId);
	return createDineroApi({
		surroundings: n8nSurroundings(functions as IAllExecuteFunctions, CREDENTIAL, patience),
		baseUrl: credential.baseUrl,
		organizationId,
		credentialKey: functions.getNode().credentials?.[CREDENTIAL]?.id ?? String(organizationId),
		...(credential.limitPerMinute && { limitPerMinute: credential.limitPerMinute }),
	});
}

export const dineroRun = (functions: IExecuteFunctions): DineroRun => ({
	functions,
	cache: executionCache(functions.getExecutionId(), Date.now()),
	api: () => dineroApiFor(functions, 'run'),
});
