import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Simulator } from '../control';
import type { ApiKey, RackbeatState } from './model';
import { forbidden, Refusal, toLogin, unauthorized } from './problems';

type Sim = Simulator<RackbeatState>;

const SCOPE_GROUPS: Record<string, readonly string[]> = {
	sales: [
		'access customers',
		'access offers',
		'access orders',
		'access shipments',
		'access customer invoices',
	],
	purchase: [
		'access suppliers',
		'access purchasing',
		'access receipts',
		'access supplier invoices',
	],
	account: ['access users', 'access settings', 'access employees'],
};

/** What a call needs: a scope, nothing, or one of the two for which no scope is named. */
export type Need = string | 'nothing' | 'unnamed item' | 'unnamed setting';

function scopesOf({ scopes }: ApiKey): Set<string> {
	return new Set(scopes.flatMap((scope) => SCOPE_GROUPS[scope] ?? [scope]));
}

function scopeFor(sim: Sim, need: Need): string | null {
	if (need === 'nothing') {
		return null;
	}
	if (!need.startsWith('unnamed')) {
		return need;
	}
	const who = sim.switches.get('unscoped_resources');
	const open = who === 'open' || (who === 'mixed' && need === 'unnamed item');
	return open ? null : 'access settings';
}

/**
 * The key of a call, if it may do what the call needs.
 *
 * @throws Refusal 401, 302 (without Accept: application/json) or 403
 */
export function keyOf(sim: Sim, request: FastifyRequest, need: Need): ApiKey {
	const bearer = /^Bearer\s+(\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
	const key = sim.state.keys.find((known) => known.key === bearer);
	if (!key) {
		const wantsJson = (request.headers.accept ?? '').includes('application/json');
		throw wantsJson ? unauthorized(sim) : toLogin();
	}
	const scope = scopeFor(sim, need);
	const held = scopesOf(key);
	if (scope !== null && !held.has('all') && !held.has(scope)) {
		throw forbidden(sim);
	}
	return key;
}

/**
 * Counts a call of a key in fixed windows of one minute.
 *
 * @throws Refusal 429
 */
export function countCall(sim: Sim, { key }: ApiKey, reply: FastifyReply): void {
	const limit = sim.switches.count('rate_limit');
	if (limit === 0) {
		return;
	}
	const now = sim.clock.millis();
	const minute = Math.floor(now / 60_000);
	const known = sim.state.calls.get(key);
	const count = known?.minute === minute ? known.count + 1 : 1;
	sim.state.calls.set(key, { minute, count });
	const headers: Record<string, string> = {};
	if (sim.switches.on('rate_headers')) {
		headers['x-ratelimit-limit'] = String(limit);
		headers['x-ratelimit-remaining'] = String(Math.max(0, limit - count));
		reply.headers(headers);
	}
	if (count > limit) {
		const wait = Math.ceil(((minute + 1) * 60_000 - now) / 1000);
		if (sim.switches.on('retry_after_header')) {
			headers['retry-after'] = String(wait);
		}
		throw new Refusal(429, { message: 'Too Many Attempts.' }, headers);
	}
}
