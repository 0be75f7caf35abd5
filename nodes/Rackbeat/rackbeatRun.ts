import type { IAllExecuteFunctions, IExecuteFunctions, ILoadOptionsFunctions } from 'n8n-workflow';
import { createRackbeatApi, type RackbeatApi } from '../../services/rackbeat/api';
import { getSelf } from '../../services/rackbeat/self';
import { executionCache, type ExecutionCache } from '../operation/executionCache';
import type { Run } from '../operation/operation';
import { n8nSurroundings } from '../operation/surroundings';

/** What the operations of the Rackbeat node are given. */
export interface RackbeatRun extends Run {
	api(itemIndex: number): Promise<RackbeatApi>;
	/** The agreement number that the key belongs to, as text. */
	account(itemIndex: number): Promise<string>;
}

const CREDENTIAL = 'rackbeatApi';

interface RackbeatCredential {
	baseUrl: string;
	limitPerMinute?: number;
}

/** A client of the credential's account. `patience` 'form' tells trouble at once. */
export async function rackbeatApiFor(
	functions: IAllExecuteFunctions | ILoadOptionsFunctions,
	patience: 'run' | 'form',
): Promise<RackbeatApi> {
	const credential = await functions.getCredentials<RackbeatCredential>(CREDENTIAL);
	return createRackbeatApi({
		surroundings: n8nSurroundings(functions as IAllExecuteFunctions, CREDENTIAL, patience),
		baseUrl: credential.baseUrl,
		credentialKey: functions.getNode().credentials?.[CREDENTIAL]?.id ?? credential.baseUrl,
		...(credential.limitPerMinute && { limitPerMinute: credential.limitPerMinute }),
	});
}

/** The agreement number that the key belongs to, as text. */
export async function accountNumber(api: RackbeatApi): Promise<string> {
	const self = await getSelf(api);
	return String(self.user_account.id);
}

/** The same, asked for once for each execution. */
export const rackbeatAccount = (api: RackbeatApi, cache: ExecutionCache): Promise<string> =>
	cache.once(`rackbeat:${api.credentialKey}:self`, () => accountNumber(api));

export function rackbeatRun(functions: IExecuteFunctions): RackbeatRun {
	const cache = executionCache(functions.getExecutionId(), Date.now());
	return {
		functions,
		cache,
		api: () => rackbeatApiFor(functions, 'run'),
		account: async () => await rackbeatAccount(await rackbeatApiFor(functions, 'run'), cache),
	};
}
