import type { IDataObject } from 'n8n-workflow';
import { readState, type PollState } from '../../bookkeeping/polling/pollState';

/** Whose events a state tells of: the account or organisation, and the event. */
export interface Whose {
	account: string;
	event: string;
}

/** Version 0.1 did not write the event down; it knew this one alone. */
const FIRST_EVENT = 'customerInvoiceBooked';

/**
 * The state kept for this account and event. Another account's cursor says nothing about this one, so
 * with a changed credential or event the trigger begins anew.
 * @throws StateOfNewerVersion
 */
export function loadState(data: IDataObject, { account, event }: Whose): PollState | undefined {
	const savedFor = data['event'] ?? FIRST_EVENT;
	return data['account'] === account && savedFor === event ? readState(data['state']) : undefined;
}

/** Keeps the state in the node's static data, which n8n saves together with what was handed on. */
export function saveState(data: IDataObject, { account, event }: Whose, state: PollState): void {
	Object.assign(data, { account, event, state });
}
