import { createHash } from 'node:crypto';
import type { RogerState } from './model';

const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const LENGTH = 8;

/** A hashed integer as the service shows it: 8 letters and digits, the same for the same number. */
export function hashedId(kind: string, number: number | string): string {
	const hash = createHash('sha256').update(`${kind}:${number}`).digest();
	return Array.from(hash.subarray(0, LENGTH), (byte) => SIGNS[byte % SIGNS.length] ?? 'A').join('');
}

/** The next id of a record; no randomness, so that two runs give the same ids. */
export function nextId(state: Pick<RogerState, 'counter'>, kind: string): string {
	state.counter += 1;
	return hashedId(kind, state.counter);
}
