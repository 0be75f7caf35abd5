import type { IPollFunctions } from 'n8n-workflow';
import type { RackbeatApi } from '../../../services/rackbeat/api';
import { accountNumber, rackbeatApiFor } from '../rackbeatRun';

/** What the events of Rackbeat are read with. */
export interface RackbeatPolling {
	api: RackbeatApi;
	/** The agreement number, as text. */
	account: string;
}

/** A client of the credential's account; while somebody waits for a test event, trouble is told at once. */
export async function rackbeatPolling(functions: IPollFunctions): Promise<RackbeatPolling> {
	const patience = functions.getMode() === 'manual' ? 'form' : 'run';
	const api = await rackbeatApiFor(functions, patience);
	return { api, account: await accountNumber(api) };
}
