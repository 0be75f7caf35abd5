import type { IDataObject } from 'n8n-workflow';

/** What the last call of a subscription left, by the key of the subscription. */
const left = new Map<string, IDataObject>();

/** The last call of a subscription that is waiting or looking; never rejects. */
const last = new Map<string, Promise<unknown>>();

const turnOf = (data: IDataObject): number => Number(data['hookTurn'] ?? 0);

async function fromNewest<Found>(
	key: string,
	data: IDataObject,
	look: () => Promise<Found>,
): Promise<Found> {
	const newest = left.get(key);
	// Another process of n8n may have looked since; then what is saved is newer.
	if (newest && turnOf(newest) > turnOf(data)) Object.assign(data, newest);
	const found = await look();
	data['hookTurn'] = turnOf(data) + 1;
	left.set(key, JSON.parse(JSON.stringify(data)) as IDataObject);
	return found;
}

/**
 * Lets the calls of one subscription look one after the other. n8n gives each call the static data as
 * they were saved when it came in (n8n 2.41, live-webhooks), so that two calls at a time would both
 * hand on the same; a call that has waited goes on from what the one before it left.
 */
export async function inTurn<Found>(
	key: string,
	data: IDataObject,
	look: () => Promise<Found>,
): Promise<Found> {
	const own = (last.get(key) ?? Promise.resolve()).then(() => fromNewest(key, data, look));
	last.set(
		key,
		own.catch(() => undefined),
	);
	return await own;
}

/** For a subscription that has ended. */
export function forgetTurns(key: string): void {
	left.delete(key);
	last.delete(key);
}
