import type { ILoadOptionsFunctions } from 'n8n-workflow';
import { shortHash } from '../../../bookkeeping/reference';
import { dineroApiFor } from '../../Dinero/dineroRun';
import { ExecutionCache } from '../../operation/executionCache';
import { rackbeatApiFor } from '../../Rackbeat/rackbeatRun';
import { liveLists, type LiveLists } from '../settings/liveLists';

/**
 * The page's tables all load at the same moment, and Dinero takes 60 calls a minute; so they share
 * what was just read. Short enough that an account made meanwhile appears when the form is reloaded.
 */
const KEPT_MS = 15_000;
const MOST_KEPT = 20;

const caches = new Map<string, ExecutionCache>();

function cacheFor(key: string, now: number): ExecutionCache {
	for (const [each, cache] of caches) {
		if (now - cache.createdAt > KEPT_MS || caches.size > MOST_KEPT) caches.delete(each);
	}
	const cache = caches.get(key) ?? new ExecutionCache(now);
	caches.set(key, cache);
	return cache;
}

/** The live lists of the node's two credentials, for dropdowns. */
export async function formLists(functions: ILoadOptionsFunctions): Promise<LiveLists> {
	const dinero = await dineroApiFor(functions, 'form');
	const rackbeat = await rackbeatApiFor(functions, 'form');
	const { apiKey, baseUrl } = await functions.getCredentials('rackbeatApi');
	const { credentialKey, organizationId, baseUrl: dineroUrl } = dinero;
	const logins = [credentialKey, organizationId, dineroUrl, apiKey, baseUrl].map(String);
	return liveLists(dinero, rackbeat, cacheFor(shortHash(logins), Date.now()));
}
