import type { FastifyRequest } from 'fastify';
import type { Token } from './identity/model';
import type { Sim } from './model';
import { missingScope, Refusal, unauthorized } from './problems';

const MINUTE = 60_000;

/** The scopes of which one is enough; none: any sign-in. */
export type Need = readonly string[];

/** The scope of a family for everything, and that of one deed. */
export const need = (family: string, deed: string): Need => [`${family}.all`, `${family}.${deed}`];

/** @throws Refusal 401 when the bearer is missing, unknown or expired */
export function tokenOf(sim: Sim, request: FastifyRequest): Token {
	const [scheme, text] = (request.headers.authorization ?? '').split(' ');
	const token = sim.state.identity.accessTokens.get(text ?? '');
	const isOver = !token || (token.expiresAt !== null && token.expiresAt <= sim.clock.millis());
	if (scheme?.toLowerCase() !== 'bearer' || isOver) {
		throw unauthorized(sim);
	}
	return token;
}

/** @throws Refusal 403 with a page */
export function checkScope(token: Token, accepted: Need): void {
	if (accepted.length > 0 && !accepted.some((scope) => token.scopes.includes(scope))) {
		throw missingScope();
	}
}

/**
 * Counts a call of a client in a sliding minute.
 *
 * @throws Refusal 429; a refused call counts for nothing
 */
export function countCall(sim: Sim, { clientId }: Token): void {
	const limit = sim.switches.count('rateLimit');
	const now = sim.clock.millis();
	const recent = (sim.state.calls.get(clientId) ?? []).filter((at) => at > now - MINUTE);
	if (limit > 0 && recent.length >= limit) {
		const seconds = Math.max(1, Math.ceil(((recent[0] ?? now) + MINUTE - now) / 1000));
		const told: Record<string, string> = sim.switches.on('retryAfterHeader')
			? { 'retry-after': String(seconds) }
			: {};
		throw new Refusal(429, { message: 'Too Many Requests' }, told);
	}
	sim.state.calls.set(clientId, [...recent, now]);
}
