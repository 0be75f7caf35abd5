import type { HttpResponse } from './http';

/** Reads are tried this often on trouble of the network or the server. */
export const MAX_TRIES = 3;
/** Calls refused by the rate limit are not carried out, so they wait this often, writes too. */
export const MAX_WAITS = 5;
const MAX_WAIT_MS = 60_000;
const MIN_WAIT_MS = 1_000;
const FIRST_PAUSE_MS = 1_000;

/** Statuses that a server in trouble answers with; 480 is Dinero's brownout of an old endpoint. */
export const isServerTrouble = (status: number): boolean =>
	status === 408 || status === 480 || status >= 500;

/** Growing pause before the next try of a read. */
export const pauseBeforeTry = (tries: number): number => FIRST_PAUSE_MS * 2 ** (tries - 1);

const nextMinute = (now: number): number => MAX_WAIT_MS - (now % MAX_WAIT_MS) + 1;

function asked(header: string, now: number): number {
	const seconds = Number(header);
	const wait = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(header) - now;
	return Number.isFinite(wait) ? wait : MAX_WAIT_MS;
}

/**
 * How long a 429 asks to wait: `Retry-After` in seconds or as a date, else until the next minute; at
 * least a second, since "0" would use up all waits at once, and at most a minute.
 */
export function rateLimitPause(response: HttpResponse, now: number): number {
	const header = response.headers['retry-after']?.trim();
	const wait = header ? asked(header, now) : nextMinute(now);
	return Math.min(MAX_WAIT_MS, Math.max(MIN_WAIT_MS, wait));
}
