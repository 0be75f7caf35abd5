import type { IPollFunctions } from 'n8n-workflow';
import type { RogerApi } from '../../../services/roger/api';
import { emptyField, teamLocator } from '../locators';
import { rogerApiFor } from '../rogerRun';

/** What the events of Roger are read with. */
export interface RogerPolling {
	api: RogerApi;
	/** The company whose documents are watched. */
	teamId: string;
}

/** A client and the chosen company; while somebody waits for a test event, trouble is told at once. */
export async function rogerPolling(functions: IPollFunctions): Promise<RogerPolling> {
	const patience = functions.getMode() === 'manual' ? 'form' : 'run';
	const value = functions.getNodeParameter(teamLocator.name, '', { extractValue: true });
	const teamId = String(value ?? '').trim();
	if (teamId === '') throw emptyField(teamLocator.displayName, teamLocator.name);
	return { api: await rogerApiFor(functions, patience), teamId };
}
