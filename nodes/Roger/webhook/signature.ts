import { createHmac } from 'node:crypto';
import { isSameToken } from '../../polling/sameToken';

/** A call older or newer than this is no longer believed, whatever its signature. */
const WINDOW_SECONDS = 300;

/** `t=<epoch seconds>;v1=<hex>`; some write a comma. */
function partsOf(header: string): { t: string; v1: string } {
	const parts = header.split(/[;,]/).map((part) => {
		const [name = '', value = ''] = part.split('=').map((text) => text.trim());
		return [name, value] as const;
	});
	const found = new Map(parts);
	return { t: found.get('t') ?? '', v1: found.get('v1') ?? '' };
}

/** What Roger signs a body with: HMAC-SHA512 over timestamp, a dot and the body as it was sent. */
export const signatureOf = (timestamp: string, body: Uint8Array, secret: string): string =>
	createHmac('sha512', secret).update(`${timestamp}.`).update(body).digest('hex');

/**
 * Whether `X-Roger-Signature` is Roger's over exactly these bytes, compared in constant time (source:
 * public client written from the vendor's guide; UNCONFIRMED on live calls). `now` in milliseconds.
 */
export function isSigned(header: unknown, body: Uint8Array, secret: string, now: number): boolean {
	if (typeof header !== 'string' || secret === '') return false;
	const { t, v1 } = partsOf(header);
	if (!/^\d+$/.test(t) || v1 === '') return false;
	const isFresh = Math.abs(now / 1000 - Number(t)) <= WINDOW_SECONDS;
	return isSameToken(v1.toLowerCase(), signatureOf(t, body, secret)) && isFresh;
}
