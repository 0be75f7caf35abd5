import { sleep, type IAllExecuteFunctions } from 'n8n-workflow';
import type { Surroundings } from '../../services/http/callApi';
import { n8nSend } from './n8nSend';
import { pacing } from './pacing';

/** What a client runs in inside n8n. 'form': somebody waits for a dropdown. */
export const n8nSurroundings = (
	functions: IAllExecuteFunctions,
	credentialType: string,
	patience: 'run' | 'form',
): Surroundings => ({
	send: n8nSend(functions, credentialType),
	now: () => Date.now(),
	sleep,
	pacing,
	patience,
});
